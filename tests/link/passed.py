"""Made-up passages with what was found in them, for tests that need no reader."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from sayso.link.passage import Passage
from sayso.link.wording import Wording
from sayso.records import Aspect, Place, Quantity, Span, Time
from sayso.records import Passage as Words


def passage(text: str, day: str | None = "2031-05-03", publisher: str = "Harbour Desk", **found: Any) -> Passage:
    """A passage of a day and a publisher, with what is given as found."""
    made = Passage(text, date.fromisoformat(day) if day else None, publisher, wording=Wording.of(text))
    return replace(made, **found)


def words(text: str) -> Words:
    """Words that stand at the beginning of a text."""
    return Words((Span(0, len(text)),), text)


def told(text: str, start: str, end: str | None = None) -> Time:
    """A time from one day to another."""
    return Time((Span(0, len(text)),), text, start, end or start, start, "event", precision="day")


def place(name: str, latitude: float | None = None, longitude: float | None = None, **more: Any) -> Place:
    """A settlement, or another kind of place."""
    kind = more.pop("kind", "settlement")
    made = Place((Span(0, len(name)),), name, name, kind, latitude=latitude, longitude=longitude)
    return replace(made, **more)


def quantity(value: float, unit: str = "person", **more: Any) -> Quantity:
    """A number of something."""
    return replace(Quantity((Span(0, 1),), f"{value:g} {unit}", value, unit=unit), **more)


def values(aspects: Any) -> dict[str, float]:
    """The value of each aspect by its name."""
    listed: list[Aspect] = list(aspects)
    return {aspect.name: aspect.value for aspect in listed}
