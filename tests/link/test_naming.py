"""A thread is named by words that are rare in general and common in it."""

from __future__ import annotations

from sayso.link.naming import LEAST, WORDS, name_of
from sayso.link.wording import Wording

FERRY = [
    Wording.of("The ferry Kalliope ran aground near Narva on Monday."),
    Wording.of("Divers searched the Kalliope for two passengers."),
    Wording.of("The owner of the Kalliope said that the ferry was safe."),
    Wording.of("The Kalliope was towed off by a Zhovkva salvage tug."),
    Wording.of("Nobody was on board of the Kalliope, the port said."),
]


def test_the_words_that_most_statements_hold_come_first() -> None:
    name = name_of(FERRY).split(", ")
    assert name[:2] == ["Kalliope", "ferry"]
    assert "Zhovkva" not in name, "one of five is no matter of all"


def test_a_name_is_short_and_does_not_depend_on_the_order() -> None:
    assert name_of(FERRY) == name_of(FERRY[::-1])
    assert len(name_of([Wording.of(" ".join(f"Word{letter}ington" for letter in "abcdefghijk"))]).split(", ")) <= WORDS


def test_what_is_set_aside_names_nothing() -> None:
    assert "Kalliope" not in name_of(FERRY, frozenset({"kallio"}))


def test_nothing_telling_has_no_name() -> None:
    assert name_of([]) == name_of([Wording.of("The forces of the.")]) == ""


def test_names_come_before_other_words_and_months_and_bearings_name_nothing() -> None:
    said = ["Barley burnt north of Zhovkva in March.", "In March barley was lost north of Zhovkva."]
    name = name_of([Wording.of(each) for each in said]).split(", ")
    assert name[:2] == ["Zhovkva", "barley"] or name[:2] == ["Zhovkva", "Barley"]
    assert not {"March", "north"} & set(name)


def test_a_name_of_one_common_word_is_filled_up() -> None:
    other = ("sank", "divers", "barley", "survivor", "lighthouse", "pilots")
    said = [f"The Kalliope, {word}." for word in other]
    assert len(name_of([Wording.of(each) for each in said]).split(", ")) == LEAST
