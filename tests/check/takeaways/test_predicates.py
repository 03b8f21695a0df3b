"""A word of a sentence is looked at as a predicate: what it is said of, and how surely."""

from __future__ import annotations

import pytest

from sayso.check.report import Sentence
from sayso.check.takeaways.predicates import Predicate, hedged, roots_in, said_between, said_with, tell_the_same
from sayso.check.takeaways.verbs import root_of
from tests.check.reports import report_of


def sentence(text: str) -> Sentence:
    (found,) = report_of(f"{text}\n").sentences
    return found


def said(text: str, verb: str) -> Predicate:
    (found,) = said_with(sentence(text), root_of(verb))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The guild may try to hide its losses.", ["try", "hide"]),
        ("The guild is likely hiding its losses.", ["hiding"]),
        ("The guild hid its losses, likely to deceive the tax office.", ["deceive"]),
        ("A likely raid on the guild was feared.", ["raid"]),
        ("The guild hides its losses.", []),
    ],
)
def test_a_hedge_weakens_the_words_right_behind_it(text: str, expected: list[str]) -> None:
    assert [each.word.text for each in hedged(sentence(text))] == expected


def test_a_predicate_knows_its_neighbours_and_its_holders() -> None:
    found = said("The harbour master said that the pilots blocked the northern channel.", "block")
    assert (found.subject.nearest, found.object.nearest) == ("pilot", "northe")
    assert "harbour" in found.holders
    assert found.is_sure


def test_what_stands_in_the_scope_of_a_hedge_or_under_a_condition_is_not_sure() -> None:
    assert not said("Pilots reportedly blocked the channel.", "block").is_sure
    assert not said("If the tide turns, the pilots block the channel.", "block").is_sure


def test_a_predicate_is_quoted_with_its_hedge_and_its_subject() -> None:
    text = "Harbour pilots may soon be blocking the northern channel of the port."
    found = said(text, "block")
    assert found.phrase.of(text) == "Harbour pilots may soon be blocking the northern channel"


def test_another_word_is_found_in_the_same_place() -> None:
    text = "The council spreads a leaflet among pilots."
    assert [each.word.text for each in said_between(sentence(text), "counci", "leafle")] == ["spreads"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Pilots block the channel.", "The pilots have blocked the northern channel.", True),
        ("Pilots block the channel.", "Rangers block the channel.", False),
        ("Pilots block the channel.", "Pilots block a motion of the guild.", False),
        ("Danish pilots block the channel.", "Polish pilots block the channel.", False),
        ("Pilots will block the channel.", "Pilots blocked the channel.", False),
        ("The mayor said that pilots block the channel.", "A diver said that pilots block the channel.", False),
    ],
)
def test_the_same_is_told_of_the_same_things_at_one_time(one: str, other: str, *, expected: bool) -> None:
    assert tell_the_same(said(one, "block"), said(other, "block")) is expected


def test_small_words_are_no_predicates() -> None:
    assert set(roots_in(sentence("The pilots have now blocked it."))) == {"pilot", "block"}
