"""A war has lasted as long as the calendar says."""

from __future__ import annotations

import pytest

from sayso.check.figures.elapsed import compare_length, find_lengths
from sayso.check.rule import Agreement
from sayso.words.history import known_events
from tests.check.reports import report_of

CLOSE = " Russian forces and Ukrainian forces rest."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nurses are tired after sixteen months of grinding war.", [False]),
        ("Nurses are tired after eight months of grinding war.", [True]),
        ("Sixteen months into the war, nurses are tired.", [False]),
        ("In the twelve months since the invasion, nurses left.", [False]),
        ("Nurses left in the first fifteen months of the war.", [False]),
        ("Nurses left in the first four months of the war.", [True]),
        ("On May 24, three months into the war, nurses left.", [True]),
        ("The 9-month-long war tires nurses.", [True]),
        ("Veterans recall 10 years of war in Afghanistan.", []),
        ("The next sixteen months of war will tire nurses.", []),
        ("Nurses train for sixteen months, and the war goes on.", []),
    ],
)
def test_a_length_of_war_is_held_against_its_first_day(text: str, expected: list[bool]) -> None:
    report, history = report_of(text + CLOSE), known_events()
    war = next(event for event in history.events if event.name == "russian invasion of ukraine")
    lengths = find_lengths(report, history)
    remarks = [remark for length in lengths for remark in compare_length(length, war, report, history.events)]
    assert [isinstance(remark, Agreement) for remark in remarks] == expected


def test_a_length_of_an_earlier_war_is_left_alone() -> None:
    report, history = report_of("Donbas has seen eight years of war." + CLOSE), known_events()
    war = next(event for event in history.events if event.name == "russian invasion of ukraine")
    (length,) = find_lengths(report, history)
    assert not list(compare_length(length, war, report, history.events))
