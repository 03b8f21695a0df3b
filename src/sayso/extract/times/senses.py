"""What an expression of time means, on the way from the rules to the times of a document."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sayso.extract.times.calendar import Stretch
from sayso.extract.times.lexicon import KINDS
from sayso.extract.times.tense import STOP, is_ahead
from sayso.extract.times.words import Word
from sayso.records import Span

NO_DAY = "no day is named before it in its paragraph"
NOT_ONE_DAY = "what is named before it is no single day on which something happened"
SEVERAL_DAYS = "it may count from several days"


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
    """What makes a document a story of the past: the years of its days told without one, by where their words begin."""

    years: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Told:
    """What a paragraph has told so far (`narrative.py` keeps it).

    `day` is the last day on which something happened, or `None` with the `reason`; `last` the last stretch of any
    length; `dated` the last day told with its year; `quarter` the last quarter of the whole document; `said` the day on
    which what follows was said, with the place where its words end.
    """

    day: date | None = None
    reason: str = NO_DAY
    last: Stretch | None = None
    dated: date | None = None
    quarter: Stretch | None = None
    said: tuple[date, int] | None = None


@dataclass(frozen=True, slots=True)
class Setting:
    """What words of time are understood from: the day of publication, what was told before, and what the clause says.

    `story` is set where the document tells a story of the past and no news. `day_first` tells how the
    document's country writes days in figures, `None` where that is unknown. `at` is where the words begin.
    """

    published: date | None
    told: Told
    before: str
    after: str
    story: Story | None = None
    day_first: bool | None = None
    at: int = 0

    @property
    def ahead(self) -> bool:
        """Whether the clause is about what is to come."""
        return is_ahead(self.before, self.after)

    @property
    def now(self) -> date | None:
        """The day that "last week" and "Monday" count from; in a story of the past nobody knows it."""
        return self.published if self.story is None else None

    @property
    def speaking(self) -> date | None:
        """The day that "today" and "the past 24 hours" count from: that of who speaks, else that of the document."""
        if self.told.said is None:
            return self.now
        day, end = self.told.said
        between = self.before[len(self.before) - (self.at - end) :] if self.at - end <= len(self.before) else ". A"
        return self.now if STOP.search(between) else day


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
LONG_AFTER = "the document tells of what was long before it was published"
NO_YEAR = "no year is told, and the document has no date"
EITHER_ORDER = "day and month may stand in either order"
EITHER_YEAR = "no year is told, and two are possible"
FISCAL = "a fiscal year begins on a day that the text does not tell"
NOT_PAST = "the day that it counts from is still to come"
OPEN = frozenset(
    {UNDATED, LONG_AFTER, NO_YEAR, EITHER_ORDER, EITHER_YEAR, FISCAL, NO_DAY, NOT_ONE_DAY, SEVERAL_DAYS, NOT_PAST}
)
"""Reasons why a time that is one of the calendar has no days."""


def undated(setting: Setting, kind: str, value: str) -> list[Sense]:
    """A time that would be counted from the day of publication, where that is unknown or long after what is told."""
    return [Sense(kind, value, None, UNDATED if setting.published is None else LONG_AFTER)]
