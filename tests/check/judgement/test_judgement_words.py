"""The word lists of judgements compile, and match whole words with either apostrophe."""

from __future__ import annotations

import pytest

from sayso.check.judgement.judgement_words import form
from sayso.words import load


@pytest.mark.parametrize("name", load("judgements"))
def test_every_list_compiles_and_matches_nothing_in_nothing(name: str) -> None:
    found = form(name).search("The pier is grey.")
    assert found is None or not found.group().strip()


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("ahead", "They won’t come.", "won’t"),
        ("confidence", "We assess with high\nconfidence that it fell.", "with high\nconfidence"),
        ("confidence", "Voters with little confidence in the mayor left.", None),
        ("degree", "Expanded talks.", None),
    ],
)
def test_a_form_is_found_as_whole_words(name: str, text: str, expected: str | None) -> None:
    found = form(name).search(text)
    assert (found.group() if found else None) == expected


def test_no_way_to_a_verb_is_tried_twice() -> None:
    text = " likely" * 5_000 + " (nothing)"
    assert form("on_the_way").match(text) is None
