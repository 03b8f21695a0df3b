"""What can be asked of a casebook, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.claim import Claim, Stance, Voice
from sayso.records.mentions import HedgeClass
from sayso.records.namesake import UNMERGED, Merged
from sayso.records.reviews import UNREVIEWED, Reviews


class Order(StrEnum):
    """How answers are sorted: by relevance, or by day of publication, newest or oldest first."""

    RANK = "rank"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Circle:
    """All that lies within `km` of a point, given in degrees; `name` is what lies there, as an answer calls it."""

    name: str
    latitude: float
    longitude: float
    km: float


@dataclass(frozen=True, slots=True)
class Amount:
    """So much of something: numbers from `low` to `high`, both included, `None` where open.

    `counted` are the words of what is counted, its noun the last; or one name of a unit, in which the numbers then are;
    or nothing, for so many of anything.
    """

    counted: tuple[str, ...]
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """What to look for. Every filter that is set must hold; days are ISO and both ends included.

    `text` takes words, "quoted phrases" and prefix* forms; `source` matches any source of the chain by its words,
    `actor` anybody who speaks or is spoken of, by words or id. `band` is the likelihood of one of its hedges, as
    `words.likelihood` names it. `group` (the class) and `side` are those of one who
    speaks. `place` are words of a place spoken of, `within` names of an area that it lies in, `near` a circle. `on`
    is a day and `between` are days that an event time of the claim covers or touches, `said_on` and `said_between`
    days on which somebody of the chain said it. `quantity` are amounts of which one must fit; `document` an id, its
    beginning, or a path; `endnote` a number. `merged_actors` are the ids of those who are, by decision, one with whom
    `actor` means. `refused` asks for claims too that are none by decision. `after` is the id of an answer: those that
    come after it, in this order, are asked for.
    """

    text: str = ""
    source: str | None = None
    stance: Stance | None = None
    hedge: HedgeClass | None = None
    band: str | None = None
    voice: Voice | None = None
    actor: str | None = None
    group: str | None = None
    side: str | None = None
    place: str | None = None
    within: tuple[str, ...] = ()
    near: Circle | None = None
    quantity: tuple[Amount, ...] = ()
    since: str | None = None
    until: str | None = None
    on: str | None = None
    between: tuple[str | None, str | None] | None = None
    said_on: str | None = None
    said_between: tuple[str | None, str | None] | None = None
    document: str | None = None
    endnote: int | None = None
    order: Order | None = None
    limit: int = 20
    merged_actors: tuple[str, ...] = ()
    refused: bool = False
    after: str | None = None


@dataclass(frozen=True, slots=True)
class DocumentCard:
    """A document in short: what an answer needs to cite it."""

    id: str
    path: str
    title: str | None
    published: str | None
    published_from: str | None
    publisher: str | None
    sha256: str
    raw_sha256: str
    completeness: str


@dataclass(frozen=True, slots=True)
class Answer:
    """A claim that answers a question, with the sentence it stands in and the document that holds it.

    `endnote_numbers` and `urls` are those of the notes that vouch for the claim. `score` is the rank's, higher is
    better. `remarks` say in words how the claim fits a filter, where that is not plain to see.
    `merged` tells which actors are one by decision; the claim has them as they were read. `reviews` tell what was
    decided on the claim, which is given as corrected, and on its source.
    """

    claim: Claim
    sentence: str
    document: DocumentCard
    endnote_numbers: tuple[int, ...] = ()
    urls: tuple[str, ...] = ()
    score: float = 0.0
    remarks: tuple[str, ...] = ()
    merged: Merged = UNMERGED
    reviews: Reviews = UNREVIEWED
