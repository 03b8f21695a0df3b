"""A later claim bears on what was looked for, foretold or asked where it tells of that; never more is said of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.link.bearing import Watched, asserts, bear, other_kind, share
from sayso.link.judge import Judge
from sayso.link.layer import load_layers
from sayso.link.register import entry_of
from sayso.link.statements import Statement, statements_of
from sayso.records import (
    Bearing,
    Condition,
    ConditionKind,
    DocumentCard,
    Entry,
    Hedge,
    HedgeClass,
    LinkEnd,
    RegisterKind,
    Role,
    Stance,
    Voice,
)
from tests.registering import AMNESTY, FERRY, PARTIAL, SAILED, STAYED, Said, claim_of

EARLY, LATE = "2024-05-02", "2024-05-06"


@pytest.fixture(scope="module")
def judge() -> Judge:
    return Judge(load_layers()["alone"])


def statement(said: Said, day: str | None) -> Statement:
    card = DocumentCard(f"d-{day}", "report.txt", None, day, None, "Harbour Desk", "", "", "full")
    (made,) = statements_of([(1, said.words, claim_of(said))], 1, card)
    return made


def end(said: Said, day: str | None) -> LinkEnd:
    return LinkEnd("c-0", f"d-{day}", "report.txt", day, "Harbour Desk", 0, len(said.words), said.words)


def watched(said: Said, kind: RegisterKind) -> Watched:
    entry = entry_of(kind, claim_of(said), said.words, EARLY)
    assert isinstance(entry, Entry)
    return Watched.of(entry, statement(said, EARLY).passage)


def bearing(said: Said, kind: RegisterKind, later: Said, judge: Judge, day: str | None = LATE) -> Bearing | None:
    return bear(watched(said, kind), statement(later, day), end(later, day), judge)


@pytest.mark.parametrize(
    ("said", "kind", "later", "role"),
    [
        (FERRY, RegisterKind.FORECAST, SAILED, Role.ASSERTS),
        (FERRY, RegisterKind.FORECAST, STAYED, Role.NEGATES),
        (FERRY, RegisterKind.FORECAST, FERRY, Role.AGAIN),
        (AMNESTY, RegisterKind.FINDING, AMNESTY, Role.AGAIN),
        (AMNESTY, RegisterKind.FINDING, PARTIAL, Role.OTHER_KIND),
    ],
)
def test_a_later_claim_bears_by_what_it_tells(
    said: Said, kind: RegisterKind, later: Said, role: Role, judge: Judge
) -> None:
    found = bearing(said, kind, later, judge)
    assert found is not None
    assert found.role is role
    assert 0 < found.score <= 1
    assert found.reasons[0]
    assert found.end.claim == claim_of(later).id


DOUBT = Hedge((), "may", HedgeClass.POSSIBILITY, "publisher", "may")


@pytest.mark.parametrize(
    "later",
    [
        replace(SAILED, words="The ferry Ilmar never resumed sailing to Narva on May 5."),
        replace(SAILED, words="The port fears that the ferry Ilmar resumed sailing to Narva on May 5."),
        replace(SAILED, more={"hedges": (DOUBT,)}),
        replace(SAILED, more={"conditions": (Condition((), "if it thaws", ConditionKind.IF),)}),
        Said("The mayor of Riga resumed talks with the dockers on May 5."),
        Said("The pilots of Orsk asked for higher wages and a new crane."),
    ],
)
def test_what_is_doubted_turned_round_or_of_another_matter_does_not_bear(later: Said, judge: Judge) -> None:
    assert bearing(FERRY, RegisterKind.FORECAST, later, judge) is None


@pytest.mark.parametrize("day", [None, EARLY, "2024-05-01"])
def test_only_a_later_day_bears(day: str | None, judge: Judge) -> None:
    assert bearing(FERRY, RegisterKind.FORECAST, SAILED, judge, day) is None


@pytest.mark.parametrize(
    ("stance", "settles"), [(Stance.STATE, False), (Stance.CONFIRM, True), (Stance.EVIDENCE, True)]
)
def test_what_could_not_be_confirmed_is_settled_by_a_confirmation_only(
    stance: Stance, settles: bool, judge: Judge
) -> None:
    content = "that the ferry Ilmar sank off Narva"
    unconfirmed = Said(f"Harbour Desk cannot confirm {content}.", finding=("cannot confirm", content))
    later = Said(f"The port told {content}.", chain=(("The port", "told", content, stance),))
    found = bearing(unconfirmed, RegisterKind.FINDING, later, judge)
    assert (found is not None and found.role is Role.ASSERTS) is settles


def test_a_matter_without_telling_words_is_not_looked_for() -> None:
    vague = Said("Harbour Desk cannot confirm these claims.", finding=("cannot confirm", "these claims"))
    assert not watched(vague, RegisterKind.FINDING).is_telling
    telling = watched(FERRY, RegisterKind.FORECAST)
    assert telling.is_telling
    assert telling.may_be_in(SAILED.words)
    assert not telling.may_be_in("The mayor of Riga was asked about a crane.")
    assert len(telling.rarest) <= 5


@pytest.mark.parametrize(
    ("matter", "said", "kinds"),
    [
        ("a general amnesty", "a partial amnesty", "general amnesty and partial amnesty"),
        ("a covert levy", "an open levy", "covert levy and open levy"),
        ("a general amnesty", "a general amnesty", ""),
        ("a successful attack", "a failed attack", ""),
        ("military targets", "civilian targets", ""),
        ("full Latvian control", "partial Latvian control", ""),
    ],
)
def test_only_restricting_adjectives_make_another_kind_that_bears(matter: str, said: str, kinds: str) -> None:
    assert other_kind(matter, said) == kinds


@pytest.mark.parametrize(
    ("said", "is_so"),
    [
        (SAILED, True),
        (FERRY, False),
        (AMNESTY, False),
        (replace(SAILED, voice=Voice.META), False),
        (Said("Boats left.", chain=(("Boats", "left", "left", Stance.PLEDGE),)), False),
        (Said("The port says boats left.", chain=(("The port", "says", "boats left", Stance.STATE),)), True),
    ],
)
def test_what_is_foretold_promised_or_not_found_asserts_nothing(said: Said, is_so: bool) -> None:
    assert asserts(claim_of(said)) is is_so


def test_a_share_counts_by_weight() -> None:
    assert share({"ferry": 3.0, "ice": 1.0}, ["ferry", "mayor"]) == 0.75
    assert share({}, ["ferry"]) == 0.0
