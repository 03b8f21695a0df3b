"""The towns around a name are those of its sentence, and the one that the document is about."""

from __future__ import annotations

import pytest

from sayso.extract.places.names import read_names
from sayso.extract.places.surroundings import Surroundings
from sayso.gazetteer import Entry
from sayso.records import Span
from tests.extract.places.named import names_of

NORLAND = Entry(1, "Norland", "A.PCLI", 50.0, 20.0, 9_000_000, "NL", radius_km=300)
KOLO = Entry(26, "Kolo", "P.PPL", 50.1, 22.9, 2_500, "NL", "01")
STARE = Entry(25, "Stare", "P.PPL", 50.0, 22.6, 2_000, "NL", "01")
BRAMA = Entry(20, "Brama", "P.PPL", 50.1, 16.1, 400_000, "NL", "02")
ENTRIES = {"Norland": NORLAND, "Kolo": KOLO, "Stare": STARE, "Brama": BRAMA}


def surroundings(text: str) -> Surroundings:
    plain, names = names_of(text)
    return Surroundings(plain, names, [ENTRIES.get(name.text) for name in names])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("near [Mill Lane] and [Kolo]", KOLO),
        ("near [Mill Lane], [Kolo] and [Stare]", KOLO),
        ("near [Mill Lane], [Kolo] and [Brama]", None),
        ("near [Mill Lane]. Near [Kolo]", None),
        ("near [Mill Lane]" + " far" * 50 + " from [Kolo]", None),
        ("near [Mill Lane] and [Norland]", None),
    ],
)
def test_one_town_of_the_sentence_is_the_town_beside(text: str, expected: Entry | None) -> None:
    choice = surroundings(text).town_beside(0)
    assert (choice.located if choice else None) == expected


def test_a_mark_of_an_endnote_does_not_join_sentences() -> None:
    text = "Glass broke in Mill Lane.[12] Kolo fell."
    names = read_names(text, [Span(15, 24), Span(30, 34)])
    assert Surroundings(text, names, [None, KOLO]).town_beside(0) is None
    assert Surroundings(text.replace(".[12]", " near"), names, [None, KOLO]).town_beside(0) is not None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[Kolo] fell. [Kolo] burns. [Stare] waits.", KOLO),
        ("[Kolo] fell.", None),
        ("[Kolo] fell. [Kolo] burns. [Brama] waits.", None),
        ("[Kolo] fell. [Kolo] burns. [Stare], [Stare], [Stare], [Stare].", STARE),
        ("[Norland] waits. [Norland] hopes.", None),
    ],
)
def test_a_document_is_about_the_town_that_it_names_most(text: str, expected: Entry | None) -> None:
    about = surroundings(text).about
    assert (about.located if about else None) == expected


@pytest.mark.parametrize(
    ("text", "entry", "expected"),
    [
        ("[Stare]", KOLO, True),
        ("[Stare]", BRAMA, True),
        ("[Norland]", BRAMA, True),
        ("[Norland]", KOLO, False),
        ("[Brama]", KOLO, False),
        ("", BRAMA, True),
        ("", KOLO, False),
    ],
)
def test_what_is_near_or_famous_may_be_meant(text: str, entry: Entry, *, expected: bool) -> None:
    assert surroundings(text).supports(entry) is expected
