"""The units of the calendar, days to centuries: which one holds a day or is named by a value, how far the next is."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from sayso.extract.times.calendar import Stretch
from sayso.words import load

MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "weekend": 7, "week": 7, "fortnight": 14}
"""How long a unit is. Shorter than a day, it has no days of its own."""
_FORMS = (
    ("interval", re.compile(r".*/.*")),
    ("day", re.compile(r"\d{4}-\d\d-\d\d.*")),
    ("week", re.compile(r"\d{4}-W\d\d(?:-WE)?")),
    ("quarter", re.compile(r"\d{4}-Q\d")),
    ("half", re.compile(r"\d{4}-H\d")),
    ("season", re.compile(r"\d{4}-(?:SP|SU|FA|WI)")),
    ("month", re.compile(r"\d{4}-\d\d")),
    ("year", re.compile(r"\d{4}")),
    ("decade", re.compile(r"\d{3}")),
    ("century", re.compile(r"\d\d")),
)
"""How a value of ISO-TimeML names a unit: "2022-11" is a month."""


def unit_of(unit: str, day: date) -> Stretch:
    """The unit that holds this day: its first and last day, and its value."""
    if unit in DAYS:
        monday = day - timedelta(days=min(day.weekday(), day.toordinal() - 1))
        year, week, _ = day.isocalendar()
        if unit == "day":
            return Stretch(day, day, day.isoformat())
        sunday = date.fromordinal(min(monday.toordinal() + 6, date.max.toordinal()))
        if unit == "weekend":
            return Stretch(max(monday, sunday - timedelta(days=1)), sunday, f"{year:04d}-W{week:02d}-WE")
        return Stretch(monday, sunday, f"{year:04d}-W{week:02d}")
    if unit in MONTHS:
        length = MONTHS[unit]
        return _months((day.year * 12 + day.month - 1) // length * length, length, _value(unit, day))
    return Stretch(day, day, day.isoformat())


def months_of(year: int, month: int, number: int, value: str) -> Stretch:
    """So many months from this one on."""
    return _months(year * 12 + month - 1, number, value)


def shifted(day: date, unit: str, number: int) -> date | None:
    """The day so many units later, or `None` beyond the calendar; a month's missing day becomes its last."""
    try:
        if unit in DAYS:
            return day + timedelta(days=number * DAYS[unit])
        if unit not in MONTHS:
            return day
        year, month = divmod(day.year * 12 + day.month - 1 + number * MONTHS[unit], 12)
        return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    except (OverflowError, ValueError):
        return None


def length_value(number: str, unit: str) -> str:
    """So many units as a period in ISO-TimeML: "P3D", "PT2H", "PXY" where the number is not told."""
    letter = load("times")["letters"][unit]
    if unit == "fortnight" and number.isdigit():
        number = str(int(number) * 2)
    return f"PT{number}{letter[1:]}" if letter.startswith("T") else f"P{number}{letter}"


def _months(first: int, length: int, value: str) -> Stretch:
    """Months counted from the year 0; what reaches beyond the calendar is cut at its ends."""
    year, month = divmod(max(first, 12), 12)
    last_year, last_month = divmod(min(first + length - 1, 9999 * 12 + 11), 12)
    end = calendar.monthrange(last_year, last_month + 1)[1]
    return Stretch(date(year, month + 1, 1), date(last_year, last_month + 1, end), value)


def _value(unit: str, day: date) -> str:
    return {
        "month": f"{day.year:04d}-{day.month:02d}",
        "quarter": f"{day.year:04d}-Q{(day.month + 2) // 3}",
        "semester": f"{day.year:04d}-H{(day.month + 5) // 6}",
        "year": f"{day.year:04d}",
        "decade": f"{day.year // 10:03d}",
        "century": f"{day.year // 100:02d}",
    }[unit]


def precision_of(value: str) -> str:
    """The unit, or the empty string where the value names none."""
    return next((unit for unit, pattern in _FORMS if pattern.fullmatch(value)), "")
