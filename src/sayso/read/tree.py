"""Keeps track of which elements of an HTML page are open, and what each passes on to the text inside it.

No page is trusted to close what it opens. The repairs are those that browsers make for the common slips (a paragraph
ends where a block begins, a list item where the next begins), and each costs a bounded number of steps.
"""

from __future__ import annotations

import re
from collections import Counter

from sayso.read.page import Mark
from sayso.words import load

_WORDS = load("html")
BLOCKS = frozenset(_WORDS["blocks"])
VOID = frozenset(_WORDS["void"])
_HIDDEN = frozenset(_WORDS["hidden"])
_HIDDEN_CLASSES = frozenset(_WORDS["hidden_classes"])
_CAPTION_CLASSES = frozenset(_WORDS["caption_classes"])
_BYLINE_CLASSES = frozenset(_WORDS["byline_classes"])
_STRONG = frozenset(("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th"))
_MARKS = {
    "blockquote": Mark.QUOTE,
    "figcaption": Mark.CAPTION,
    "caption": Mark.CAPTION,
} | dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), Mark.HEADING)
_ENDS = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th"},
    "th": {"td", "th"},
    "tr": {"tr"},
    "tbody": {"thead", "tbody"},
    "tfoot": {"thead", "tbody"},
    "option": {"option"},
}
# What is said of the whole page is about its theme: a script shows it later, or the page lists an author's articles.
_WHOLE = frozenset({"html", "body", "main", "article"})
_FENCES = frozenset({"ul", "ol", "menu", "dir", "dl", "table", "select"})
_REACH = 64
"""How far up a slip is repaired. Real pages need less, and an unbounded search would be quadratic on a hostile one."""

_STYLE_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_STYLE_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)


class Node:
    """An element, with what holds for the text inside it: `item` and `link` are the list item and the link it is in.

    The parent of a block is a block, and `order` its place among all blocks of the page.
    """

    __slots__ = (
        "attributes",
        "floor",
        "hidden",
        "item",
        "link",
        "mark",
        "order",
        "parent",
        "pre",
        "strong",
        "tag",
        "used",
    )

    def __init__(self, tag: str, attributes: dict[str, str], parent: Node | None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.floor = self.order = 0
        self.used = False
        self.hidden = tag in _HIDDEN or (tag not in _WHOLE and _is_hidden(attributes))
        self.strong = tag in _STRONG or bool(_STYLE_BOLD.search(attributes.get("style", "")))
        self.pre = tag == "pre"
        self.mark = _MARKS.get(tag) or (Mark.NONE if tag in _WHOLE else _named_mark(attributes))
        self.item: Node | None = self if tag == "li" else None
        self.link: Node | None = self if tag == "a" and "href" in attributes else None
        if parent is not None:
            self.hidden |= parent.hidden
            self.strong |= parent.strong
            self.pre |= parent.pre
            self.mark = self.mark or parent.mark
            self.item = self.item or parent.item
            self.link = self.link or parent.link


class Tree:
    """The open elements. `blocks_made` holds every block in the order of its start tag, so parents before children."""

    def __init__(self) -> None:
        root = Node("html", {}, None)
        self.blocks_made: list[Node] = [root]
        self._blocks = [root]
        self._inlines: list[Node] = []
        self._open: Counter[str] = Counter()

    @property
    def block(self) -> Node:
        """The innermost open block."""
        return self._blocks[-1]

    @property
    def here(self) -> Node:
        """The innermost open element."""
        return self._inlines[-1] if len(self._inlines) > self.block.floor else self.block

    def start_inline(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element that runs inside a line."""
        self._inlines.append(Node(tag, attributes, self.here))

    def end_inline(self, tag: str) -> bool:
        """Close the innermost inline element of that name in this block; whether there was one."""
        lowest = max(self.block.floor, len(self._inlines) - _REACH)
        for index in range(len(self._inlines) - 1, lowest - 1, -1):
            if self._inlines[index].tag == tag:
                del self._inlines[index:]
                return True
        return False

    def start_block(self, tag: str, attributes: dict[str, str]) -> None:
        """Open a block, after closing those that cannot hold it."""
        if self.block.tag == "p":
            self._pop()
        if tag in _ENDS:
            self._close(_ENDS[tag], _FENCES)
        node = Node(tag, attributes, self.here)
        node.floor = len(self._inlines)
        node.parent = self.block
        node.order = len(self.blocks_made)
        self.blocks_made.append(node)
        self._blocks.append(node)
        self._open[tag] += 1

    def end_block(self, tag: str) -> None:
        """Close the innermost block of that name, with all in it; nothing happens where none is open."""
        if self._open[tag]:
            self._close({tag}, frozenset() if tag == "table" else frozenset({"table"}))

    def _close(self, tags: set[str], fences: frozenset[str]) -> None:
        for index in range(len(self._blocks) - 1, max(0, len(self._blocks) - 1 - _REACH), -1):
            tag = self._blocks[index].tag
            if tag in tags:
                while len(self._blocks) > index:
                    self._pop()
                return
            if tag in fences:
                return

    def _pop(self) -> None:
        node = self._blocks.pop()
        self._open[node.tag] -= 1
        del self._inlines[node.floor :]


def _is_hidden(attributes: dict[str, str]) -> bool:
    if not attributes:
        return False
    if "hidden" in attributes and attributes["hidden"].lower() != "until-found":
        return True
    if _STYLE_HIDES.search(attributes.get("style", "")):
        return True
    return not _HIDDEN_CLASSES.isdisjoint(attributes.get("class", "").lower().split())


def _named_mark(attributes: dict[str, str]) -> Mark:
    """What an element's class or property says that its tag does not."""
    names = attributes.get("class", "").lower().split()
    if not _BYLINE_CLASSES.isdisjoint(names) or attributes.get("itemprop") == "author":
        return Mark.BYLINE
    return Mark.NONE if _CAPTION_CLASSES.isdisjoint(names) else Mark.CAPTION
