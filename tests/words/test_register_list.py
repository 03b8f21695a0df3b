"""The list of the register has what the code asks for, and its kinds are those of relations."""

from __future__ import annotations

from sayso.words import load


def test_restricting_adjectives_are_adjectives_of_kind() -> None:
    kinds = {word for words in load("relations")["kinds"] for word in words}
    assert set(load("register")["restricting"]) <= kinds


def test_horizons_grow() -> None:
    days = [each["days"] for each in load("register")["horizons"]]
    assert days == sorted(set(days))
