"""A watch: a saved question with a threshold, what became of it in the log, and what it has to tell as of a day."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.question import Answer

TIMES = 2.0
"""How many times the rate of before is asked for, where a watch does not say. Doubling is plain to see in a chart."""


EVER = 3_660
"""An interval of so many days, ten years, is all that was read: no interval is longer."""


class Counting(StrEnum):
    """What a watch counts.

    `CLAIMS`: sentences that claim it, each once; `DOCUMENTS`: documents, a family once; `ORIGINS`: independent roots
    of what is claimed; `SUM`: how many of something the claims tell of, at the least.
    """

    CLAIMS = "claims"
    DOCUMENTS = "documents"
    ORIGINS = "origins"
    SUM = "sum"


@dataclass(frozen=True, slots=True)
class Threshold:
    """When a watch fires: `count` or more in `per` days, the day that is asked about being the last of them.

    `counting` is what is counted and, for a sum, `what` is summed ("POW"). With `against`, the rate a day must also be
    `times` that of so many days before the interval.
    """

    count: float = 1.0
    per: int = 1
    counting: Counting = Counting.CLAIMS
    what: str = ""
    against: int | None = None
    times: float = TIMES


@dataclass(frozen=True, slots=True)
class Watch:
    """A saved question with its threshold, which goes by its name.

    `asked` are the text and the filters of the question as they were given, name by name: they are read anew on each
    run, so that a side or a place means what it means then. With `claim`, an id, it asks for whatever mentions that
    claim instead. `number` is that of its row in the log of watches, `who`
    and `time` (UTC, ISO) tell who saved it and when.
    """

    name: str
    asked: tuple[tuple[str, str | int], ...]
    threshold: Threshold = Threshold()
    number: int = 0
    who: str = ""
    time: str = ""
    claim: str = ""


class WatchAct(StrEnum):
    """What a row of the log of watches does. `UNDO` takes back the row that it supersedes."""

    ADD = "add"
    REMOVE = "remove"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class WatchChange:
    """A row of the log of watches, which only grows. `watch` is what was saved, `None` where nothing was."""

    number: int
    name: str
    act: WatchAct
    who: str
    time: str
    why: str = ""
    supersedes: int | None = None
    watch: Watch | None = None


class SignalStatus(StrEnum):
    """What a run of a watch comes to.

    `UNKNOWN`: nothing was read of the days in question, or of those to compare with, and no report is not zero.
    `FAILED`: the question could not be asked.
    """

    FIRED = "fired"
    QUIET = "quiet"
    UNKNOWN = "unknown"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Days from `first` to `last`, both included (ISO), and what was counted in them.

    `reported` is how many of the `days` have a document: a day without one is no zero, and rates leave it out.
    """

    first: str
    last: str
    days: int
    reported: int
    count: float

    @property
    def rate(self) -> float | None:
        """The count for a day with a document; `None` where there is no such day."""
        return self.count / self.reported if self.reported else None


@dataclass(frozen=True, slots=True)
class Signal:
    """What a watch has to tell as of a day.

    `before` is the stretch to compare with, where the watch has one. `reasons` are sentences. `answers` are claims that
    were counted, the newest first, `more` how many others there are. A run that failed has an `error` and a `hint`.
    """

    watch: Watch
    status: SignalStatus
    as_of: str
    interval: Stretch | None = None
    before: Stretch | None = None
    reasons: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    more: int = 0
    error: str = ""
    hint: str = ""


@dataclass(frozen=True, slots=True)
class CountedDay:
    """What was counted on one day, `None` where the day has no document; and whether the watch fires as of it."""

    day: str
    count: float | None
    fires: bool


@dataclass(frozen=True, slots=True)
class WatchHistory:
    """A watch over a stretch of days, the last one being the day it was asked for."""

    watch: Watch
    days: tuple[CountedDay, ...]
