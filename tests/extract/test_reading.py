"""A mention is inside a passage when each of its pieces is inside one of the passage's."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.reading import between, inside, is_inside
from sayso.records import Passage, Span

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(min(ends), max(ends)))


@given(st.lists(spans, min_size=1))
def test_a_passage_is_inside_itself(pieces: list[Span]) -> None:
    assert is_inside(Passage(tuple(pieces)), pieces)


def test_a_piece_outside_puts_the_mention_outside() -> None:
    mention = Passage((Span(2, 4), Span(8, 9)))
    assert is_inside(mention, [Span(0, 5), Span(8, 12)])
    assert not is_inside(mention, [Span(0, 5)])
    assert not is_inside(mention, [Span(0, 3), Span(3, 12)])


@given(st.lists(spans, max_size=8).map(sorted), st.lists(spans, min_size=1, max_size=3))
def test_exactly_those_inside_are_found_by_their_numbers(places: list[Span], holders: list[Span]) -> None:
    mentions = [Passage((place,)) for place in places]
    assert inside(mentions, holders) == [i for i, mention in enumerate(mentions) if is_inside(mention, holders)]


def test_what_begins_near_is_found() -> None:
    mentions = [Passage((Span(start, start + 2),)) for start in (0, 10, 20, 30)]
    assert between(mentions, [Span(12, 18)], 2) == range(1, 3)
    assert between(mentions, []) == range(0)
