"""Families of documents: printings of one report, which are one voice, and what differs between two of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.spans import Span


class Kinship(StrEnum):
    """What a document is to the one it is compared with: the `ORIGINAL` is the first of the full ones of a family."""

    ORIGINAL = "original"
    COPY = "copy"
    EXCERPT = "excerpt"
    REVISION = "revision"


class Fate(StrEnum):
    """What became of words in another version: they stand where they stood, or elsewhere, or no longer."""

    SAME = "same"
    MOVED = "moved"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True)
class Relative:
    """A document of a family: what it is (`kinship`) to which other one (`of`, its id; `None` for the original).

    `share` is the share of its own words, from 0 to 1, that stands in the other, and `covers` that of the other's words
    that stands in it.
    """

    document: str
    path: str
    published: str | None
    publisher: str | None
    kinship: Kinship
    of: str | None
    share: float
    covers: float


@dataclass(frozen=True, slots=True)
class SentenceChange:
    """A sentence that was changed, came (`before` is `None`) or went (`after` is `None`): each its span and words."""

    before: Span | None
    after: Span | None
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class ClaimChange:
    """A claim that was changed, came (`before` is `None`) or went (`after` is `None`): each its id and its content."""

    before: str | None
    after: str | None
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Changes:
    """What differs in a document from the one it is compared with, in the order of the text."""

    sentences: tuple[SentenceChange, ...] = ()
    claims: tuple[ClaimChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Family:
    """The family of a document, which is one voice.

    `size` counts all documents of it, `members` are the first of them. `original` is the id of the first full one,
    `fullest` of the longest. `own` is what the document itself is, and `changes` what differs in it from `own.of`.
    """

    id: str
    size: int
    original: str
    fullest: str
    own: Relative
    members: tuple[Relative, ...]
    changes: Changes = Changes()
