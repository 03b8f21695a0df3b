"""An attribution without a source gets the one that the words before its cue name plainly, and no other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.extract.sayings import Saying
from sayso.extract.sources import with_sources
from sayso.records import Span, Stance


def saying(text: str, source: str, cue: str, content: str) -> Saying:
    def found(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Saying(found(source), found(cue), found(content), Stance.STATE, 1.0)


def sources(text: str, *said: tuple[str, str, str]) -> list[str]:
    sayings = [saying(text, *each) for each in said]
    return [" ".join(span.of(text) for span in each.source) for each in with_sources(text, Span(0, len(text)), sayings)]


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("The clerk asked what she suspected.", "suspected", "what", "she"),
        ("A nurse, who later claimed the opposite, left.", "claimed", "the opposite", "who"),
        ("Nobody believed Ana Ruiz’s earlier statement on the dam.", "statement", "the dam", "Ana Ruiz"),
        ("The strike ended after the union’s announcement of talks.", "announcement", "talks", "the union"),
        # What is only reportedly so has no source, whoever stands before it.
        ("In May they reportedly left the valley.", "reportedly", "left the valley", ""),
        ("The dam cracked, reports say.", "reports", "The dam cracked", ""),
        ("It rained and the reports of flooding grew.", "reports", "flooding", ""),
    ],
)
def test_words_before_the_cue_name_the_source(text: str, cue: str, content: str, expected: str) -> None:
    assert sources(text, ("", cue, content)) == [expected]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("The mayor denied the raid and blamed the press.", "blamed", "the press"),
        ("The mayor denied the raid, but cannot confirm the number.", "cannot confirm", "the number"),
        ("The mayor denied the raid, adding that nobody was hurt.", "adding", "that nobody was hurt"),
    ],
)
def test_cue_joined_to_another_has_its_source(text: str, cue: str, content: str) -> None:
    assert sources(text, ("The mayor", "denied", "the raid"), ("", cue, content)) == ["The mayor", "The mayor"]


def test_cue_behind_other_words_gets_no_source_of_another() -> None:
    text = "The mayor denied the raid that a court blamed on the army and the press condemned."
    assert sources(text, ("The mayor", "denied", "the raid"), ("", "blamed", "on the army")) == ["The mayor", ""]


def test_source_that_was_heard_stays() -> None:
    text = "The clerk said what she suspected."
    assert sources(text, ("The clerk", "suspected", "what")) == ["The clerk"]


def test_whom_somebody_cites_is_the_source_and_not_who_cites() -> None:
    text = "The daily, citing two clerks, reported that the ferry sank."
    cited = saying(text, "The daily", "citing", "that the ferry sank")
    both = replace(cited, source=(*cited.source, Span(text.index("two"), text.index(", reported"))))
    (found,) = with_sources(text, Span(0, len(text)), [both])
    assert [piece.of(text) for piece in found.source] == ["two clerks"]
