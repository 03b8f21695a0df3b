"""What extracting makes of a document: claims with their chain of attribution, and the mentions they hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.document import BlockKind, Document
from sayso.records.spans import Span


class Voice(StrEnum):
    """Whose sentence it is, and what the publisher does in it."""

    ATTRIBUTED = "attributed"
    FACT = "fact"
    JUDGEMENT = "judgement"
    FORECAST = "forecast"
    NOFINDING = "nofinding"
    BACKGROUND = "background"
    META = "meta"


class Stance(StrEnum):
    """What a source does with its content."""

    STATE = "state"
    CONFIRM = "confirm"
    DENY = "deny"
    ACCUSE = "accuse"
    ASSESS = "assess"
    PLEDGE = "pledge"
    CALL = "call"
    EVIDENCE = "evidence"
    SILENCE = "silence"
    NOFINDING = "nofinding"
    ASK = "ask"


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


class Polarity(StrEnum):
    """What a verdict says of a statement. `DOUBTFUL` is one that nothing was shown for, or that says too much."""

    FALSE = "false"
    TRUE = "true"
    DOUBTFUL = "doubtful"


class FirstKind(StrEnum):
    """In which way something is said to be without equal."""

    FIRST = "first"
    ONLY = "only"
    UNPRECEDENTED = "unprecedented"
    RECORD = "record"


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
    holder: Passage = Passage()
    scope: Passage = Passage()

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

    `value` is the ISO-TimeML value, `role` "said" (when it was said) or "event".
    """

    spans: tuple[Span, ...]
    text: str
    start: str | None
    end: str | None
    value: str
    role: str
    where: Where = Where.OTHER


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding of nothing: the words that say so, what was looked for, and the days that it holds for.

    `sought` is empty where the words do not tell it, `interval` is `None` where they name no days. An interval whose
    `start` and `end` are both `None` is named, but could not be resolved.
    """

    spans: tuple[Span, ...]
    text: str
    sought: Passage = Passage()
    interval: Time | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Words by which one who speaks judges what another says: "falsely claimed", "this baseless accusation".

    `whose` is "publisher" or "source", and `holder` the words of that source.
    """

    spans: tuple[Span, ...]
    text: str
    polarity: Polarity
    whose: str = "publisher"
    holder: Passage = Passage()


@dataclass(frozen=True, slots=True)
class First:
    """Words that say that something is the first, the only one, without precedent or a record, and since when."""

    spans: tuple[Span, ...]
    text: str
    kind: FirstKind


@dataclass(frozen=True, slots=True)
class Place:
    """A place named in the text. `latitude` and `longitude` are `None` where it was recognised but not resolved."""

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


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number of something. A range keeps both ends: `value` is the low one, `high` the high one."""

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


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody or something that acts or speaks, as mentioned. `id` is `None` where it is not resolved."""

    spans: tuple[Span, ...]
    text: str
    id: str | None
    name: str
    kind: str
    where: Where = Where.OTHER


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link in a chain of attribution: who (source) says (cue) what (content), and how (stance).

    `said_on` is the date of saying where the sentence gives it; `source_actor` the id of the resolved source.
    """

    source: Passage
    cue: Passage
    content: Passage
    stance: Stance
    said_on: Time | None = None
    source_actor: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that is asserted, with everybody on whose say-so.

    `chain` is outermost first; empty where the publisher speaks in its own voice. `endnotes` are indices into the
    document's endnotes. `confidence` is the extractor's own, from 0 to 1.
    """

    id: str
    document: str
    block: BlockKind
    sentence: Span
    voice: Voice
    chain: tuple[Attribution, ...]
    content: Passage
    hedges: tuple[Hedge, ...] = ()
    conditions: tuple[Condition, ...] = ()
    finding: Finding | None = None
    verdicts: tuple[Verdict, ...] = ()
    firsts: tuple[First, ...] = ()
    negated: bool = False
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    actors: tuple[Actor, ...] = ()
    endnotes: tuple[int, ...] = ()
    confidence: float = 0.0
    extractor: str = ""


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was found in one document: its claims, and every mention, also those outside any claim's content."""

    document: str
    claims: tuple[Claim, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    actors: tuple[Actor, ...] = ()
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """A document with all that was found in it: what is stored, shown and handed on together."""

    document: Document
    extraction: Extraction
