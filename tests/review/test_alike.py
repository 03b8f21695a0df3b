"""What two names tell of whether they are one actor's, with the grounds; what speaks against it stands in the way."""

from __future__ import annotations

import pytest

from sayso.records import Namesake
from sayso.review.alike import LEAST, alike, person_name, untitled
from sayso.words.registry import KnownActor, Registry

REGISTRY = Registry([KnownActor("Harbour Guard", "organisation", aliases=("Blue Boats", "HG"))])

ALIKE = [
    ("person", "Jana Ozola", "Prime Minister Jana Ozola", "the same name"),
    ("person", "Jana Ozola", "Ozola", "the surname Ozola alone"),
    ("person", "Jana Ozola", "J. Ozola", "may be short for"),
    ("person", "Dmytro Kovalenko", "Dmitry Kovalenko", "may be one given name"),
    ("person", "Yusuf Haddad", "Youssef Hadad", "may be one given name"),
    ("person", "Omar Bakri", "Omar al-Fadil Bakri", "the same given name"),
    ("organisation", "Ministry of Fisheries", "MoF", "MoF may stand for"),
    ("organisation", "Latvian Ministry of Fisheries", "Latvian MoF", "MoF may stand for"),
    ("organisation", "Ministry of Fisheries", "Latvian Ministry of Fisheries", "but for the state"),
    ("organisation", "Centre for Tides", "Center for Tides", "the same words"),
    ("organisation", "Harbour Guard", "Blue Boats", "the registry has both"),
]
APART = [
    ("person", "Jana Ozola", "Peter Ozola"),
    ("person", "Jana Ozola", "Jana Berzina"),
    ("person", "Jana Malin", "Jana Malinin"),
    ("organisation", "Latvian Ministry of Fisheries", "Estonian Ministry of Fisheries"),
    ("organisation", "Ministry of Fisheries", "Ministry of Defense"),
    ("organisation", "Ministry of Fisheries", "MoD"),
    ("organisation", "Fisheries", "Reuters"),
    ("organisation", "Latvian Embassy", "Latvian Embassy in Oslo"),
    ("organisation", "Rescue Boat", "Rescue Boat Tallinn"),
    ("organisation", "HG", "Hydrology Group"),
]


def named(name: str, kind: str = "person", side: str = "", group: str = "") -> Namesake:
    return Namesake(f"a-{name}", name, kind, (name,), side=side, group=group)


@pytest.mark.parametrize(("kind", "one", "other", "ground"), ALIKE)
def test_names_that_may_be_one_say_why(kind: str, one: str, other: str, ground: str) -> None:
    for pair in ((one, other), (other, one)):
        score, grounds = alike(named(pair[0], kind), named(pair[1], kind), REGISTRY)
        assert LEAST <= score < 1
        assert any(ground in each for each in grounds)


@pytest.mark.parametrize(("kind", "one", "other"), APART)
def test_names_that_are_not_one_give_nothing(kind: str, one: str, other: str) -> None:
    assert alike(named(one, kind), named(other, kind), REGISTRY) == (0.0, ())


def test_an_acronym_is_not_for_a_body_of_another_class() -> None:
    short, long = named("QRE", "organisation", group="military"), named("Quay Repair Exchange", "organisation")
    assert alike(short, long, REGISTRY)[0] > 0
    assert alike(short, named("Quay Repair Exchange", "organisation", group="analyst"), REGISTRY) == (0.0, ())


def test_a_person_is_never_a_body() -> None:
    assert alike(named("Reuters"), named("Reuters", "media"), REGISTRY) == (0.0, ())


def test_another_side_weighs_more_than_another_class() -> None:
    plain, _ = alike(named("Jana Ozola"), named("Minister Jana Ozola"), REGISTRY)
    agreeing, _ = alike(named("Jana Ozola", side="Latvia"), named("Minister Jana Ozola", side="Latvia"), REGISTRY)
    other_class, _ = alike(named("Jana Ozola", group="official"), named("Jana Ozola", group="military"), REGISTRY)
    other_side, grounds = alike(named("Jana Ozola", side="Latvia"), named("Jana Ozola", side="Estonia"), REGISTRY)
    assert agreeing > plain > other_class > other_side
    assert "but of another side: Latvia and Estonia" in grounds


def test_a_title_is_no_part_of_a_name() -> None:
    assert untitled("Prime Minister Jana Ozola") == "Jana Ozola"
    assert untitled("Mark Baker") == "Mark Baker"
    assert person_name("Minister Ozola").given == ""
