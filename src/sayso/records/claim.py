"""What extracting makes of a document: claims with their chain of attribution, and the mentions they hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.document import BlockKind, Document
from sayso.records.family import Family
from sayso.records.mentions import UNEXPRESSED, Actor, Condition, Hedge, Passage, Place, Quantity, Time, Timex
from sayso.records.namesake import UNMERGED, Merged
from sayso.records.reviews import UNREVIEWED, Reviews
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


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding of nothing: the words that say so, what was looked for, and the days that it holds for.

    `sought` is empty where the words do not tell it, `interval` is `None` where they name no days. An interval whose
    `start` and `end` are both `None` is named, but could not be resolved.
    """

    spans: tuple[Span, ...]
    text: str
    sought: Passage = UNEXPRESSED
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
    holder: Passage = UNEXPRESSED


@dataclass(frozen=True, slots=True)
class First:
    """Words that say that something is the first, the only one, without precedent or a record, and since when."""

    spans: tuple[Span, ...]
    text: str
    kind: FirstKind


@dataclass(frozen=True, slots=True)
class Attribution:
    """One link in a chain of attribution: who (source) says (cue) what (content), and how (stance).

    `said_on` is the date of saying where the sentence gives it; `source_actor` the id of the resolved source.
    `negated` tells that it was not said: "did not specify", "never admitted".
    """

    source: Passage
    cue: Passage
    content: Passage
    stance: Stance
    said_on: Time | None = None
    source_actor: str | None = None
    negated: bool = False


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
    timexes: tuple[Timex, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """A document with all that was found in it: what is stored, shown and handed on together.

    `merged` tells which actors are one by decision; the extraction has them as they were read. `family` is where the
    document belongs among those of its casebook, `None` where it was not looked up, or is alone. `reviews` tell what
    was decided on its claims, which are then given as corrected, and on their sources.
    """

    document: Document
    extraction: Extraction
    merged: Merged = UNMERGED
    family: Family | None = None
    reviews: Reviews = UNREVIEWED
