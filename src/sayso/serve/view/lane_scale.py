"""Where days stand in a drawing with lanes, in percent of its width, and which of them the axis names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

EDGE: Final = 2.0
"""Percent that are left free at either end, so that no mark is cut."""
TICKS: Final = 5
"""Days that the axis names, at most: as many as find room on a phone."""
APART: Final = 1.5
"""Percent between the middles of two marks that stand side by side; nearer ones stand one below the other."""
MOST_ROWS: Final = 7
"""Rows of a lane. What finds no room in them lies over others."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The days from `first` to `last`."""

    first: date
    last: date

    @classmethod
    def of(cls, days: Iterable[str | None]) -> Scale | None:
        """The scale that holds these ISO days, `None` where there is none."""
        held = sorted(day for day in days if day)
        return cls(date.fromisoformat(held[0]), date.fromisoformat(held[-1])) if held else None

    def place(self, day: str | None) -> float:
        """The place of a day. What has none stands at the right end."""
        if day is None:
            return 100.0
        span = (self.last - self.first).days
        share = (date.fromisoformat(day) - self.first).days / span if span else 0.5
        return round(EDGE + max(0.0, min(1.0, share)) * (100 - 2 * EDGE), 2)

    def ticks(self) -> Iterator[str]:
        """Some days at the same distance, the first and the last among them."""
        span = (self.last - self.first).days
        parts = max(1, min(TICKS - 1, span))
        found = (date.fromordinal(self.first.toordinal() + span * each // parts) for each in range(parts + 1))
        yield from dict.fromkeys(day.isoformat() for day in found)


def rows_of(places: Iterable[float]) -> list[int]:
    """In which row of its lane each mark stands, so that none lies over another: the first that has room.

    >>> rows_of([10, 10.5, 40])
    [0, 1, 0]
    """
    ends: list[float] = []
    found: list[int] = []
    for place in places:
        free = next((row for row, end in enumerate(ends) if place - end >= APART), len(ends))
        row = free if free < MOST_ROWS else min(range(MOST_ROWS), key=ends.__getitem__)
        ends[row : row + 1] = [place]
        found.append(row)
    return found
