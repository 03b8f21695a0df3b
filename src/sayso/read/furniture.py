"""Decides which lines of a web page are the report and which are the furniture around it: menus, boxes, footers.

The page's own roles and names are asked first, then where its prose stands: the smallest element that holds nearly all
of it is the core, and the article or main element around that the scope. No rule knows a site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.read.layout import Layout, Line
from sayso.read.page import Mark
from sayso.read.tree import Node
from sayso.records import NoiseKind
from sayso.words import load

_HTML = load("html")
_TAGS: dict[str, str] = _HTML["furniture_tags"]
_ROLES: dict[str, str] = _HTML["furniture_roles"]
_NAMES = {word: kind for kind, words in _HTML["furniture_words"].items() for word in words}
_NEGATIONS = frozenset(_HTML["furniture_negations"])
_COMMENTS = frozenset({"comment", "comments", "disqus"})
_WHOLE_PAGE = frozenset({"html", "body"})
_NAMING = frozenset({"id", "class", "role", "itemprop", "property"})
_UNDIVIDED = frozenset({"p", "li", "ul", "ol", "dl", "blockquote", "pre", "figure"})

_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_REFERENCE = re.compile(r"\[\d|\(?\d{1,3}[.)]\s|.*(?:https?://|www\.)", re.DOTALL)
_DATED = re.compile(r"(?:by|from)\s|.*\b(?:19|20)\d\d\b", re.IGNORECASE | re.DOTALL)

PROSE = 60
"""A line with this much text outside links is prose; labels, menu entries and headlines mostly have less."""
CORE_SHARE = 0.85
FURNITURE_SHARE = 0.3
"""An element that names itself furniture, yet holds more of the page's prose than this, is a layout named after it."""
COMMENTS_SHARE = 0.8
"""Comments under a short article may be longer than the article."""
SHORT = 300
"""No menu entry or byline is longer."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a line is furniture, of which kind and why; a line of the report has no `noise`."""

    noise: NoiseKind | None = None
    reason: str = ""


_KEPT = Verdict()


def judge(layout: Layout) -> list[Verdict]:
    """A verdict for each line of the page, in order."""
    page = _Proportions(layout)
    verdicts = [page.verdict(line) for line in layout.lines]
    _mask_link_lists(layout, verdicts)
    _mask_lone_headings(layout.lines, verdicts)
    return verdicts


def title_line(layout: Layout, verdicts: Sequence[Verdict]) -> int | None:
    """The index of the report's title: a heading of the report, else one that the page is called by."""
    headings = [index for index, line in enumerate(layout.lines) if line.mark is Mark.HEADING]
    called = _plain(layout.title)
    for tag, kept_only, named_only in (("h1", True, False), ("h2", True, True), ("h1", False, True)):
        for index in headings:
            line = layout.lines[index]
            kept = verdicts[index].noise is None
            named = _plain(line.span.of(layout.text)) in called
            if line.node.tag == tag and (kept or not kept_only) and (named or not named_only):
                return index
    return None


class _Proportions:
    """How a page's prose is spread over its elements, and what follows from it."""

    def __init__(self, layout: Layout) -> None:
        self.text = layout.text
        count = len(layout.blocks)
        self.named: list[Verdict] = [_KEPT] * count
        everything = _summed(layout, [True] * count)
        for node in layout.blocks[1:]:
            above = self.named[node.parent.order] if node.parent else _KEPT
            self.named[node.order] = (
                above if above.noise else _named(node, everything[node.order] / (everything[0] or 1))
            )
        prose = _summed(layout, [verdict.noise is None for verdict in self.named])
        core = layout.blocks[0]
        for node in layout.blocks[1:]:
            if node.parent is core and node.tag not in _UNDIVIDED and prose[node.order] >= CORE_SHARE * prose[0] > 0:
                core = node
        core = _lifted(core)
        scope = _scope(core, [line.node for line in layout.lines if line.node.tag == "h1" and not self._is_named(line)])
        self.in_core = _inside(layout.blocks, core)
        self.in_scope = _inside(layout.blocks, scope)
        self.core_order = core.order

    def _is_named(self, line: Line) -> bool:
        return self.named[line.node.order].noise is not None

    def verdict(self, line: Line) -> Verdict:
        order = line.node.order
        if self._is_named(line):
            return self.named[order]
        if self.in_core[order]:
            return _KEPT
        if not self.in_scope[order]:
            return Verdict(NoiseKind.NAVIGATION, "outside the element that holds the report")
        if _prose(line) or line.mark is Mark.BYLINE or line.node.tag == "h1":
            return _KEPT
        words = line.span.of(self.text)
        if order < self.core_order and not _is_linked(line) and (line.mark is Mark.HEADING or _DATED.match(words)):
            return _KEPT
        return Verdict(NoiseKind.META, "a label beside the text of the report")


