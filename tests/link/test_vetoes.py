"""Plain rules refuse relations: another day, place, kind or unit is no conflict, and only words that cite cite."""

from __future__ import annotations

import pytest

from sayso.link.passage import Passage
from sayso.link.vetoes import find_vetoes
from sayso.records import Relation
from tests.link.passed import passage, place, quantity, told

TWELVE, FIFTEEN, SHIPS = quantity(12), quantity(15), quantity(15, "ship")
DEAD_12 = passage("The fire killed 12 people.", quantities=(TWELVE,))
DEAD_15 = passage("The fire killed 15 people.", "2031-05-04", "Wire", quantities=(FIFTEEN,))


def refused(a: Passage, b: Passage) -> set[Relation]:
    return {relation for relation, _ in find_vetoes(a, b)}


def test_numbers_that_exclude_each_other_may_contradict() -> None:
    assert Relation.CONTRADICTS not in refused(DEAD_12, DEAD_15)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (DEAD_12, passage("The fire took 15 ships.", publisher="Wire", quantities=(SHIPS,))),
        (
            passage("12 people died.", quantities=(TWELVE,), times=(told("on 1 May", "2031-05-01"),)),
            passage(
                "15 people died.", publisher="Wire", quantities=(FIFTEEN,), times=(told("on 3 May", "2031-05-03"),)
            ),
        ),
        (
            passage("12 died.", quantities=(TWELVE,), places=(place("Narva", 59.38, 28.19),)),
            passage("15 died.", publisher="Wire", quantities=(FIFTEEN,), places=(place("Tartu", 58.38, 26.72),)),
        ),
        (
            passage("The general amnesty freed 12.", quantities=(TWELVE,)),
            passage("The partial amnesty freed 15.", publisher="Wire", quantities=(FIFTEEN,)),
        ),
    ],
    ids=["unit", "day", "place", "kind"],
)
def test_another_unit_day_place_or_kind_is_no_contradiction(a: Passage, b: Passage) -> None:
    assert Relation.CONTRADICTS in refused(a, b)


def test_another_kind_of_a_thing_is_another_event_but_may_overtake() -> None:
    general, partial = passage("No sign of a general amnesty yet; it may come."), passage("The partial amnesty began.")
    assert {Relation.REPEATS, Relation.CORROBORATES, Relation.COMPLEMENTS} <= refused(general, partial)
    assert Relation.OVERTAKEN_BY not in refused(general, partial)


def test_only_words_that_cite_an_earlier_report_cite_it() -> None:
    earlier = passage("The pier is rotten.")
    assert Relation.SELF_CITATION in refused(earlier, passage("The pier is rotten.", "2031-05-09"))
    assert Relation.SELF_CITATION not in refused(earlier, passage("We earlier reported the rotten pier.", "2031-05-09"))


def test_only_what_looks_ahead_or_finds_nothing_is_overtaken() -> None:
    opened = passage("The port opened.", "2031-05-09")
    assert Relation.OVERTAKEN_BY in refused(passage("The port opened late."), opened)
    assert Relation.OVERTAKEN_BY not in refused(passage("The port will open soon."), opened)


def test_only_denials_deny() -> None:
    assert Relation.DENIES in refused(DEAD_12, DEAD_15)
    assert Relation.DENIES not in refused(DEAD_12, passage("The owner denied that anybody died."))


def test_every_veto_says_why() -> None:
    assert all(why.endswith(".") for _, why in find_vetoes(DEAD_12, passage("The port opened.", "2031-05-09")))
