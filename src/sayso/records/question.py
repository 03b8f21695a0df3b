"""What can be asked of a casebook, and what comes back."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.claim import Claim, Stance, Voice
from sayso.records.mentions import HedgeClass


class Order(StrEnum):
    """How answers are sorted: by relevance, or by day of publication, newest or oldest first."""

    RANK = "rank"
    NEWEST = "newest"
    OLDEST = "oldest"


@dataclass(frozen=True, slots=True)
class Question:
    """What to look for. Every filter that is set must hold; days are ISO and both ends included.

    `text` takes words, "quoted phrases" and prefix* forms; `source` matches any source of the chain by its words; `on`
    is a day that an event time of the claim covers; `document` an id, its beginning, or a path; `endnote` a number.
    """

    text: str = ""
    source: str | None = None
    stance: Stance | None = None
    hedge: HedgeClass | None = None
    voice: Voice | None = None
    since: str | None = None
    until: str | None = None
    on: str | None = None
    document: str | None = None
    endnote: int | None = None
    order: Order | None = None
    limit: int = 20


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
    better.
    """

    claim: Claim
    sentence: str
    document: DocumentCard
    endnote_numbers: tuple[int, ...] = ()
    urls: tuple[str, ...] = ()
    score: float = 0.0
