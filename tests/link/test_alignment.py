"""Every sentence is laid beside the one that it is in the other version, or stays alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.alignment import MOST_COMPARISONS, align
from sayso.link.sentences import sentences_of
from tests.link.made import LINES, aligned, report

A, B, C, D, E, F = LINES
EDITED = B.replace("by night", "at dawn")
CUT = ("Fuel for the tugs will last for nine more days,", "the harbour master told us.")
Pairs = list[tuple[int, int]]
Case = tuple[str, list[str], list[str], Pairs, Pairs, list[int], list[int]]
CASES: list[Case] = [
    ("the same", [A, B, C], [A, B, C], [(0, 0), (1, 1), (2, 2)], [], [], []),
    ("one edited", [A, B, C], [A, EDITED, C], [(0, 0), (2, 2)], [(1, 1)], [], []),
    ("one new, one gone", [A, B, C], [A, C, D], [(0, 0), (2, 1)], [], [1], [2]),
    ("one replaced by another", [A, B, C], [A, D, C], [(0, 0), (2, 2)], [], [1], [1]),
    ("one put elsewhere", [A, B, C, D], [B, C, D, A], [(0, 3), (1, 0), (2, 1), (3, 2)], [], [], []),
    ("one cut in two", [A, F, C], [A, *CUT, C], [(0, 0), (1, 1), (1, 2), (2, 3)], [], [], []),
    ("cut in two beside a new one", [A, F, C], [A, D, *CUT, C], [(0, 0), (1, 2), (1, 3), (2, 4)], [], [], [1]),
    ("edited beside a new one", [A, B, C], [A, D, EDITED, C], [(0, 0), (2, 3)], [(1, 2)], [], [1]),
    ("nothing", [], [A], [], [], [], [0]),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_sentences_are_laid_side_by_side(case: Case) -> None:
    _, old, new, same, changed, gone, added = case
    here = sentences_of(report(*old).document) if old else ()
    found = align(here, sentences_of(report(*new).document))
    assert (list(found.same), list(found.changed)) == (same, changed)
    assert (list(found.gone), list(found.added)) == (gone, added)


@given(st.lists(st.sampled_from([*LINES, EDITED]), min_size=1), st.lists(st.sampled_from(LINES), min_size=1))
def test_every_sentence_is_somewhere_and_pairs_hold(old: list[str], new: list[str]) -> None:
    found = aligned(report(*old), report(*new))
    pairs = (*found.same, *found.changed)
    assert {one for one, _ in pairs} | set(found.gone) == set(range(len(old)))
    assert {other for _, other in pairs} | set(found.added) == set(range(len(new)))
    assert all(found.old[one].words == found.new[other].words for one, other in found.same)
    assert not {one for one, _ in pairs} & set(found.gone)
    assert not {found.old[one].key for one in found.gone} & {found.new[other].key for other in found.added}


def test_a_rewritten_document_is_not_compared_sentence_by_sentence() -> None:
    count = int(MOST_COMPARISONS**0.5) + 1
    old = report(*(f"The boat with number {n} left the harbour." for n in range(count)))
    new = report(*(f"The boat with number {n} left the new harbour." for n in range(count)))
    assert aligned(old, new).changed == ()
