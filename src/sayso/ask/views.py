"""What `show` gives back: a claim in its context, or a document in short."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.records import UNMERGED, Actor, Answer, BlockKind, ClaimLink, DocumentCard, Family, Merged, NoiseKind, Span


@dataclass(frozen=True, slots=True)
class NoteView:
    """A note that vouches for a claim. A `stub` is a mark whose text this document does not hold."""

    number: int
    text: str
    urls: tuple[str, ...]
    stub: bool


@dataclass(frozen=True, slots=True)
class ClaimView:
    """A claim with the sentences around it, its notes, and the claims of the same sentence that it is nested with.

    `outer` are the claims whose content holds this one (nearest first), `inner` those that stand in its content, and
    `speakers` who the links of the chain mean, in its order, `None` where no source is expressed. `links` are how its
    sentence relates to those of other documents, the surest first.
    """

    answer: Answer
    before: tuple[str, ...]
    after: tuple[str, ...]
    notes: tuple[NoteView, ...]
    outer: tuple[Answer, ...]
    inner: tuple[Answer, ...]
    speakers: tuple[Actor | None, ...] = ()
    links: tuple[ClaimLink, ...] = ()


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block of a document with its words; `noise` and `reason` say why it is masked."""

    kind: BlockKind
    span: Span
    text: str
    noise: NoiseKind | None
    reason: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document in short: its card, its blocks in order, what was counted in it and what a reader should know.

    `counts` names what was counted ("words", "sentences", "claims", "claims: forecast", "endnotes", …). `actors` are
    those mentioned, the most often first, each by its first mention and with how often; those that are one by decision
    (`merged`) are counted together. `family` is `None` for a document without relatives.
    """

    document: DocumentCard
    authors: tuple[str, ...]
    url: str | None
    language: str | None
    published_reason: str
    noise_share: float
    notices: tuple[str, ...]
    blocks: tuple[BlockView, ...]
    counts: dict[str, int]
    actors: tuple[tuple[Actor, int], ...] = ()
    merged: Merged = UNMERGED
    family: Family | None = None
