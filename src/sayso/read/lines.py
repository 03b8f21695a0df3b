"""A piece of the page with its words at hand: what the steps that look for structure work on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.read.page import Piece
from sayso.read.phrases import is_phrase
from sayso.read.shapes import has_bullet, is_closed

LONGEST_HEADING = 120


@dataclass(frozen=True, slots=True)
class Line:
    """A piece, and the words it holds in the stored text."""

    piece: Piece
    words: str


def as_lines(text: str, pieces: Iterable[Piece]) -> list[Line]:
    """The pieces of `text`, each with its words."""
    return [Line(piece, piece.span.of(text)) for piece in pieces]


def is_item(line: Line) -> bool:
    """Whether the line is an item of a list, by its markup or by its bullet."""
    return line.piece.mark == "item" or has_bullet(line.words)


def is_known_heading(line: Line, *groups: str) -> bool:
    """Whether the line is a usual heading: one of "takeaways", "notes" and "other", or any of them if none is named."""
    words = line.words.strip("*_# ")
    return (
        len(words) <= LONGEST_HEADING
        and not is_closed(words)
        and any(is_phrase(words, "headings", group) for group in groups or ("takeaways", "notes", "other"))
    )
