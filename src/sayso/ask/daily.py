"""Claims a day: how many were published on each day, of each stance, side, hedge, likelihood, source class or voice.

And of which days they speak: event day against day of saying.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from sayso.ask.facets import value_of
from sayso.errors import UsageError
from sayso.records import Question
from sayso.store.daily import count_days
from sayso.store.kinds import PREFIXES
from sayso.store.spoken import count_spoken
from sayso.store.store import Store

STACKS: Final = ("stance", "side", "hedge", "band", "group", "voice")
"""What the claims of a day may be told apart by, under the names of the filters."""
MOST_DAYS: Final = 3660
"""Days that are told, the newest: ten years."""
MOST_VALUES: Final = 8
"""Values that are told apart, the most frequent; a chart with more colours cannot be read."""
SHORT: Final = 7
"""Events of up to so many days are told of each of their days; a longer one tells of no day in particular."""
FARTHEST: Final = 60
"""So many days before the first and after the last day of saying the days of events are told apart.

A day of saying counts for that where it speaks of a day as near: a quotation of long ago does not make the time longer.
"""


@dataclass(frozen=True, slots=True)
class Day:
    """A day of publication with its `claims`, how many have each value, and how many have `none` of all."""

    day: str
    claims: int
    values: Mapping[str, int]
    none: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The days on which claims that fit were published, in order, and the `values` that they are told apart `by`.

    A claim may have several values, and counts in each. `undated` claims have no day; `more` says that there are older
    days than are told.
    """

    by: str
    values: tuple[str, ...]
    days: tuple[Day, ...]
    undated: int = 0
    more: bool = False


@dataclass(frozen=True, slots=True)
class Spoken:
    """So many `claims` that were said on one day speak of another, the `event`."""

    said: str
    event: str
    claims: int


@dataclass(frozen=True, slots=True)
class SpokenDays:
    """Of which days claims speak, by the day of saying, and how many speak of none of these.

    `long` speak of a longer time than `SHORT` days, `far` of days too far from any day of saying.
    """

    cells: tuple[Spoken, ...] = ()
    long: int = 0
    far: int = 0


@dataclass(slots=True)
class _Counted:
    cells: Counter[tuple[int, int]] = field(default_factory=Counter)
    long: int = 0
    far: int = 0


def timeline(store: Store, question: Question, by: str = "stance") -> Timeline:
    """The claims that a question fits, by day of publication and value.

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for.
        UsageError: claims cannot be told apart by that, or several documents go by the name asked for.
    """
    if by not in STACKS:
        raise UsageError(f"by={by!r} tells no claims apart.", f"It may be one of: {', '.join(STACKS)}.")
    counts = count_days(store, question, PREFIXES[by])
    times = {value: held for word, held in counts.words.items() if (value := value_of(by, word))}
    values = sorted(times, key=lambda value: (-times[value].total(), value))[:MOST_VALUES]
    dated = sorted(day for day in counts.claims if day)
    days = tuple(
        Day(
            date.fromordinal(day).isoformat(),
            counts.claims[day],
            {value: times[value][day] for value in values if times[value][day]},
            counts.claims[day] - counts.kept[day],
        )
        for day in dated[-MOST_DAYS:]
    )
    return Timeline(by, tuple(values), days, counts.claims[0], len(dated) > MOST_DAYS)


def spoken(store: Store, question: Question) -> SpokenDays:
    """Of which days the claims speak that a question fits, by the day on which they were said.

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    rows = count_spoken(store, question)
    if not rows:
        return SpokenDays()
    said = [row.said for row in rows if abs(row.said - row.first) <= FARTHEST] or [row.said for row in rows]
    within = range(min(said) - FARTHEST, max(said) + FARTHEST + 1)
    counted = _Counted()
    for row in rows:
        if row.last - row.first >= SHORT:
            counted.long += row.claims
        elif row.first not in within or row.said not in within:
            counted.far += row.claims
        else:
            counted.cells.update({(row.said, day): row.claims for day in range(row.first, row.last + 1)})
    return SpokenDays(tuple(_cells(counted.cells.items())), counted.long, counted.far)


def _cells(counted: Iterable[tuple[tuple[int, int], int]]) -> Iterable[Spoken]:
    for (said, event), claims in sorted(counted):
        yield Spoken(date.fromordinal(said).isoformat(), date.fromordinal(event).isoformat(), claims)
