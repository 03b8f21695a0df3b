"""Finds quantities: numbers of something, with their unit or what is counted, their bounds and ranges.

A range keeps both its ends, and nothing is averaged. What only looks like a quantity (dates, ordinals, names of units
and weapons, notes, times of day) is left out.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from sayso.extract.quantities.before import words_before
from sayso.extract.quantities.degrees import Degree, change_before, change_behind, degree_of
from sayso.extract.quantities.designations import is_loose, is_named, is_pronoun, is_year, looks_back
from sayso.extract.quantities.ellipsis import completed
from sayso.extract.quantities.figures import MONEY, SHARE, Figure, figure_of
from sayso.extract.quantities.numbers import find_numbers
from sayso.extract.quantities.ranges import join_ranges
from sayso.extract.quantities.units import AGE, PERCENT, YEAR
from sayso.records import CLAIMING, Document, Quantity, Span
from sayso.stopping import go_on

LASTING = frozenset({"second", "minute", "hour", "day", "night", "week", "month", "year", "decade"})
"""Units of which a number inside a time ("the past 24 hours") is a part of that time, and no quantity."""

LINES = frozenset({360, 480, 720, 1080, 1440, 2160, 4320})
"""Lines of a picture, which "1080p" names."""

_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+|(?<!\S)[\w.-]{1,64}/[^\s/%]{0,256}[/%]\S*")
_GOES_ON = re.compile(r"\w|[-‐‑][A-Za-z]")
"""The number is the beginning of a word: "5G", "three-way"."""
_SAME = re.compile(r",? or |,? (?P<bracket>\()")
_SCALES = re.compile(r"(?:fold|degree|.*point|cent|penny|decibel|.*hertz)\b")
"""Units of what changes without a "by" too, and of which nothing is moved, made or lost."""
_LISTED = re.compile(r",? ?(?:and|or|to|through|&|[-–])? ?", re.IGNORECASE)


def find_quantities(document: Document, taken: Sequence[Span] = ()) -> Iterator[Quantity]:
    """The quantities of every block that can hold claims, in order.

    Args:
        document: what to look through.
        taken: times and marks of notes, in order. A number inside one is no quantity, unless it has a unit that is none
            of time.
    """
    for block in document.blocks:
        if block.kind in CLAIMING:
            found = _ADDRESS.finditer(document.text, block.span.start, block.span.end)
            addresses = [Span(match.start(), match.end()) for match in found]
            before: Quantity | None = None
            go_on()
            for figure in _in_block(document.text, block.span, taken):
                if not _is_taken(figure.number, addresses):
                    before = _said_again(document.text, _quantity(document.text, figure, block.span), before)
                    yield before


def _in_block(text: str, within: Span, taken: Sequence[Span]) -> Iterator[Figure]:
    """The figures of a block that are quantities. What is listed with a name is a name too: "rooms 4, 5 and 6"."""
    alone = list(_apart(figure_of(text, number, within) for number in find_numbers(text, within)))
    figures = completed(text, list(join_ranges(text, alone, within.start)), within)
    named = -1
    for figure in figures:
        listed = named >= 0 and figure.bare and _LISTED.fullmatch(text, named, figure.span.start) is not None
        if listed or _is_none(text, figure, within, taken):
            year = is_year(text, figure.number, within.start, counted=False)
            named = figure.number.end if figure.number.of(text).isdigit() and not year else -1
        else:
            named = -1
            yield figure


def _apart(figures: Iterable[Figure]) -> Iterator[Figure]:
    """The figures, given in order, without those that are words of a unit: the "million" of "parts per million"."""
    end = 0
    for figure in figures:
        if figure.number.start >= end:
            yield figure
        if figure.measured:
            end = figure.span.end


def _is_none(text: str, figure: Figure, within: Span, taken: Sequence[Span]) -> bool:
    """Whether the number is no quantity: part of a time, a name or a longer number, a year, a pronoun."""
    number, counted = figure.number, not figure.bare
    timed = not figure.measured or figure.unit in LASTING or is_year(text, number, within.start, counted=True)
    if timed and _is_taken(number, taken):
        return True
    if figure.measured:
        return is_pronoun(text, number, within.start, within.end) or _is_model(text, figure, within)
    return (
        is_pronoun(text, number, within.start, within.end)
        or (figure.exchange is None and text[max(within.start, number.start - 5) : number.start] == "-for-")
        or is_named(text, number, within.start, within.end, counted=counted)
        or is_year(text, number, within.start, counted=counted)
        or (not counted and _is_fragment(text, figure, within))
    )


def _is_fragment(text: str, figure: Figure, within: Span) -> bool:
    """Whether a bare number is a piece of something longer, or stands for what was named before."""
    number = figure.number
    return (
        _GOES_ON.match(text, number.end, within.end) is not None
        or number.of(text).lower() == "one"
        or looks_back(text, number, within.start)
        or is_loose(text, number, within.end)
    )


def _is_model(text: str, figure: Figure, within: Span) -> bool:
    """Whether the unit is only the capital at the end of a name: "an iPhone 5C"."""
    letter = text[figure.number.end : figure.span.end]
    if letter == "p" and figure.value in LINES:
        return True
    named = len(letter) == 1 and letter.isupper()
    return named and is_named(text, figure.number, within.start, within.end, counted=False)


def _is_taken(number: Span, taken: Sequence[Span]) -> bool:
    """Whether the number stands inside one of the spans, which are in order."""
    place = bisect_left(taken, number.end, key=lambda span: span.start)
    return place > 0 and taken[place - 1].overlaps(number)


def _said_again(text: str, quantity: Quantity, before: Quantity | None) -> Quantity:
    """The quantity with what is said of the one before, if it is that in another unit: "fell 190 points, or 0.6%"."""
    if before is None or before.unit == quantity.unit or quantity.of or not quantity.unit:
        return quantity
    same = _SAME.fullmatch(text, before.spans[0].end, quantity.spans[0].start)
    if same and quantity.unit == PERCENT:
        return replace(quantity, change=quantity.change or before.change)
    if same is None or before.of or quantity.bound or quantity.approximate or not same["bracket"]:
        return quantity
    return replace(quantity, change=before.change, bound=before.bound, approximate=before.approximate)


def _quantity(text: str, figure: Figure, within: Span) -> Quantity:
    words = words_before(text, figure.span.start, within.start)
    degree = degree_of(text, Degree(figure.span.start, figure.span.end), words, within.end)
    if degree.aged and figure.unit in ("", YEAR):
        figure = replace(figure, unit=YEAR, of=AGE)
    opened = text.startswith("from ", figure.span.start)
    rated = opened or figure.bare or figure.sort in (SHARE, MONEY) or _SCALES.match(figure.unit) is not None
    change = None if degree.level else change_before([word for word in words if word.start < degree.start], rated=rated)
    span = Span(degree.start, degree.end)
    return Quantity(
        spans=(span,),
        text=span.of(text),
        value=figure.value,
        high=figure.high,
        unit=figure.unit,
        of=figure.of,
        approximate=degree.approximate or figure.approximate,
        bound=degree.bound or figure.bound,
        per=figure.per,
        whole=figure.whole,
        change=figure.change or change or change_behind(text, figure.span.end, within.end, share=figure.sort == SHARE),
        exchange=figure.exchange,
    )
