"""Short ways to read a text of a test's own."""

from __future__ import annotations

from sayso.read import make_document
from sayso.read.lines import Line, as_lines
from sayso.read.text import read_page
from sayso.records import Block, BlockKind, Document, Hints, RawItem

PROSE = (
    "The harbour master said that two ferries had left the quay before dawn, and that a third one waited for its crew "
    "until the wind had turned. Fishermen in the next village saw nothing of it, and kept their boats ashore all day."
)
"""A paragraph of full sentences, long enough to be the body of a report."""
OTHER = (
    "Engineers of the water board are repairing the pumping station, which lost its power on Sunday when a transformer "
    "burnt out. The board expects the supply to return within a week, and asks people to boil what they drink."
)
"""Another one, on another matter."""


def read(text: str, path: str = "report.txt", hints: Hints | None = None) -> Document:
    """The document of a plain text."""
    return make_document(RawItem(path, "text/plain", text.encode(), hints or Hints()))


def lines_of(text: str) -> list[Line]:
    """The lines of a plain text, as the steps that look for structure see them."""
    page = read_page(text.encode(), "report.txt", markdown=False)
    return as_lines(page.text, page.pieces)


def words_of(document: Document, kind: BlockKind) -> list[str]:
    """The words of every block of one kind."""
    return [words(document, block) for block in document.blocks if block.kind is kind]


def words(document: Document, block: Block) -> str:
    """The words of a block."""
    return block.span.of(document.text)
