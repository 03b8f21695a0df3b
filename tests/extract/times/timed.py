"""Expressions of time as the tests look at them: words with their value, or with their days."""

from __future__ import annotations

from sayso.extract.times import find_times, find_timexes
from tests.extract.made import paragraph

PUBLISHED = "2022-11-25"
"""A Friday."""


def valued(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str]]:
    """Every expression with its ISO-TimeML value."""
    found = (each for block in find_timexes(paragraph(text, published)) for each in block)
    return [(each.span.of(text), each.sense.value) for each in found]


def dated(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None, str | None]]:
    """Every expression of the calendar with its first and last day."""
    return [(time.text, time.start, time.end) for time in find_times(paragraph(text, published))]
