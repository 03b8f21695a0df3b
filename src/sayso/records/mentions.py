"""What stands somewhere in a text: hedges, conditions, times, places, quantities and actors, with their words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from sayso.records.spans import Span

Point: TypeAlias = tuple[float, float]
"""A latitude and a longitude, in degrees."""


class HedgeClass(StrEnum):
    """What kind of doubt a hedge expresses."""

    LIKELIHOOD = "likelihood"
    POSSIBILITY = "possibility"
    EVIDENTIAL = "evidential"
    UNCLEAR = "unclear"


class ConditionKind(StrEnum):
    """How a condition limits a claim. `CONCESSIVE` does not: "even if" says that the claim holds all the same."""

    IF = "if"
    UNLESS = "unless"
    SHOULD = "should"
    WERE = "were"
    HAD = "had"
    EVENT = "event"
    PROVIDED = "provided"
    CONCESSIVE = "concessive"


class Where(StrEnum):
    """In which part of an attribution a mention stands."""

    CONTENT = "content"
    SOURCE = "source"
    CUE = "cue"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of a document, in one piece or several. Empty `spans` mean that nothing is expressed."""

    spans: tuple[Span, ...] = ()
    text: str = ""


UNEXPRESSED = Passage()
"""What has no words in the text."""


@dataclass(frozen=True, slots=True)
class Band:
    """What a term of likelihood stands for on the scale of one doctrine, in percent, both ends included.

    Where the doctrine says "less than" the high end, the band ends `below` it.
    """

    scale: str
    low: int
    high: int
    below: bool = False


@dataclass(frozen=True, slots=True)
class Hedge:
    """Words that weaken a claim.

    `term` is what they are called in the scales that define them, `bands` what they stand for there; most have none.
    `whose` is "publisher" or "source"; `link` is the place in the chain of the one whose content it stands in and
    `holder` its words, both empty where the publisher speaks without naming itself. `scope` is what it weakens.
    """

    spans: tuple[Span, ...]
    text: str
    kind: HedgeClass
    whose: str
    term: str
    bands: tuple[Band, ...] = ()
    where: Where = Where.OTHER
    link: int | None = None
    holder: Passage = UNEXPRESSED
    scope: Passage = UNEXPRESSED

    def band(self, scale: str) -> Band | None:
        """What it stands for on this scale, or `None` where the doctrine does not define it."""
        return next((band for band in self.bands if band.scale == scale), None)


@dataclass(frozen=True, slots=True)
class Condition:
    """Words that say when a claim holds ("if the dam breaks"), from their conjunction on."""

    spans: tuple[Span, ...]
    text: str
    kind: ConditionKind


@dataclass(frozen=True, slots=True)
class Time:
    """A calendar expression. `start` and `end` are ISO days, both included, `None` where open.

    `value` is the ISO-TimeML value, `role` "said" (when it was said) or "event". `precision` is the unit of the
    calendar that the words name ("day", "week", "month", "season", "quarter", "half", "year", "decade", "century",
    "interval"), empty where open; `reason` says why a time is open.
    """

    spans: tuple[Span, ...]
    text: str
    start: str | None
    end: str | None
    value: str
    role: str
    where: Where = Where.OTHER
    precision: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Timex:
    """An expression of time as TimeML annotates it, on the calendar or not: "on May 3", "for three years", "recently".

    `kind` is "DATE", "TIME", "DURATION" or "SET", `value` the ISO-TimeML value ("P3Y", "PAST_REF").
    """

    spans: tuple[Span, ...]
    text: str
    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the text. `latitude` and `longitude` are `None` where it was recognised but not resolved.

    They are those of the place named, also where something lies `relation` to it ("northwest of"): `bearing` is the
    direction in degrees and `distance_km` the distance from it, where the text gives them. `precision_km` is how far
    from the point what is told may be. `status` is whose the place is now, as it stands ("Russian-occupied").

    Where the relation is "in" or "around", no list has the place itself, or only a part of it is meant: the point is
    that of the place which it lies "in", the first in `within`, or somewhere "around", which `reason` tells. `line` are
    the points of the line that the text draws through this place and others, in order; empty where there is none, or
    one of them is not resolved.
    """

    spans: tuple[Span, ...]
    text: str
    name: str
    kind: str
    geonameid: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    within: tuple[str, ...] = ()
    relation: str = "at"
    precision_km: float | None = None
    reason: str = ""
    where: Where = Where.OTHER
    bearing: int | None = None
    distance_km: float | None = None
    status: str = ""
    line: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something. A range keeps both ends: `value` is the low one, `high` the high one.

    `unit` is a unit of measure, a currency's ISO 4217 code, "percent", or the singular of what is counted; `of` the
    words of what is counted. `bound` is "min" or "max" where the number is one. `whole` is what a share is taken of.
    `change` is "up" or "down" where the number tells how much something rose or fell, `exchange` the number that is
    given for this one ("35 for 30").
    """

    spans: tuple[Span, ...]
    text: str
    value: float
    high: float | None = None
    unit: str = ""
    of: str = ""
    approximate: bool = False
    bound: str | None = None
    per: str | None = None
    where: Where = Where.OTHER
    whole: str = ""
    change: str | None = None
    exchange: float | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts or speaks, as mentioned. `id` is `None` where it is not resolved.

    `kind` is "person", "organisation", "group", "media", "state", "document", "footage" or "data". `group` is the class
    ("official", "milblogger", …) and `side` the party that it belongs to, "" where the text and the registry tell none.
    `reason` says why it is who it is, or why that is left open, and `antecedent` where it was first mentioned, `None`
    here. Of several, `count` is how many there are, and `bound` "min" or "max" where the number is one.
    """

    spans: tuple[Span, ...]
    text: str
    id: str | None
    name: str
    kind: str
    where: Where = Where.OTHER
    group: str = ""
    side: str = ""
    affiliation: str = ""
    bound: str | None = None
    count: int | None = None
    reason: str = ""
    antecedent: Span | None = None
