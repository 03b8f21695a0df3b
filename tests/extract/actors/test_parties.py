"""A party learns from each mention, and keeps its id whatever it learns."""

from __future__ import annotations

import pytest

from sayso.extract.actors.nounphrases import read_phrase
from sayso.extract.actors.parties import Party, group_of, kind_of, surname_key
from sayso.records import Span

HERE = Span(0, 5)


def party(text: str) -> Party:
    return Party.of(read_phrase(text), HERE)


def test_a_person_learns_a_fuller_name_a_title_and_a_side() -> None:
    found = party("Ozola")
    found.learn(read_phrase("Latvian minister Jana Ozola"))
    assert (found.name, found.side, found.group, "minister" in found.nouns) == (
        "Jana Ozola",
        "Latvia",
        "official",
        True,
    )


def test_an_aide_to_a_president_is_no_president() -> None:
    assert "president" not in party("Aide to the president Jana Ozola").nouns
    assert "court" in party("Talsi Court One").nouns


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Maliar", "Malyar"),
        ("Jana Ozola", "Ozola"),
        ("Šmits", "Smits"),
        ("Omar al-Said", "Al-Said"),
        ("Omar el-Said", "Said"),
    ],
)
def test_the_spellings_of_a_surname_meet(one: str, other: str) -> None:
    assert surname_key(one) == surname_key(other)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Jana Ozola", "person"),
        ("the Ozola", "organisation"),
        ("ABC", "organisation"),
        ("Latvians", "group"),
        ("Riga", "state"),
        ("two bakers", "group"),
        ("a newspaper", "media"),
        ("a video", "footage"),
    ],
)
def test_a_kind_is_told_by_the_words(text: str, kind: str) -> None:
    assert kind_of(read_phrase(text)) == kind


def test_the_network_tells_the_kind_of_a_bare_name_only() -> None:
    assert kind_of(read_phrase("Ozola"), "organisation") == "organisation"
    assert kind_of(read_phrase("minister Ozola"), "organisation") == "person"


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("separatist official", "proxy"),
        ("the WHO", "international body"),
        ("a general, who spoke", "military"),
        ("state television", "state media"),
        ("an exiled poet", "opposition"),
        ("a poet", ""),
    ],
)
def test_the_words_around_a_head_tell_the_class(text: str, group: str) -> None:
    assert group_of(read_phrase(text)) == group


def test_only_a_full_name_has_an_id_beyond_its_document() -> None:
    assert party("Jana Ozola").id_in("d-1") == party("Jana Ozola").id_in("d-2")
    assert party("Ozola").id_in("d-1") != party("Ozola").id_in("d-2")
    assert party("Riga").id_in("d-1") != party("Latvia").id_in("d-1")
