"""A paragraph is followed by the last day on which something happened in it, if that is one."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.extract.times.calendar import Stretch
from sayso.extract.times.narrative import said_after, told_after
from sayso.extract.times.senses import NOT_ONE_DAY, SEVERAL_DAYS, Sense, Told
from sayso.extract.times.units import unit_of
from sayso.records import Span

MAY_3, MAY_9 = date(2022, 5, 3), date(2022, 5, 9)


def day(when: date) -> Sense:
    return Sense("DATE", when.isoformat(), unit_of("day", when))


def test_a_day_on_which_something_happened_is_kept() -> None:
    assert told_after(Told(), day(MAY_3), "It sank on ", None).day == MAY_3
    assert told_after(Told(day=MAY_3, reason=""), day(MAY_9), "It sank on ", ". It sank on ").day == MAY_9


@pytest.mark.parametrize("before", ["by ", "until ", "since ", "before the ", "from "])
def test_a_limit_is_no_day_on_which_something_happened(before: str) -> None:
    told = told_after(Told(day=MAY_3, reason=""), day(MAY_9), before, " and was empty ")
    assert (told.day, told.reason) == (None, NOT_ONE_DAY)


@pytest.mark.parametrize("gap", [" and ", ", ", "-", " or on "])
def test_of_a_list_no_day_is_the_one(gap: str) -> None:
    told = told_after(Told(day=MAY_3, reason=""), day(MAY_9), gap, gap)
    assert (told.day, told.reason) == (None, SEVERAL_DAYS)


@pytest.mark.parametrize(
    ("sense", "expected"),
    [
        (Sense("DATE", "2014", unit_of("year", date(2014, 1, 1))), MAY_3),
        (Sense("DATE", "2020-05", unit_of("month", date(2020, 5, 1))), MAY_3),
        (Sense("DATE", "2022-W18", unit_of("week", MAY_3)), None),
        (Sense("DURATION", "P2D"), MAY_3),
        (Sense("DATE", "PAST_REF"), MAY_3),
    ],
)
def test_what_lies_far_back_is_background_and_a_week_is_no_day(sense: Sense, expected: date | None) -> None:
    assert told_after(Told(day=MAY_3, reason=""), sense, "", " ").day == expected


def test_a_day_with_its_year_and_a_quarter_are_kept_beside_it() -> None:
    told = told_after(Told(), Sense("DATE", "2021-05-03", unit_of("day", date(2021, 5, 3)), yearless=False), "", None)
    assert told.dated == date(2021, 5, 3)
    quarter = Stretch(date(2022, 7, 1), date(2022, 9, 30), "2022-Q3")
    assert told_after(told, Sense("DATE", "2022-Q3", quarter), "", " ").quarter == quarter


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("They said on X that it sank.", True),
        ("They said on X “it sank”.", True),
        ("On X it sank.", False),
        ("by X that", False),
    ],
)
def test_a_day_on_which_something_is_said_is_kept_with_its_place(text: str, said: bool) -> None:
    at = text.index("X")
    told = said_after(Told(), day(MAY_3), text, Span(at, at + 1))
    assert told.said == ((MAY_3, at + 1) if said else None)
