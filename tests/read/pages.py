"""Pages for the tests of reading: reports of our own, and the lines of a text as the steps get them."""

from __future__ import annotations

from sayso.read.document import make_document
from sayso.read.lines import Line, as_lines
from sayso.read.page import Mark, Piece
from sayso.read.text import trimmed_lines
from sayso.records import BlockKind, Document, Hints, RawItem

BODY = (
    "The harbour master said on Tuesday that no ship had left the basin since the storm, and that the pilots were "
    "waiting for the wind to fall before they would go out again.[1] The dockers’ union denied that any of its members "
    "had stayed away, and the company has not said how many cranes it can use.[2]"
)
MORE = (
    "Repairs to the northern mole are likely to take until spring, because the stone has to be brought by barge from a "
    "quarry that is itself short of workers. The council has set aside money for the first part of the work, and an "
    "engineer who knows the mole called the sum too small.[3]"
)

PROSE = (
    "The harbour master said that two ferries had left the quay before dawn, and that a third one waited for its crew "
    "until the wind had turned. Fishermen in the next village saw nothing of it, and kept their boats ashore all day."
)
"""A paragraph without endnote marks, and without any day."""


def lines_of(text: str, marks: dict[str, Mark] | None = None) -> list[Line]:
    """The lines of `text`; `marks` gives the markup of those that begin with a key."""
    pieces = []
    for span in trimmed_lines(text):
        mark = next((mark for start, mark in (marks or {}).items() if span.of(text).startswith(start)), Mark.NONE)
        pieces.append(Piece(span, mark))
    return as_lines(text, pieces)


def read(text: str, path: str = "report.txt", hints: Hints = Hints()) -> Document:  # noqa: B008 - frozen
    """The document made of a plain text."""
    return make_document(RawItem(path, "text/plain", text.encode("utf-8"), hints))


def kinds(document: Document) -> list[tuple[str, str]]:
    """The kind of each block, for noise the kind of noise, with the first words."""
    return [
        (block.noise.value if block.noise else block.kind.value, " ".join(block.span.of(document.text).split()[:3]))
        for block in document.blocks
    ]


def of_kind(document: Document, kind: BlockKind) -> list[str]:
    """The words of the blocks of one kind."""
    return [block.span.of(document.text) for block in document.blocks if block.kind is kind]
