"""Gives bare numbers what the words further off say that they are of, and exchanges what is given for what.

"Two and four rescue teams" are teams both, "killing 10 and wounding 46" counts people, and "35 prisoners for 30" are
prisoners on either side.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from sayso.extract.quantities.before import Phrases, make_phrases, phrase_before, words_before
from sayso.extract.quantities.counted import counted_behind
from sayso.extract.quantities.figures import COUNT, MEASURE, Figure
from sayso.extract.quantities.units import AGE, YEAR, rate_behind
from sayso.records import Span
from sayso.words import load

NEAR = 90
"""Characters around a pair of numbers in which a word of exchange makes it one: a clause."""
LOOK_BACK = 40
"""Characters before a bare number in which a verb says that it counts people."""

_JOIN = re.compile(r"-?,? (?:and|or|to) |-?, ", re.IGNORECASE)
_NAME = re.compile(r"\b[A-Z][\w'’.-]+,[ \u00a0]$")
_AGE = re.compile(r"(?:[1-9]|1[01])?\d[,.;)]")
"""Between a name and a comma: "Ilves, 44, left"."""
_FOR = re.compile(r"[ -]for[ -]", re.IGNORECASE)


def completed(text: str, figures: Sequence[Figure], within: Span) -> list[Figure]:
    """The figures, given in order, each with what its neighbours and its verb say that it is a number of."""
    out = list(figures)
    for place in range(len(out) - 2, -1, -1):
        this, following = out[place], out[place + 1]
        if following.sort and _JOIN.fullmatch(text, this.span.end, following.span.start):
            out[place] = _like(this, following)
        if this.bare and following.sort == MEASURE and text[this.span.end : following.span.start] == " ":
            out[place] = _of_size(text, this, following, within)
    for place, (this, following) in enumerate(pairwise(out)):
        if this.sort == COUNT and text[this.span.end : following.span.start] == " to ":
            out[place + 1] = _like(following, this)  # "by 54 votes to 46"
        if _is_exchange(text, this, following, within):
            out[place] = replace(_like(this, following), exchange=following.value)
            out[place + 1] = replace(_like(following, this), exchange=this.value)
    return [_alone(text, figure, within) if figure.bare else figure for figure in out]


def _like(figure: Figure, other: Figure) -> Figure:
    """The figure as a number of what the other is of, where nothing says so itself."""
    if not figure.bare:
        return figure
    return replace(figure, unit=other.unit, of=other.of, per=other.per, sort=other.sort)


def _of_size(text: str, number: Figure, size: Figure, within: Span) -> Figure:
    """The number of things whose size stands between it and them: "four 500-pound bells", "two 16-year-olds"."""
    if size.of == AGE:
        return replace(number, span=Span(number.span.start, size.span.end), unit="person", sort=COUNT)
    rate = rate_behind(text, size.span.end, within.end)
    counted = counted_behind(text, rate[1] if rate else size.span.end, within.end, one=number.value == 1)
    if counted is None:
        return number
    span = Span(number.span.start, counted.span.end)
    of = Span(size.span.start, counted.span.end).of(text)
    return replace(number, span=span, unit=counted.unit, of=of, sort=COUNT)


def _alone(text: str, figure: Figure, within: Span) -> Figure:
    """A bare number as a count of people or an age, where the words around it say so."""
    if _counts_people(text, figure, within):
        return replace(figure, unit="person", sort=COUNT)
    before = text[max(within.start, figure.span.start - LOOK_BACK) : figure.span.start]
    if _NAME.search(before) and _AGE.fullmatch(text, figure.span.start, min(within.end, figure.span.end + 1)):
        return replace(figure, unit=YEAR, of=AGE, sort=MEASURE)
    return figure


def _is_exchange(text: str, given: Figure, taken: Figure, within: Span) -> bool:
    if not _FOR.fullmatch(text, given.span.end, taken.span.start) or given.measured or taken.measured:
        return False
    around = text[max(within.start, given.span.start - NEAR) : min(within.end, taken.span.end + NEAR)]
    return _exchanging().search(around) is not None


def _counts_people(text: str, figure: Figure, within: Span) -> bool:
    words = words_before(text, figure.span.start, within.start)
    while between := phrase_before(words, _between_people()):
        words = words[: -between[1]]
    return (
        phrase_before(words, _people_before()) is not None
        or _people_behind().match(text, figure.span.end, within.end) is not None
    )


@cache
def _exchanging() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load('counted')['exchanging'])})\b", re.IGNORECASE)


@cache
def _people_before() -> Phrases:
    return make_phrases({"people": load("counted")["people"]})


@cache
def _between_people() -> Phrases:
    return make_phrases({"between": load("counted")["between_people"]})


@cache
def _people_behind() -> re.Pattern[str]:
    among = r"(?:, (?:including|among them) [^,.;]{1,60},)?"
    return re.compile(rf"[*_]{{0,2}}{among} (?:{'|'.join(load('counted')['people_behind'])})\b", re.IGNORECASE)
