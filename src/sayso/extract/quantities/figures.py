"""A number with what stands right around it: its currency or unit, what is counted, its rate, the whole of a share."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from sayso.extract.quantities.counted import counted_among, counted_behind, whole_behind
from sayso.extract.quantities.degrees import bound_behind
from sayso.extract.quantities.digits import Number
from sayso.extract.quantities.units import PERCENT, Sign, Unit, factor_of_money, rate_behind, sign_before, unit_behind
from sayso.records import Span
from sayso.words import load

MEASURE, MONEY, SHARE, COUNT = "measure", "money", "share", "count"
TIME = "time"
FORTUNE = 1e6
"""From so many pounds on they are money, unless they are pounds of something."""
_POINTED = re.compile(r"\d{1,3}\.\d00")
"""Thousands parted by a point, as half of Europe writes them: nobody counts "10.000 boats" to three decimals."""
_OF_ONE = re.compile(r"(?: of)? an?(?= )")
_OUT_OF = re.compile(r" (?:in|of|for) ", re.IGNORECASE)
_OF = re.compile(r" of(?= )")
_PLUS = re.compile(r"\d\+")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number on its way to a quantity. `number` is the digits or words alone, `span` also unit or what is counted.

    `sort` is "measure", "money", "share" or "count", and empty where nothing says what the number is of; `scaled` the
    factor of a "million" behind the number; `exchange` the number that is given for it; `change` the way that its own
    words tell.
    """

    number: Span
    span: Span
    value: float
    high: float | None = None
    unit: str = ""
    of: str = ""
    per: str | None = None
    sort: str = ""
    whole: str = ""
    bound: str | None = None
    approximate: bool = False
    scaled: float = 1.0
    exchange: float | None = None
    change: str | None = None

    @property
    def bare(self) -> bool:
        """Whether nothing says what it is a number of."""
        return not self.unit

    @property
    def measured(self) -> bool:
        """Whether it has a unit, and is not a count."""
        return self.sort not in ("", COUNT)


def figure_of(text: str, number: Number, within: Span) -> Figure:
    """The number with what stands right around it inside this stretch of the text."""
    if number.unit or number.high is not None:
        return _told(number)
    sign = sign_before(text, number.span.start, within.start)
    figure = Figure(
        number.span,
        number.span,
        number.value,
        bound="min" if number.vague or _PLUS.search(text, number.span.start, number.span.end + 1) else None,
        approximate=number.vague,
        scaled=number.scaled,
    )
    if sign:
        return _rated(text, _in_money(text, figure, sign, within), within)
    if number.share and not _part_of_unit(text, number, within):
        share = replace(figure, value=100 * number.value, unit=PERCENT, sort=SHARE)
        return _of_whole(text, share, within, bare=True)
    unit = _unit_of(text, number, within)
    if unit is None:
        return _counting(text, figure, within)
    if unit.name == "pound" and number.scaled >= FORTUNE and not _OF.match(text, unit.end, within.end):
        unit = Unit("GBP", unit.end, MONEY)
    if text[number.span.end : unit.end] == "m" and (many := _in_millions(text, figure, unit.end, within)):
        return many
    figure = _united(figure, unit, number.span.start)
    return _of_whole(text, figure, within) if unit.sort == SHARE else _rated(text, figure, within)


def _told(number: Number) -> Figure:
    """The number whose own words tell what it is of."""
    sort = (SHARE if number.unit == PERCENT else MEASURE) if number.unit else ""
    return Figure(
        number.span, number.span, number.value, number.high, number.unit, number.of, sort=sort, change=number.change
    )


def _in_money(text: str, figure: Figure, sign: Sign, within: Span) -> Figure:
    """The sum of money behind this sign, also with its currency told twice: "$5 dollars"."""
    factor, at = factor_of_money(text, figure.number.end)
    again = unit_behind(text, at, within.end)
    end = again.end if again and again.name == sign.code else at
    money = replace(figure, value=figure.value * factor, scaled=figure.scaled * factor)
    return _united(money, Unit(sign.code, end, MONEY), sign.start)


def _in_millions(text: str, figure: Figure, at: int, within: Span) -> Figure | None:
    """The number whose "m", which ends at `at`, means millions of what follows: "100m voters"."""
    millions = Span(figure.number.start, at)
    many = replace(figure, number=millions, span=millions, value=figure.value * 1e6, scaled=1e6)
    if unit := unit_behind(text, at, within.end):
        return _rated(text, _united(many, unit, millions.start), within)
    counting = _counting(text, many, within)
    return None if counting.bare else counting


def _unit_of(text: str, number: Number, within: Span) -> Unit | None:
    """The unit right behind the number, or the one that a plural or a fraction is of: "hundreds of square miles"."""
    if number.vague and (of := _OF.match(text, number.span.end, within.end)):
        return unit_behind(text, of.end(), within.end)
    at = number.span.end + (_PLUS.match(text, number.span.end - 1, within.end) is not None)
    return _part_of_unit(text, number, within) or unit_behind(text, at, within.end)


def _part_of_unit(text: str, number: Number, within: Span) -> Unit | None:
    """The unit that a fraction is of: "half an hour", "1/16 of a pint"."""
    one = _OF_ONE.match(text, number.span.end, within.end) if number.value < 1 else None
    return unit_behind(text, one.end(), within.end) if one else None


def _united(figure: Figure, unit: Unit, start: int) -> Figure:
    return replace(figure, span=Span(start, unit.end), unit=unit.name, per=unit.per, of=unit.of, sort=unit.sort)


def _of_whole(text: str, figure: Figure, within: Span, *, bare: bool = False) -> Figure:
    whole = whole_behind(text, figure.span.end, within.end, bare=bare)
    if whole is None and _OUT_OF.search(figure.number.of(text)):
        counted = counted_behind(text, figure.span.end, within.end, one=False)
        whole = counted.span if counted else None
    return replace(figure, whole=whole.of(text)) if whole else _rated(text, figure, within)


def _counting(text: str, figure: Figure, within: Span) -> Figure:
    """The number with what is counted, also behind a bound: "ten or more barges"."""
    bound = bound_behind(text, figure.span.end, within.end)
    at = bound.end if bound else figure.span.end
    one = figure.value == 1 and not bound
    counted = counted_behind(text, at, within.end, one=one) or counted_among(text, at, within.end)
    if counted is None:
        return figure
    if figure.value < 0:  # nobody counts below nothing: the minus is a dash
        number = Span(figure.number.end - len(figure.number.of(text).lstrip("-–−")), figure.number.end)
        figure = replace(figure, number=number, span=number, value=-figure.value)
    if bound:
        figure = replace(figure, bound=bound.bound, approximate=bound.approximate)
    if counted.unit != TIME and _POINTED.fullmatch(figure.number.of(text)):
        figure = replace(figure, value=figure.value * 1000)
    end = figure.span.end if _of_so_many().match(text, at, counted.span.end) else counted.span.end
    span = Span(figure.span.start, end)
    return _rated(text, replace(figure, span=span, unit=counted.unit, of=counted.full.of(text), sort=COUNT), within)


def _rated(text: str, figure: Figure, within: Span) -> Figure:
    rate = rate_behind(text, figure.span.end, within.end)
    return replace(figure, per=rate[0]) if rate else figure


@cache
def _of_so_many() -> re.Pattern[str]:
    """What follows a number that is some of another: the words of "four of the seven" are the first alone."""
    return re.compile(rf" of (?:\w{{1,8}} ){{0,2}}(?:\d|(?:{'|'.join(load('numbers')['cardinals'])})\b)", re.IGNORECASE)
