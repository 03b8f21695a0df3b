"""Lays an HTML page out as text: its pieces in reading order, its links, and the map back to the source.

Nothing is judged here. What stands on the page is kept, whether it belongs to the report or not; only what no reader
of the page sees (scripts, comments, hidden elements) is left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from sayso.read.page import Anchor, Mark
from sayso.read.stored import StoredText
from sayso.read.tags import Token, TokenKind, attributes, scan
from sayso.read.tree import BLOCKS, VOID, Node, Tree
from sayso.records import OffsetMap, Span

# What cannot be copied as it stands: white space that HTML folds, entities, and control characters.
_SPECIAL = re.compile(
    r"[ \t\r\n\f]{2,}|[\t\r\n\f]"
    r"|&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?"
    r"|[\x00-\x08\x0b\x0e-\x1f\x7f]"
)
_PRE_SPECIAL = re.compile(
    r"\r\n?|\n[ \t]*(?:\r?\n[ \t]*)+"
    r"|&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,7}|[A-Za-z][A-Za-z0-9]{1,31});?"
    r"|[\x00-\x08\x0b\x0e-\x1f\x7f]"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of the page before anything is judged: where it stands, the block that holds it, what is linked in it."""

    span: Span
    node: Node
    mark: Mark
    strong: bool
    linked: int


@dataclass(frozen=True, slots=True)
class Layout:
    """The text of a page, its lines and links. `scripts` are the data scripts, `heads` what else its tags say."""

    text: str
    offsets: OffsetMap
    lines: tuple[Line, ...]
    links: tuple[Anchor, ...]
    blocks: tuple[Node, ...]
    heads: tuple[tuple[str, dict[str, str]], ...]
    scripts: tuple[str, ...]
    title: str


def lay_out(source: str) -> Layout:
    """The layout of the page `source`; anchors have their addresses as written."""
    writer = _Writer(source)
    for token in scan(source):
        writer.take(token)
    return writer.finish()


