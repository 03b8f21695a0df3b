"""What a report says of itself: its title, its authors, its publisher, and whether all of it is here."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from sayso.read.page import Metadata
from sayso.read.phrases import begins_with, is_phrase
from sayso.read.shapes import split_names
from sayso.records import Block, BlockKind, Completeness, Endnote, Hints, NoiseKind
from sayso.words import load

LEAST_SELF_REFERENCES = 2
"""How often, and in how many different ways, a name must speak as the report itself to be taken for its publisher."""


def title_of(text: str, blocks: Sequence[Block], metadata: Metadata, hints: Hints) -> str | None:
    """The title: given, else from the file's metadata, else the title block."""
    stated = hints.title or metadata.title
    if stated:
        return stated
    return next((" ".join(block.span.of(text).split()) for block in blocks if block.kind is BlockKind.TITLE), None)


def authors_of(text: str, blocks: Sequence[Block], metadata: Metadata) -> tuple[str, ...]:
    """The authors: from the file's metadata, else from the bylines."""
    if metadata.authors:
        return metadata.authors
    names: list[str] = []
    for block in blocks:
        if block.kind is BlockKind.BYLINE:
            words = " ".join(block.span.of(text).split())
            beginning = begins_with(words, "headings", "byline_beginnings")
            names += split_names(words[beginning.end() if beginning else 0 :].strip(" ."))
    # What a page marks as its byline may hold the day as well ("Oct 3, 2021 - Press Desk").
    return tuple(dict.fromkeys(name for name in names if not any(letter.isdigit() for letter in name)))


def publisher_of(text: str, blocks: Sequence[Block], metadata: Metadata, hints: Hints) -> tuple[str | None, str]:
    """The publisher, and how it was found where nobody stated it ("" where somebody did)."""
    stated = hints.publisher or metadata.publisher
    if stated:
        return stated, ""
    body = "\n".join(block.span.of(text) for block in blocks if block.kind in (BlockKind.PARAGRAPH, BlockKind.NOTE))
    name = _own_name(body)
    return name, f"The publisher, {name}, is taken from how the text speaks of its own work." if name else ""


def _own_name(body: str) -> str | None:
    """The one short name that speaks in the text as the report itself; `None` where two do."""
    ways: dict[str, set[str]] = {}
    own: Counter[str] = Counter()
    for name, way, other in _self_reference().findall(body):
        ways.setdefault(name, set()).add(way or other)
        own[name] += bool(way)
    names = [name for name in ways if own[name] and len(ways[name]) >= LEAST_SELF_REFERENCES]
    names.sort(key=lambda name: -own[name])
    if len(names) > 1 and own[names[0]] <= 2 * own[names[1]]:
        return None
    return names[0] if names else None


def completeness_of(text: str, blocks: Sequence[Block], endnotes: Sequence[Endnote]) -> tuple[Completeness, str]:
    """Whether the whole report is here, and why it is not."""
    for block in blocks:
        words = block.span.of(text)
        if block.noise in (NoiseKind.FOOTER, NoiseKind.RELATED) and is_phrase(words.strip("*_ "), "noise", "excerpt"):
            return Completeness.EXCERPT, f"“{words[:60]}” says that there is more."
    marked = [endnote for endnote in endnotes if endnote.mark]
    if marked and all(endnote.stub for endnote in marked):
        return Completeness.EXCERPT, "The endnotes are missing."
    last = next((block.span.of(text) for block in reversed(blocks) if block.kind is BlockKind.PARAGRAPH), "")
    if is_phrase(last[-300:], "noise", "excerpt") or last.endswith(("[...]", "[…]")):
        return Completeness.EXCERPT, "The text breaks off."
    return (Completeness.FULL if marked and not any(endnote.stub for endnote in marked) else Completeness.UNKNOWN), ""


@cache
def _self_reference() -> re.Pattern[str]:
    lists = load("self_reference")
    own, shared = "|".join(lists["own"]), "|".join(lists["shared"])
    return re.compile(rf"\b([A-Z][A-Z&-]{{1,9}}[A-Z])\s+(?:({own})|({shared}))\b")
