"""What a format reader hands on: the stored text, cut into pieces in reading order, and what the file says of itself.

`web.py`, `pdf.py`, `text.py` and `items.py` each make a `Page`; `document.py` makes a `Document` of any of them. A
reader knows its format and nothing else: it may say what markup told it (a list item, a heading, a navigation bar), and
leaves what only words can tell to the steps after it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.records import NoiseKind, OffsetMap, Span


class Mark(StrEnum):
    """What the markup says a piece is; `NONE` where it says nothing."""

    NONE = ""
    TITLE = "title"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    CAPTION = "caption"
    BYLINE = "byline"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the stored text that stands by itself: a line, a paragraph, a list item.

    `noise` is set where the format alone shows that it is no part of the report (a navigation bar, a page's footer),
    with the `reason`. `strong` says that all of it is set in bold, as headings without heading tags are.
    """

    span: Span
    mark: Mark = Mark.NONE
    noise: NoiseKind | None = None
    reason: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Anchor:
    """A hyperlink of the page: the words it is set on, and where it leads."""

    span: Span
    url: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the file says of itself, beside its text. `published` is an ISO day."""

    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The stored text with its pieces in order, none overlapping, each trimmed of white space at its edges."""

    text: str
    pieces: tuple[Piece, ...]
    encoding: str
    metadata: Metadata = Metadata()
    anchors: tuple[Anchor, ...] = ()
    offsets: OffsetMap | None = None
    notices: tuple[str, ...] = ()
