"""What reading makes of a file: its raw bytes, and the document with blocks, sentences and endnotes."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records.spans import OffsetMap, Span


class BlockKind(StrEnum):
    """What a block of a document is. Only some kinds can hold claims; see `CLAIMING`."""

    TITLE = "title"
    BYLINE = "byline"
    DATELINE = "dateline"
    HEADING = "heading"
    TAKEAWAY = "takeaway"
    PARAGRAPH = "paragraph"
    QUOTE = "quote"
    CAPTION = "caption"
    NOTE = "note"
    ENDNOTE = "endnote"
    NOISE = "noise"


CLAIMING = frozenset(
    {BlockKind.TAKEAWAY, BlockKind.PARAGRAPH, BlockKind.HEADING, BlockKind.QUOTE, BlockKind.CAPTION, BlockKind.NOTE}
)
"""The kinds of block that the extractor reads."""


class NoiseKind(StrEnum):
    """Why a block is masked: it stands on the page, but is no part of the report."""

    ADVERTISEMENT = "advertisement"
    RELATED = "related"
    TEASER = "teaser"
    FOREIGN_HEADLINE = "foreign-headline"
    FOOTER = "footer"
    NAVIGATION = "navigation"
    META = "meta"


class DatedFrom(StrEnum):
    """Where a document's date of publication comes from, best first."""

    GIVEN = "given"
    METADATA = "metadata"
    TEXT = "text"
    INFERRED = "inferred"


class Completeness(StrEnum):
    """Whether a document is the whole report."""

    FULL = "full"
    EXCERPT = "excerpt"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Hints:
    """What is known about an item before its text is looked at: given by the user, a feed or a data record.

    `published` is an ISO day, `None` where unknown; `published_from` says who gave it.
    """

    published: str | None = None
    published_from: DatedFrom = DatedFrom.GIVEN
    publisher: str | None = None
    title: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class RawItem:
    """One thing to read, as it lay there: the bytes, what they are called and what kind they are.

    `path` is a name for people ("report.html", "posts.jsonl#12", "-" for standard input). `media` is one of
    "text/plain", "text/markdown", "text/html", "application/pdf", "application/json" (one source item).
    """

    path: str
    media: str
    data: bytes
    hints: Hints = Hints()


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the stored text with one role. `noise` and `reason` are set for masked blocks."""

    span: Span
    kind: BlockKind
    noise: NoiseKind | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Endnote:
    """A numbered note: its mark in the text, what the mark vouches for, and the note itself where the document has it.

    `mark` is `None` for a note that nothing in the text points to. `scope` is the text that the mark covers: the
    sentence it closes ("marked"), or that sentence and those before it back to the previous mark of the block
    ("inferred"). `note` is the span of the note's own text; a `stub` is a mark whose note is not in this document.
    """

    number: int
    mark: Span | None
    scope: Span | None
    scope_kind: str
    note: Span | None
    urls: tuple[str, ...] = ()

    @property
    def stub(self) -> bool:
        """Whether the note's text is missing from this document."""
        return self.note is None


@dataclass(frozen=True, slots=True)
class Document:
    """A report as sayso keeps it: the stored text, fixed once, and everything found in its structure.

    `id` is derived from the raw bytes, so the same bytes are the same document. `offsets` is `None` where the stored
    text is the decoded file itself. `notices` says in words what a reader should know: a gap in the endnotes, how the
    date was inferred, text in a language that the reader does not know.
    """

    id: str
    path: str
    media: str
    encoding: str
    text: str
    sha256: str
    raw_sha256: str
    title: str | None
    authors: tuple[str, ...]
    publisher: str | None
    published: str | None
    published_from: DatedFrom | None
    published_reason: str
    url: str | None
    language: str | None
    completeness: Completeness
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    endnotes: tuple[Endnote, ...]
    notices: tuple[str, ...] = ()
    offsets: OffsetMap | None = None

    def block_at(self, offset: int) -> Block | None:
        """The block that holds `offset`, or `None` between blocks."""
        low, high = 0, len(self.blocks)
        while low < high:
            middle = (low + high) // 2
            if self.blocks[middle].span.end <= offset:
                low = middle + 1
            else:
                high = middle
        if low < len(self.blocks) and self.blocks[low].span.start <= offset:
            return self.blocks[low]
        return None

    @property
    def noise_share(self) -> float:
        """The share of the stored text's code points that is masked, from 0 to 1."""
        masked = sum(len(block.span) for block in self.blocks if block.kind is BlockKind.NOISE)
        return masked / len(self.text) if self.text else 0.0
