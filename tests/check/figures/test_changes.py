"""A rise or a fall has two ends, a way and a size, which fit each other."""

from __future__ import annotations

import pytest

from sayso.check.figures.changes import find_changes, wrong_sizes, wrong_ways
from sayso.check.report import Sentence
from tests.check.reports import report_of


def sentence_of(text: str) -> Sentence:
    return report_of(text).sentences[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose from 300 to 400 in June.", "up"),
        ("Sales fell from 400 to 300 in June.", "down"),
        ("Costs grew from 2 to 3 million euros.", "up"),
    ],
)
def test_a_change_goes_the_way_of_its_ends(text: str, expected: str) -> None:
    assert [change.way for change in find_changes(sentence_of(text))] == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sales rose from 400 to 300 in June.", ["up"]),
        ("Fines fell from 12 to 40 in June.", ["down"]),
        ("There was an increase in the number of thefts, from 88 to 59.", ["up"]),
        ("There was a decrease in the number of thefts, from 88 to 59.", []),
        ("Sales rose from 300 to 400 in June.", []),
        ("The boat sailed from 12 to 3 degrees east.", []),
    ],
)
def test_a_word_of_rising_is_held_against_the_figures(text: str, expected: list[str]) -> None:
    assert [said for _, said in wrong_ways(sentence_of(text))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The fleet rose from 10 ships to 15 ships, an increase of 6 ships.", ["5"]),
        ("The number of thefts doubled from 10 to 25.", ["2.5 times as much"]),
        ("Fines fell 50 percent, from 200 to 150.", ["25 percent"]),
        ("Sales fell from 40 to 25 percent, a drop of 10 points.", ["15"]),
        ("The fleet rose from 10 ships to 15 ships, an increase of 5 ships.", []),
        ("The number of thefts doubled from 10 to 21.", []),
        ("Fines fell 5 percent, from 210 to 200.", []),
        ("The fleet rose from 10 ships to 15 ships, and 6 captains left.", []),
    ],
)
def test_the_size_of_a_change_is_the_difference(text: str, expected: list[str]) -> None:
    assert [told for _, _, told in wrong_sizes(sentence_of(text))] == expected
