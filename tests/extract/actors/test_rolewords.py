"""The nouns and the states are looked up in one spelling, whatever their number."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from sayso.extract.actors.rolewords import marks, roles, side_words, sides, states, taken_up, wholes
from sayso.words import load
from sayso.words.registry import CLASSES, KINDS


@pytest.mark.parametrize(
    ("word", "noun", "is_plural"),
    [("ministries", "ministry", True), ("mps", "MP", True), ("men", "man", True), ("media", "media", False)],
)
def test_a_plural_leads_to_its_noun(word: str, noun: str, is_plural: bool) -> None:
    assert (roles()[word].noun, roles()[word].is_plural) == (noun, is_plural)


def test_every_role_and_mark_has_a_kind_and_a_class_of_the_registry() -> None:
    assert {role.kind for role in roles().values()} <= set(KINDS)
    assert {role.group for role in roles().values()} <= {*CLASSES, ""}
    assert {group for group, _ in marks()} <= set(CLASSES)
    assert set(taken_up()) <= set(KINDS)
    assert wholes()


@pytest.mark.parametrize(("word", "side"), [("latvians", "Latvia"), ("riga", "Latvia"), ("u.s.", "United States")])
def test_a_word_leads_to_its_state(word: str, side: str) -> None:
    assert sides()[word] == side


def test_a_people_is_no_state() -> None:
    assert "latvian" not in states()


@pytest.mark.parametrize(
    ("text", "found"),
    [("pro-Latvian", ["Latvian"]), ("Chadwick", []), ("malian", []), ("Latvia’s", ["Latvia’s"]), ("Maliana", [])],
)
def test_a_side_is_found_as_a_whole_word_with_its_capital(text: str, found: list[str]) -> None:
    assert side_words().findall(text) == found


def texts(found: Any) -> Iterator[Any]:
    """Everything that stands in a list at its ends."""
    if isinstance(found, dict):
        found = [*found, *found.values()]
    if isinstance(found, list):
        for part in found:
            yield from texts(part)
    else:
        yield found


@pytest.mark.parametrize("name", ["roles", "phrases", "nationalities"])
def test_no_word_is_read_as_a_truth_value(name: str) -> None:
    assert not [word for word in texts(load(name)) if isinstance(word, bool) or word is None]