def _lifted(core: Node) -> Node:
    """The named element around a core without any name: nameless blocks only lay out what the named one holds."""
    for _ in range(2):
        above = core.parent
        if (
            above is None
            or above.tag in {"html", "body"}
            or core.tag != "div"
            or not _NAMING.isdisjoint(core.attributes)
        ):
            break
        core = above
    return core


def _scope(core: Node, headings: Sequence[Node]) -> Node:
    """The article around the core, or the main element, or the block that also holds the page's first heading.

    The core itself where there is none of them.
    """
    above = [node for node in _upwards(core) if node.tag not in _WHOLE_PAGE]
    for tag in ("article", "main"):
        for node in above:
            if tag in {node.tag, node.attributes.get("role")}:
                return node
    around = {id(node) for node in _upwards(headings[0])} if headings else set()
    return next((node for node in above if id(node) in around), core)


def _upwards(node: Node | None) -> Iterator[Node]:
    while node is not None:
        yield node
        node = node.parent


def _named(node: Node, share: float) -> Verdict:
    """What an element's tag, role, class or id says that it is, where it holds no more of the page than that may."""
    found = node.attributes
    if node.tag in _TAGS:
        kind, why = _TAGS[node.tag], f"<{node.tag}>"
    elif found.get("role", "").lower() in _ROLES:
        kind, why = _ROLES[found["role"].lower()], f"role {found['role'].lower()}"
    elif node.tag in _WHOLE_PAGE | {"main", "article"}:
        return _KEPT
    else:
        named = _name(f"{found.get('id', '')} {found.get('class', '')}")
        if named is None or (share and node.tag in _UNDIVIDED):
            return _KEPT  # the class of a single paragraph of prose is about how it looks
        if named in _COMMENTS and share < COMMENTS_SHARE:
            return Verdict(NoiseKind.META, f'an element named "{named}"')
        kind, why = _NAMES[named], f'an element named "{named}"'
    return _KEPT if share >= FURNITURE_SHARE else Verdict(NoiseKind(kind), why)


def _name(names: str) -> str | None:
    """The first word of an id and classes that names furniture."""
    words = ["", *(part.lower() for part in _NAME_PARTS.findall(names[:500]))]
    return next((word for before, word in pairwise(words) if word in _NAMES and before not in _NEGATIONS), None)


def _prose(line: Line) -> int:
    """How much of a line is prose: its text outside links, nothing where that is little."""
    free = len(line.span) - line.linked
    return free if free >= PROSE else 0


def _is_linked(line: Line) -> bool:
    return line.linked > 0.9 * len(line.span)


def _summed(layout: Layout, counts: Sequence[bool]) -> list[int]:
    """The prose in each block and all blocks inside it; lines in blocks that do not count add nothing."""
    sums = [0] * len(layout.blocks)
    for line in layout.lines:
        if counts[line.node.order]:
            sums[line.node.order] += _prose(line)
    for node in reversed(layout.blocks):
        if node.parent is not None:
            sums[node.parent.order] += sums[node.order]
    return sums


def _inside(blocks: Sequence[Node], outer: Node) -> list[bool]:
    inside = [False] * len(blocks)
    for node in blocks:
        inside[node.order] = node is outer or (node.parent is not None and inside[node.parent.order])
    return inside


def _mask_link_lists(layout: Layout, verdicts: list[Verdict]) -> None:
    """Mask three or more list items in a row that are nothing but links, unless they are references."""
    run: list[int] = []
    for index, line in enumerate([*layout.lines, None]):
        if line is not None and verdicts[index].noise is None and _is_mere_link(line, layout.text):
            run.append(index)
            continue
        if len(run) >= 3:
            for masked in run:
                verdicts[masked] = Verdict(NoiseKind.RELATED, "a list of links")
        run = []


def _is_mere_link(line: Line, text: str) -> bool:
    short = line.mark is Mark.ITEM and len(line.span) < SHORT
    return short and _is_linked(line) and not _REFERENCE.match(line.span.of(text))


def _mask_lone_headings(lines: Sequence[Line], verdicts: list[Verdict]) -> None:
    """Mask a heading that only furniture follows, up to the next heading or the end."""
    following: Verdict | None = None
    for index in range(len(lines) - 1, -1, -1):
        verdict = verdicts[index]
        if verdict.noise is not None:
            following = verdict
        elif lines[index].mark is not Mark.HEADING or lines[index].node.tag == "h1":
            following = None
        elif following is not None:
            verdicts[index] = Verdict(following.noise, f"a heading of furniture: {following.reason}")


def _plain(words: str) -> str:
    return " ".join(words.casefold().split())
