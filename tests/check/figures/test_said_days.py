"""Nobody speaks after the report, nor before what is told of has happened."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.check.figures.said_days import find_fighting, said_before_event, said_before_war, said_on, said_too_late
from sayso.words.history import Event
from tests.check.reports import report_of

WAR = Event("harbour war", date(2022, 2, 24), words=("war",), sides=("north", "south"))
TOLL = "Officials confirmed that raiders killed four Danish divers off the island in October. The minister did not say how many divers the raiders killed, but {} newspaper report put the figure at four divers."  # noqa: E501


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The operator reported on November 20 that power is back.", 1),
        ("The operator reported on November 8 that power is back.", 0),
        ("The operator reported on November 10 that power is back.", 0),
        ("The operator will report on November 20 whether power is back.", 0),
        ("The operator promised on November 8 to report on November 20.", 0),
    ],
)
def test_a_saying_is_no_later_than_the_report(text: str, expected: int) -> None:
    assert len(list(said_too_late(report_of(text)))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The operator reported on November 8 that power went out on November 3.", ["November 8"]),
        ("The operator confirmed in a November 3 interview that power went out.", ["November 3"]),
        ("The operator announced plans for a November 20 parade.", []),
    ],
)
def test_the_days_of_saying_are_read_once_each(text: str, expected: list[str]) -> None:
    assert [day.text for day in said_on(report_of(text).sentences[0])] == expected


@pytest.mark.parametrize(("day", "expected"), [("February 13", 1), ("March 13", 0)])
def test_fighting_is_not_told_of_before_the_war(day: str, expected: int) -> None:
    report = report_of(f"The bulletin reported on {day} that the south sent 800 sailors to replace losses.")
    (fighting,) = find_fighting(report)
    assert len(list(said_before_war(fighting, WAR))) == expected


@pytest.mark.parametrize(("day", "expected"), [("a September 2", 1), ("an October 2", 0)])
def test_a_report_is_not_older_than_what_it_counts(day: str, expected: int) -> None:
    assert len(list(said_before_event(report_of(TOLL.format(day))))) == expected


def test_the_day_of_an_interview_is_not_that_of_the_event() -> None:
    text = TOLL.format("an October 2").replace("in October.", "in a November 3 interview.")
    assert not list(said_before_event(report_of(text)))