class _Writer:
    """Follows the tokens of one page and writes its text."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.tree = Tree()
        self.stored = StoredText(source, "code point")
        self.lines: list[Line] = []
        self.links: list[Anchor] = []
        self.heads: list[tuple[str, dict[str, str]]] = []
        self.scripts: list[str] = []
        self.title = ""
        self.words: list[str] = []  # of the piece that is being written
        self.piece_start = -1
        self.piece_node = self.tree.block
        self.piece_mark = Mark.NONE
        self.all_strong = True
        self.spaced = True  # whether a space here would be a second one
        self.breaks = 0
        self.break_at = -1
        self.link: Node | None = None
        self.link_start = self.link_from = 0  # in the text, and in the words of the piece
        self.linked = 0
        self.data_script = False

    def take(self, token: Token) -> None:
        if token.kind is TokenKind.TEXT:
            if not self.tree.here.hidden:
                self._text(token.start, token.end)
        elif token.kind is TokenKind.START:
            self._start(token)
        elif token.kind is TokenKind.END:
            self._end(token)
        elif token.name == "title":
            self.title = self.title or " ".join(unescape(self.source[token.start : token.end]).split())
        elif token.name == "script" and self.data_script:
            self.scripts.append(self.source[token.start : token.end])

    def finish(self) -> Layout:
        self._flush()
        text, offsets = self.stored.finish()
        return Layout(
            text,
            offsets,
            tuple(self.lines),
            tuple(self.links),
            tuple(self.tree.blocks_made),
            tuple(self.heads),
            tuple(self.scripts),
            self.title,
        )

    def _start(self, token: Token) -> None:
        tag = token.name
        found = attributes(token.inside) if token.inside else {}
        if found and (tag in _HEADS or "property" in found or "itemprop" in found):
            self.heads.append((tag, found))
        if tag == "br":
            self.breaks += 1
            self.break_at = token.start if self.break_at < 0 else self.break_at
        elif tag == "script":
            self.data_script = "ld+json" in found.get("type", "").lower()
        elif tag in BLOCKS:
            self._flush()
            self.tree.start_block(tag, found)
        elif tag == "hr":
            self._flush()
        elif tag not in VOID and not token.inside.endswith("/"):
            if tag == "a":
                self.tree.end_inline(tag)  # a link cannot hold a link: the first was not closed
            self.tree.start_inline(tag, found)

    def _end(self, token: Token) -> None:
        tag = token.name
        if tag in BLOCKS:
            self._flush()
            self.tree.end_block(tag)
        else:
            self.tree.end_inline(tag)

    def _text(self, start: int, end: int) -> None:
        special = _PRE_SPECIAL if self.tree.here.pre else _SPECIAL
        place = start
        for match in special.finditer(self.source, start, end):
            if place < match.start():
                self._copy(place, match.start())
            place = match.end()
            self._special(match[0], match.start())
        if place < end:
            self._copy(place, end)

    def _special(self, found: str, start: int) -> None:
        if found[0] == "&":
            words = unescape(found)
            if words == found:
                self._copy(start, start + len(found))
            elif words.isspace() and words in "\t\n\r\f ":
                self._space(start, len(found))
            else:
                self._words(words, start, len(found))
        elif not found.isspace() or found[0] in "\x0b\x1c\x1d\x1e\x1f":
            self._words("\ufffd", start, 1)
        elif not self.tree.here.pre:
            self._space(start, len(found))
        elif found.strip(" \t\r\n") == "" and found.count("\n") > 1:
            self._flush()  # an empty line
        elif not self.spaced:
            self._words("\n", start, len(found))

    def _copy(self, start: int, end: int) -> None:
        words = self.source[start:end]
        if words[0] == " " and not self.tree.here.pre:
            self._space(start, 1)
            start, words = start + 1, words[1:]
        if not words:
            return
        trailing = words[-1] == " " and not self.tree.here.pre
        if trailing:
            words = words[:-1]
        if words:
            self._words(words, start, len(words))
        if trailing:
            self._space(end - 1, 1)

    def _space(self, start: int, length: int) -> None:
        if not self.spaced and not self.breaks:
            self._write(" ", start, length)
            self.spaced = True

    def _words(self, words: str, start: int, length: int) -> None:
        if self.breaks:
            self._break()
        if self.piece_start < 0:
            self._begin(start)
        here = self.tree.here
        if here.link is not self.link:
            self._end_link()
            self.link, self.link_start, self.link_from = here.link, self.stored.length, len(self.words)
        if here.mark is not self.piece_mark:
            self.piece_mark = self.piece_node.mark  # only part of the piece stands in what names itself a byline
        self._write(words, start, length)
        self.spaced = False
        if self.all_strong and not here.strong and not words.isspace():
            self.all_strong = False

    def _write(self, words: str, start: int, length: int) -> None:
        self.words.append(words)
        if len(words) == length:
            self.stored.align(words, start)
        else:
            self.stored.replace(words, start)

    def _begin(self, start: int) -> None:
        if self.stored.length:
            self.stored.replace("\n\n", start)
        self.piece_start = self.stored.length
        self.piece_node = self.tree.block
        self.piece_mark = self.tree.here.mark
        self.all_strong = True

    def _break(self) -> None:
        """Two line breaks end a piece; one ends a line of it."""
        breaks, start = self.breaks, self.break_at
        if breaks > 1:
            self._flush()
        elif self.piece_start >= 0:
            self.words.append("\n")
            self.stored.replace("\n", start)
        self.breaks, self.break_at = 0, -1

    def _end_link(self) -> None:
        if self.link is not None:
            words = "".join(self.words[self.link_from :])
            start = self.link_start + len(words) - len(words.lstrip())
            end = self.link_start + len(words.rstrip())
            if start < end:
                self.linked += end - start
                self.links.append(Anchor(Span(start, end), self.link.attributes["href"]))
        self.link = None

    def _flush(self) -> None:
        self._end_link()
        if self.piece_start >= 0:
            words = "".join(self.words)
            start = self.piece_start + len(words) - len(words.lstrip())
            end = self.piece_start + len(words.rstrip())
            if start < end:
                self.lines.append(Line(Span(start, end), self.piece_node, self._mark(), self.all_strong, self.linked))
        self.words.clear()
        self.piece_start = -1
        self.spaced = True
        self.breaks, self.break_at = 0, -1
        self.linked = 0

    def _mark(self) -> Mark:
        item = self.piece_node.item
        if self.piece_mark is not Mark.NONE or item is None or item.used:
            return self.piece_mark
        item.used = True  # only the first piece of a list item is the item; what follows belongs to it
        return Mark.ITEM


_HEADS = frozenset(("meta", "link", "html", "base", "time"))
