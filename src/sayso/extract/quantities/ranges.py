"""Joins the two ends of a range: "between 300 and 350 canoes", "from 4.8 to 5.1 percent", "$2-3 million".

Nothing is averaged. A score and a telephone number look like ranges too: digits with a stroke between them are one only
where something says what they are of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from sayso.extract.quantities.before import words_before
from sayso.extract.quantities.degrees import change_before
from sayso.extract.quantities.figures import COUNT, MEASURE, MONEY, Figure
from sayso.extract.quantities.units import AGE, YEAR
from sayso.records import Span

WIDEST = 12
"""Characters between the two ends of a range: "to as many as"."""
LOOK_BACK = 24
"""Characters before a range in which its "from" or "between" stands."""

_TO = re.compile(r"\s?(?:to|or|through|[-–—])[ -]?(?:up to )?|\s?[-–—]\s?|\s(?:up|down) to ", re.IGNORECASE)
_AND = re.compile(r" and ", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween(?P<aged> the ages? of)?(?: about| roughly| approximately)? $", re.IGNORECASE)
_FROM = re.compile(r"\bfrom(?: about| roughly| up to| approximately)? $", re.IGNORECASE)
_AGED = re.compile(r"\bage[sd]?(?: of)? $", re.IGNORECASE)


def join_ranges(text: str, figures: Sequence[Figure], floor: int) -> Iterator[Figure]:
    """The figures, given in order, with the two ends of each range as one; nothing before `floor` is looked at."""
    at = 0
    while at < len(figures):
        following = figures[at + 1] if at + 1 < len(figures) else None
        whole = _range(text, figures[at], following, floor) if following else None
        yield whole or figures[at]
        at += 2 if whole else 1


def _range(text: str, low: Figure, high: Figure, floor: int) -> Figure | None:
    """The range of two figures, if the words between them make them one."""
    gap = high.span.start - low.span.end
    before = text[max(floor, low.span.start - LOOK_BACK) : low.span.start]
    between = _BETWEEN.search(before)
    opening = between or _FROM.search(before)
    joined = _TO.fullmatch(text, low.span.end, high.span.start)
    if not _alike(low, high, opened=opening is not None) or gap > WIDEST:
        return None
    if joined is None and not (between and _AND.fullmatch(text, low.span.end, high.span.start)):
        return None
    if not opening and low.value > high.value and low.scaled >= high.scaled:
        return None  # "46 percent to 35 percent" tells who is ahead
    if not opening and low.measured and change_before(words_before(text, low.span.start, floor), rated=True):
        return None  # "rose five pence to 913 pence" tells what it rose to
    stroke = joined is not None and not joined.group().strip().isalpha()
    if stroke and low.bare and high.bare and not opening and not _AGED.search(before):
        return None
    first = low.value * _shared_scale(low, high)
    start = low.span.start - len(before) + opening.start() if opening else low.span.start
    whole = replace(
        high,
        number=Span(low.number.start, high.number.end),
        span=Span(start, high.span.end),
        value=min(first, high.value),
        high=max(first, high.value),
        sort=high.sort or low.sort,
        unit=high.unit or low.unit,
        of=high.of or low.of,
    )
    return replace(whole, unit=YEAR, of=AGE, sort=MEASURE) if whole.bare and between and between["aged"] else whole


def _shared_scale(low: Figure, high: Figure) -> float:
    """The factor that the low end shares with the high one: in "$2 to $3 million" both are millions."""
    return high.scaled if low.scaled == 1 and low.value * high.scaled <= high.value else 1.0


def _alike(low: Figure, high: Figure, *, opened: bool) -> bool:
    """Whether both may be ends of one range; behind "from" the high end needs no unit: "from 8 miles to 5"."""
    if low.bare:
        return True
    if high.bare:
        return low.sort == MONEY or (opened and low.measured)
    return low.unit == high.unit and (opened or low.sort != COUNT)
