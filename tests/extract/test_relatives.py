"""What is attributed inside a relative clause stays inside it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.relatives import kept_to_clause
from sayso.extract.sayings import Saying
from sayso.records import Span, Stance, quote


def saying(text: str, source: str, cue: str, *content: str) -> Saying:
    def at(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),)

    pieces = tuple(span for words in content for span in at(words))
    return Saying(at(source) if source else (), at(cue), pieces, Stance.STATE, 0.9)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "kept"),
    [
        (
            "They mourned the men who, they say, were wrongly jailed.",
            "they",
            "say",
            ("They mourned the men who", "were wrongly jailed"),
            "who were wrongly jailed",
        ),
        (
            "The dam, which the mayor claims is safe, leaks.",
            "the mayor",
            "claims",
            ("The dam, which", "is safe"),
            "which is safe",
        ),
        (
            "The dam, which the mayor claims is safe, leaks.",
            "the mayor",
            "claims",
            ("The dam", "is safe, leaks"),
            "which is safe, leaks",
        ),
        ("The raid which he ordered failed.", "he", "ordered", ("The raid",), "The raid"),
        ("The dam is safe, the mayor claims.", "the mayor", "claims", ("The dam is safe",), "The dam is safe"),
        (
            "The dam, which the mayor claims is safe, leaks.",
            "the mayor",
            "claims",
            ("which", "is safe"),
            "which is safe",
        ),
    ],
)
def test_content_is_kept_to_the_clause_of_its_pronoun(
    text: str, source: str, cue: str, content: tuple[str, ...], kept: str
) -> None:
    assert quote(text, kept_to_clause(text, saying(text, source, cue, *content)).content) == kept


@given(st.text(alphabet="who, wich.A", max_size=40), st.data())
def test_no_text_breaks_it(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=6, max_size=6)))
    content, cue, after = (Span(start, end) for start, end in zip(cuts[::2], cuts[1::2], strict=True))
    kept = kept_to_clause(text, Saying((), (cue,), (content, after), Stance.STATE, 0.5))
    assert all(0 <= piece.start <= piece.end <= len(text) for piece in kept.content)
