"""Every mention stands in one sentence, or is told apart as a stray."""

from __future__ import annotations

from itertools import chain

from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.beside import Beside, by_sentence
from sayso.records import Quantity, Span, Time

SENTENCES = [Span(0, 10), Span(12, 20), Span(20, 30)]


def quantity(*spans: tuple[int, int]) -> Quantity:
    return Quantity(tuple(Span(*each) for each in spans), "", 1.0)


def test_a_mention_belongs_to_the_sentence_that_holds_all_its_pieces() -> None:
    time = Time((Span(12, 14),), "", None, None, "", "event")
    found = Beside(times=[time], quantities=[quantity((0, 3), (5, 10)), quantity((19, 22)), quantity((10, 12))])
    inside, strays = by_sentence(found, SENTENCES)
    assert [len(each.quantities) for each in inside] == [1, 0, 0]
    assert [list(each.times) for each in inside] == [[], [time], []]
    assert [each.spans[0].start for each in strays.quantities] == [19, 10]


@given(st.lists(st.tuples(st.integers(0, 40), st.integers(1, 15))))
def test_no_mention_is_lost_or_told_twice(places: list[tuple[int, int]]) -> None:
    made = [quantity((start, start + length)) for start, length in sorted(places)]
    inside, strays = by_sentence(Beside(quantities=made), SENTENCES)
    held = [*chain.from_iterable(each.quantities for each in inside), *strays.quantities]
    assert sorted(each.spans for each in held) == [each.spans for each in made]
    for sentence, each in zip(SENTENCES, inside, strict=True):
        assert all(sentence.contains(mention.spans[0]) for mention in each.quantities)


def test_nothing_stands_in_no_sentence() -> None:
    assert by_sentence(Beside(), []) == ([], Beside([], [], [], []))
