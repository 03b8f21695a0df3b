"""A noun phrase is read into what it says of somebody, and hostile words take no longer than others."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.actors.nounphrases import LONGEST, read_phrase


@pytest.mark.parametrize(
    ("text", "name", "title"),
    [
        ("Jana Ozola, the mayor of Talsi", "Jana Ozola", "the mayor of Talsi"),
        ("The mayor of Talsi, Jana Ozola", "Jana Ozola", "mayor of Talsi"),
        ("Talsi mayor Jana “Jo” Ozola", "Jana Ozola", "Talsi mayor"),
        ("The Talsi Dike Board", "Talsi Dike Board", ""),
        ("Radio Talsi", "Radio Talsi", ""),
        ("the online outlet “Diena”", "Diena", "online outlet"),
        ("the online outlet The Harbour", "The Harbour", "online outlet"),
        ("6th Dike Brigade", "6th Dike Brigade", ""),
        ("Department of Dikes official", "", ""),
        ("Relatives of drowned sailors", "", ""),
        ("Residents in Riga North", "", ""),
        ("Sailors Without Borders", "Sailors Without Borders", ""),
        ("Daughters of Talsi", "Daughters of Talsi", ""),
        ("bakers", "", ""),
        ("Authorities", "", ""),
        ("Ozola herself", "Ozola", ""),
    ],
)
def test_a_name_parts_from_its_title(text: str, name: str, title: str) -> None:
    phrase = read_phrase(text)
    assert (phrase.name, phrase.title) == (name, title)


def test_what_stands_in_brackets_and_quotes_is_kept_apart() -> None:
    assert read_phrase("Talsi Dike Board (TDB)").name == "Talsi Dike Board"
    assert read_phrase("Jana “Jo” Ozola").nickname == "Jo"


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Ozola’s letter", "Ozola"),
        ("his spokesperson", "his"),
        ("Latvia’s army", ""),
        ("the baker", ""),
        ("Talsi Women’s Council", ""),
    ],
)
def test_an_owner_is_told_unless_it_is_a_state(text: str, owner: str) -> None:
    assert read_phrase(text).owner == owner


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Latvian and Estonian bakers", ("Latvian", "Estonian bakers")),
        ("Ozola and Kalns", ("Ozola", "Kalns")),
        ("mayors Jana Ozola, Uldis Kalns and Ilze Liepa", ("mayors Jana Ozola", "Uldis Kalns", "Ilze Liepa")),
        ("the army and the navy", ("army", "the navy")),
        ("Latvia and the United States", ("Latvia", "the United States")),
        ("Dike Corps and Ferry Corps", ("Dike Corps", "Ferry Corps")),
        ("Ministry of Agriculture and Fisheries", ()),
        ("National Security and Defense Council", ()),
    ],
)
def test_who_is_joined_is_told_apart_from_one_long_name(text: str, members: tuple[str, ...]) -> None:
    assert read_phrase(text).members == members


@pytest.mark.parametrize(
    ("text", "is_plural"),
    [("bakers", True), ("two people", True), ("the media", False), ("a baker", False), ("Ozola and Kalns", True)],
)
def test_the_number_is_told(text: str, is_plural: bool) -> None:
    assert read_phrase(text).is_plural == is_plural


@given(st.text(max_size=400))
def test_any_words_are_read(text: str) -> None:
    assert len(read_phrase(text).text) <= LONGEST


@pytest.mark.parametrize("text", ["and " * 50_000, "A" * 500_000, "(" * 100_000, "the " * 100_000, "9" * 100_000])
def test_an_endless_phrase_is_cut(text: str) -> None:
    assert len(read_phrase(text).text) <= LONGEST
