"""What an expression of time means, on the way from the rules to the times of a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.extract.times.calendar import Stretch
from sayso.extract.times.lexicon import KINDS
from sayso.extract.times.words import Word
from sayso.records import Span


@dataclass(frozen=True, slots=True)
class Sense:
    """A meaning: the kind of TIMEX3 (DATE, TIME, DURATION, SET), the ISO-TimeML value, and the days where it has any.

    `reason` says why it has none. `span` is set where the sense belongs to a part of the words only. `yearless` tells
    of a named day or month whether its year is missing; it is `None` for everything else.
    """

    kind: str
    value: str
    days: Stretch | None = None
    reason: str = ""
    span: Span | None = None
    yearless: bool | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """The days that a document tells with their year, in order, and the one that the telling has reached."""

    told: tuple[date, ...]
    reached: date


@dataclass(frozen=True, slots=True)
class Setting:
    """What words of time are understood from: the day of publication, the last day named, and what the clause says.

    `ahead` tells whether the clause is about what is to come.
    `story` is set where the document tells a story of the past and no news. `day_first` tells how the
    document's country writes days in figures, `None` where that is unknown.
    """

    published: date | None
    last: Stretch | None
    before: str
    after: str
    ahead: bool
    story: Story | None = None
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words of time that fit a rule."""

    words: Sequence[Word]

    def all(self, *kinds: str) -> list[Word]:
        """Those of these kinds, by the names in `KINDS`."""
        letters = {KINDS[kind] for kind in kinds}
        return [word for word in self.words if word.kind in letters]

    def first(self, *kinds: str) -> Word | None:
        """The first of these kinds."""
        return next(iter(self.all(*kinds)), None)

    def value(self, *kinds: str) -> int | None:
        """What the first of these kinds stands for, where that is a number."""
        word = self.first(*kinds)
        return word.value if word and isinstance(word.value, int) else None

    def name(self, *kinds: str) -> str | None:
        """What the first of these kinds stands for, where that is a name."""
        word = self.first(*kinds)
        return word.value if word and isinstance(word.value, str) else None


Resolve = Callable[[Phrase, Setting], Sequence[Sense]]
"""What a rule does with the words that fit it: their senses, none where they are no time after all."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of words, written with the names of `KINDS` as a regular expression over kinds, and what it means."""

    form: str
    resolve: Resolve


NOUN = re.compile(
    r"\s+(?!(?:and|or|that|when|as|but|to|after|before|with|by|of|in|on|at|is|was|has|will|would|this|last|next|for|from)\b"
    r"|\w+(?:ing|ly|ed)\b)[a-z]"
)
"""Behind a season or a holiday: it only tells which kind of thing the noun is, as in "winter clothes"."""
WHICH = "(?:EACH|THE?(?:THIS?(?:LAST|NEXT)|THIS))"
"""The form of words that choose one: "last", "this coming", "every"."""
UNDATED = "the document has no date"
"""The reason why a time that is counted from the document's day stays open."""
NO_YEAR = "no year is told, and the document has no date"
EITHER_ORDER = "day and month may stand in either order"
FISCAL = "a fiscal year begins on a day that the text does not tell"
OPEN = frozenset({UNDATED, NO_YEAR, EITHER_ORDER, FISCAL})
"""Reasons why a time that is one of the calendar has no days."""


def undated(kind: str, value: str) -> list[Sense]:
    """A time that would be counted from the day of publication, where that is unknown."""
    return [Sense(kind, value, None, UNDATED)]
