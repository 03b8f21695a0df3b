"""Every aspect is compared once, and the same two passages always give the same."""

from __future__ import annotations

from sayso.link.comparison import compare
from sayso.link.passage import Passage
from tests.link.passed import passage, told

A = passage("The ferry Ilmar sank off Narva.", times=(told("on 3 May", "2031-05-03"),))
B = passage("Ilmar, a ferry, has sunk near Narva.", "2031-05-04", "Wire")


def test_aspects_have_names_of_their_own() -> None:
    aspects = compare(A, B).aspects
    assert len({aspect.name for aspect in aspects}) == len(aspects) > 50


def test_every_pair_has_the_same_aspects() -> None:
    assert list(compare(A, B).values) == list(compare(Passage(""), Passage("")).values)


def test_comparing_again_changes_nothing() -> None:
    assert compare(A, B) == compare(A, B)
