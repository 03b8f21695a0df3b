"""An area goes by its name without the word for its kind."""

from __future__ import annotations

import pytest

from sayso.gazetteer.terms import bare_area


@pytest.mark.parametrize(
    ("name", "bare"),
    [
        ("Gomel Oblast", "Gomel"),
        ("Republic of Tatarstan", "Tatarstan"),
        ("Franklin County", "Franklin"),
        ("Khanty-Mansi Autonomous Okrug", "Khanty-Mansi"),
        ("Bavaria", ""),
        ("Oblast", ""),
        ("", ""),
    ],
)
def test_an_area_is_called_without_the_word_for_its_kind_too(name: str, bare: str) -> None:
    assert bare_area(name) == bare
