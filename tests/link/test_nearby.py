"""Who is near whom, and who is crowded, is the same in whatever order statements came."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

import sayso.link.nearby
from sayso.link.embedding import Embedding, are_alike, embedding_of
from sayso.link.nearby import Nearby

TEXTS = (
    "The mayor of Narva denied that the ferry Kalliope had sunk.",
    "Narva's mayor rejected reports that the Kalliope sank.",
    "The Kalliope did not sink, the mayor of Narva said.",
    "The finance ministry of Lorvia raised the duty on barley.",
    "Lorvia's finance ministry will tax barley imports.",
    "Rain fell in Ostrava.",
)
Documents = Sequence[Mapping[int, Embedding]]


def documents_of(texts: Sequence[str], sizes: Sequence[int]) -> Documents:
    """The texts, dealt into documents of these sizes, numbered in order."""
    waiting, made = list(enumerate(texts)), []
    for size in sizes:
        made.append({number: embedding_of(text) for number, text in waiting[:size]})
        waiting = waiting[size:]
    return [each for each in (*made, {number: embedding_of(text) for number, text in waiting}) if each]


def pairs_of(documents: Documents) -> set[tuple[int, int]]:
    """All that stay pairs, when these documents are added in order and crowded ones are kept."""
    nearby, pairs = Nearby.of_none(), set[tuple[int, int]]()
    counts = dict.fromkeys((number for document in documents for number in document), 0)
    for document in documents:
        nearby.add(document)
        near = nearby.near(document)
        pairs |= {(min(a, b), max(a, b)) for a, others in near.of.items() for b in others}
        for number, count in (*near.counts.items(), *near.more.items()):
            counts[number] += count
        crowded = {number for number, count in counts.items() if count > sayso.link.nearby.MOST_ALIKE}
        nearby.crowd(crowded)
        pairs = {pair for pair in pairs if crowded.isdisjoint(pair)}
    return pairs


def expected_of(documents: Documents, most: int) -> set[tuple[int, int]]:
    """The same, said of two: those near of two documents, neither of which too many are near to."""
    every = [(place, number, each) for place, document in enumerate(documents) for number, each in document.items()]
    near = {(i, j) for _, i, a in every for _, j, b in every if i != j and are_alike(a, b)}
    open_ = {number for _, number, _ in every if sum(number == a for a, _ in near) <= most}
    of = {number: place for place, number, _ in every}
    return {(a, b) for a, b in near if a < b and of[a] != of[b] and {a, b} <= open_}


@given(
    st.lists(st.sampled_from(TEXTS), min_size=1, max_size=9),
    st.lists(st.integers(1, 3), max_size=4),
    st.integers(0, 4),
    st.randoms(use_true_random=False),
)
def test_who_are_pairs_follows_from_what_is_there(
    texts: list[str], sizes: list[int], most: int, chance: random.Random
) -> None:
    documents = list(documents_of(texts, sizes))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sayso.link.nearby, "MOST_ALIKE", most)
        patch.setattr(sayso.link.nearby, "AT_ONCE", 3)
        patch.setattr(sayso.link.nearby, "SOME", 2)
        found = pairs_of(documents)
        chance.shuffle(documents)
        assert pairs_of(documents) == found == expected_of(documents, most)


def added(nearby: Nearby, number: int, text: str) -> list[int]:
    """Who is near to a statement that is added."""
    nearby.add({number: embedding_of(text)})
    return list(nearby.near([number]).of[number])


def test_who_is_taken_out_is_near_nobody() -> None:
    nearby = Nearby.of_none()
    assert added(nearby, 1, TEXTS[0]) == []
    assert added(nearby, 2, TEXTS[1]) == [1]
    nearby.remove([1])
    assert added(nearby, 3, TEXTS[2]) == [2]
    assert nearby.near([2, 3]).of == {2: [], 3: []}, "those of one document are no pair"


def test_who_is_crowded_finds_nobody_and_is_counted_no_more() -> None:
    nearby = Nearby.of_none()
    for number in (1, 2, 3):
        nearby.add({number: embedding_of(TEXTS[0])})
    nearby.crowd([2, 99])
    assert nearby.crowded([1, 2, 99]) == {2}
    near = nearby.near([1])
    assert (near.of, near.counts, near.more) == ({1: [3]}, {1: 2}, {3: 1})
    assert nearby.near([2]).of == {2: []}
