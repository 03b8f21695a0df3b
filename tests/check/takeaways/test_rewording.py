"""Two sentences laid side by side show what one has in the place of the other's words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.check.report import Sentence
from sayso.check.takeaways.rewording import LONGEST, changes, shared, words_in
from sayso.records import BlockKind, Span


def sentence(text: str, start: int = 0) -> Sentence:
    return Sentence(0, 0, BlockKind.PARAGRAPH, Span(start, start + len(text)), text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("- Divers cut the cable.", "Divers cut the cable.[3]", []),
        ("Divers cut the cable", "Divers cut the northern cable", [("", "northern")]),
        ("Estonian divers cut the cable", "Latvian divers cut the cable", [("Estonian", "Latvian")]),
        ("The mine lost 3,200 workers", "The mine lost 2,300 workers", [("3,200", "2,300")]),
    ],
)
def test_changes_are_told_and_bullets_and_marks_are_none(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    found = changes(sentence(one), sentence(other))
    words = [(" ".join(w.text for w in each.told), " ".join(w.text for w in each.instead)) for each in found]
    assert words == expected


def test_a_change_is_held_by_words_that_tell_something() -> None:
    (held,) = changes(sentence("Estonian divers cut cables"), sentence("Latvian divers cut cables"))
    (loose,) = changes(sentence("of the bishop"), sentence("of the garrison"))
    assert held.is_held
    assert not loose.is_held


@given(st.text(max_size=300), st.text(max_size=300), st.integers(0, 50))
def test_words_stand_where_they_say_and_each_is_shared_or_changed(one: str, other: str, start: int) -> None:
    left, right = sentence(one, start), sentence(other)
    for word in words_in(left):
        assert one[word.span.start - start : word.span.end - start] == word.text
    parts = changes(left, right)
    assert sum(len(each.told) for each in parts) + len(list(shared(left, right))) == len(words_in(left))
    assert sum(len(each.instead) for each in parts) + len(list(shared(left, right))) == len(words_in(right))


def test_an_endless_sentence_is_cut() -> None:
    assert len(words_in(sentence("again " * 100_000))) == LONGEST
