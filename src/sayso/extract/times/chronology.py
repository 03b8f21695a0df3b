"""Gives the days of a story their years: it is told mostly in order, from day to day, near days told with their year.

Of all ways to give each day one of the years that are told, the one that jumps least counts, as in Viterbi 1967. A day
for which another year would need hardly a longer jump stays open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

MOST = 6
"""Years that are tried for a day, those that are told most often: stories of more are not told from day to day."""
JUMP = 120
"""Days beyond which one jump in time is like another."""
PULL = 0.25
"""How much the way to the nearest day told with its year counts beside that from one day to the next."""
CLEAR = 45
"""Days by which the way with another year must be longer.

Of 68 days in eleven articles on battles 58 get the right year and 10 none, where JUMP is 90 to 150, PULL 0.25 to 0.5
and CLEAR 30 to 60; at a JUMP of 180, or a CLEAR of 20, some get a wrong one.
"""
_MIDDLE = 15


@dataclass(frozen=True, slots=True)
class Mention:
    """A day or a month (with `day` 0) where its words begin; `year` is `None` where the text does not tell it."""

    at: int
    year: int | None
    month: int
    day: int


def years_in_order(mentions: Sequence[Mention], latest: date) -> Mapping[int, int]:
    """The years of the days told without one, by where their words begin; those that stay open are left out.

    Args:
        mentions: the days and months that are told, in the order of the text.
        latest: the day that the story cannot go beyond, when it was published.
    """
    fixed = sorted(_day(each, each.year) for each in mentions if each.year is not None)
    years = [year for year in _years(mentions) if year <= latest.year]
    tried = [(each, days) for each in mentions if (days := _days(each, years, latest.toordinal()))]
    if not fixed or not tried:
        return {}
    ways = [days for _, days in tried]
    own = [[PULL * _beside(fixed, day) for day in days] for days in ways]
    until = _shortest(ways, own)
    behind = _shortest(ways[::-1], own[::-1])[::-1]
    found: dict[int, int] = {}
    for (mention, days), *lengths in zip(tried, until, behind, own, strict=True):
        whole = sorted((there + back - twice, day) for day, there, back, twice in zip(days, *lengths, strict=True))
        clear = len(whole) == 1 or whole[1][0] - whole[0][0] >= CLEAR
        if mention.year is None and clear:
            found[mention.at] = date.fromordinal(whole[0][1]).year
    return found


def _years(mentions: Sequence[Mention]) -> list[int]:
    """The years that are told most, each with the one that follows it."""
    told = Counter(each.year for each in mentions if each.year is not None)
    return sorted({year + later for year, _ in told.most_common(MOST // 2) for later in (0, 1)})


def _days(mention: Mention, years: Sequence[int], latest: int) -> list[int]:
    if mention.year is not None:
        return [_day(mention, mention.year)]
    return [day for year in years if (day := _day(mention, year)) <= latest]


def _day(mention: Mention, year: int) -> int:
    """The day as a number; the years differ only in the length of February, which does not matter here."""
    return date(year, mention.month, min(mention.day or _MIDDLE, 28)).toordinal()


def _beside(fixed: Sequence[int], day: int) -> int:
    """The days to the nearest one that is told with its year."""
    at = bisect_left(fixed, day)
    return min(JUMP, *(abs(day - other) for other in fixed[max(0, at - 1) : at + 1]))


def _shortest(ways: Sequence[Sequence[int]], own: Sequence[Sequence[float]]) -> list[list[float]]:
    """How long the shortest way to each day is, with all that was told before it."""
    reached = [list(own[0])]
    for (before, days), pulls in zip(pairwise(ways), own[1:], strict=True):
        last = list(zip(before, reached[-1], strict=True))
        shortest = [min(way + min(JUMP, abs(day - other)) for other, way in last) for day in days]
        reached.append([way + pull for way, pull in zip(shortest, pulls, strict=True)])
    return reached
