"""A first is told again, has a rival, or has an instance before it; words of scope that are dropped are told."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.link.bearing import Watched
from sayso.link.judge import Judge
from sayso.link.layer import load_layers
from sayso.link.passage import Passage
from sayso.link.precedents import precede
from sayso.link.register import entry_of
from sayso.records import Bearing, Link, RegisterKind, Relation, Role
from tests.link.test_bearing import end, statement
from tests.registering import STRIKE, STRIKE_AGAIN, Said, claim_of


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(load_layers()["alone"])


def precedent(said: Said, day: str, other: Said, on: str, judge: Judge) -> Bearing | None:
    entry = entry_of(RegisterKind.FIRST, claim_of(said), said.words, day)
    assert entry is not None
    own = Watched.of(entry, statement(said, day).passage)
    return precede(own, statement(other, on), end(other, on), judge)


def test_the_same_first_told_again_drops_or_adds_words_of_scope(judge: Judge) -> None:
    again = precedent(STRIKE, "2024-05-02", STRIKE_AGAIN, "2024-05-03", judge)
    assert again is not None
    assert (again.role, again.dropped, again.added) == (Role.AGAIN, ("openly",), ())
    assert again.reasons == ("It tells of the same first, and drops “openly”.",)
    turned = precedent(STRIKE_AGAIN, "2024-05-03", STRIKE, "2024-05-02", judge)
    assert turned is not None
    assert turned.added == ("openly",)


FIRST = Said(
    "The pilots of Orsk blocked the ferry terminal for the first time.",
    first="for the first time",
    days=("2024-05-02", "2024-05-02"),
)


class Unsure(Judge):
    """Links nothing."""

    def relate(self, a: Passage, b: Passage) -> Link:  # noqa: ARG002 - the signature
        """No link between any two passages."""
        return Link(Relation.SAME_THREAD, None, 0.1, ())


def test_a_second_first_of_another_day_is_a_rival(judge: Judge) -> None:
    second = replace(FIRST, days=("2025-02-11", "2025-02-11"))
    found = precedent(FIRST, "2024-05-02", second, "2025-02-11", Unsure(judge.layer))
    assert found is not None
    assert found.role is Role.RIVAL
    assert found.reasons[0].startswith("It calls another instance of it a first")
    assert precedent(FIRST, "2024-05-02", FIRST, "2025-02-11", Unsure(judge.layer)) is None, "of the same day"


def test_a_first_of_another_thing_does_not_bear(judge: Judge) -> None:
    other = Said("The mayor of Riga met her first ambassador.", first="first ambassador")
    assert precedent(FIRST, "2024-05-02", other, "2024-05-09", judge) is None


BEFORE = Said("The pilots of Orsk blocked the ferry terminal.", days=("2023-03-01", "2023-03-01"))


@pytest.mark.parametrize(
    ("before", "day", "is_earlier"),
    [
        (BEFORE, "2023-03-02", True),
        (BEFORE, "2024-05-09", False),
        (replace(BEFORE, days=FIRST.days), "2024-05-01", False),
        (replace(BEFORE, more={"negated": True}), "2023-03-02", False),
        (Said("The mayor of Riga met an ambassador.", days=BEFORE.days), "2023-03-02", False),
    ],
)
def test_an_instance_before_it_is_of_an_earlier_day_and_of_the_same(
    before: Said, day: str, is_earlier: bool, judge: Judge
) -> None:
    found = precedent(FIRST, "2024-05-02", before, day, judge)
    assert (found is not None and found.role is Role.EARLIER) is is_earlier
