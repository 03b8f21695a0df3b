"""Says which unit of the calendar an ISO-TimeML value names: "2022-11" is a month, "2022-11-01/.." more."""

from __future__ import annotations

import re

_UNITS = (
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


def precision_of(value: str) -> str:
    """The unit, or the empty string where the value names none."""
    return next((unit for unit, pattern in _UNITS if pattern.fullmatch(value)), "")
