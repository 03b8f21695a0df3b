"""A trace as a drawing: a lane an origin, a mark a mention, along the days; below them what speaks against it.

It is plain SVG without script, to be opened in any browser and read in light and dark. Words of others are escaped, and
what would not be XML is replaced. A quote is shown where the pointer rests on a mark, and read out by screen readers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from xml.etree.ElementTree import Element, SubElement, tostring

from sayso.records import LinkEnd, Mention, Origin, Relation, Trace
from sayso.share.legible import legible

WIDTH = 960
LEFT = 300
"""Where the days begin, in pixels: what stands left of them names the lanes."""
RIGHT = 40
TOP = 64
STEP = 18
"""Pixels between marks that stand at one place, one above the other."""
MOST_LANES = 40
"""Origins that are drawn, the first said first."""
MOST_MARKS = 300
"""Mentions that are drawn in all, and links below them."""
LONGEST = 40
"""Letters of a name, longer ones are cut."""
QUOTED = 400
"""Letters of a quote, longer ones are cut."""
TICKS = 5
RADIUS = {"first": 9, "mark": 6, "added": 5}
"""How large a mark is, so that nobody needs to tell colours: filled where it says it, hollow where it adds to it."""
LEGEND = "large: first said · hollow: only adds to it · diamond: denies, contradicts, revises or overtakes it"
STYLE = (
    "text{font:12px sans-serif;fill:#1f2328}.small{font-size:10px;fill:#57606a}.title{font-size:13px}"
    ".mark,.first{fill:#0969da}.added{fill:none;stroke:#0969da;stroke-width:2}.against{fill:#bc4c00}.lane{stroke:#d0d7de}.paper{fill:#fff}"
    "@media(prefers-color-scheme:dark){text{fill:#e6edf3}.small{fill:#9198a1}.mark,.first{fill:#4493f8}.added{stroke:#4493f8}"
    ".against{fill:#f0883e}.lane{stroke:#3d444d}.paper{fill:#0d1117}}"
)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark of a lane: its day, its class, and what is told where the pointer rests."""

    day: date | None
    look: str
    words: str


@dataclass(frozen=True, slots=True)
class _Lane:
    """A lane: its name, the line below it, and its marks."""

    name: str
    below: str
    marks: tuple[_Mark, ...]


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where days stand, in pixels. What has no day stands at the right end."""

    first: date
    last: date

    def place(self, day: date | None) -> float:
        """The place of a day."""
        if day is None:
            return WIDTH - RIGHT / 2
        share = (day - self.first).days / max(1, (self.last - self.first).days)
        return round(LEFT + share * (WIDTH - RIGHT - LEFT), 1)

    def ticks(self) -> Iterator[date]:
        """Some days with the same number of days between them, the first and the last among them."""
        days = (self.last - self.first).days
        yield from dict.fromkeys(self.first + timedelta(days * each // TICKS) for each in range(TICKS + 1))


def draw(trace: Trace) -> str:
    """The drawing of a trace, as the text of an SVG file."""
    lanes = list(_lanes(trace))
    days = sorted(mark.day for lane in lanes for mark in lane.marks if mark.day)
    scale = _Scale(days[0], days[-1]) if days else _Scale(date.min, date.min)
    heights = [STEP * (_deepest(lane) + 1) for lane in lanes]
    height = TOP + sum(heights) + 60
    root = Element("svg", xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {WIDTH} {height}", role="img")
    SubElement(root, "title").text = legible(f"What became of {trace.claim}: {trace.summary}")
    SubElement(root, "style").text = STYLE
    SubElement(root, "rect", {"class": "paper", "width": str(WIDTH), "height": str(height)})
    _write(root, 16, 28, trace.summary, "title")
    _write(root, 16, 46, _quoted(trace), "small")
    top = float(TOP)
    for lane, tall in zip(lanes, heights, strict=True):
        _draw_lane(root, lane, top, scale)
        top += tall
    if days:
        _draw_days(root, top + 24, scale)
    _write(root, 16, height - 8, " ".join(filter(None, (LEGEND, _left_out(trace)))), "small")
    return tostring(root, encoding="unicode") + "\n"


def _lanes(trace: Trace) -> Iterator[_Lane]:
    mentions = {mention.end.claim: mention for mention in trace.mentions}
    room = MOST_MARKS
    for origin in trace.origins[:MOST_LANES]:
        held = [mentions[claim] for claim in origin.mentions[:room]]
        room -= len(held)
        marks = tuple(_mark(mention, is_first=mention is trace.first) for mention in held)
        yield _Lane(f"{origin.root.name}", _below(origin), marks)
    against = [_Mark(_day(link.b.published), "against", _told(link.relation, link.b)) for link in trace.links]
    if against:
        yield _Lane("against it, or after it", f"{len(against)} links", tuple(against[:MOST_MARKS]))


def _mark(mention: Mention, *, is_first: bool) -> _Mark:
    how = "first said" if is_first else str(mention.relation or "the claim itself, or a copy")
    look = "first" if is_first else "added" if mention.relation is Relation.COMPLEMENTS else "mark"
    return _Mark(_day(mention.said), look, _told(how, mention.end))


def _below(origin: Origin) -> str:
    count = len(origin.mentions)
    return " · ".join((origin.root.kind, f"{count} mention{'s' * (count != 1)}", *origin.sides))


def _told(how: str, end: LinkEnd) -> str:
    where = " · ".join(each for each in (end.published, end.publisher, end.path) if each)
    return f"{how}: {end.claim} “{_cut(end.words, QUOTED)}” {where}"


def _quoted(trace: Trace) -> str:
    words = (mention.end.words for mention in trace.mentions if mention.end.claim == trace.mention)
    return f"“{_cut(next(words, trace.claim), 3 * LONGEST)}”"


def _left_out(trace: Trace) -> str:
    lanes = len(trace.origins) - MOST_LANES
    told = (f"{lanes} more origins are not drawn." if lanes > 0 else "", *trace.notices)
    more = f"{trace.more:,} mentions more are not traced." if trace.more else ""
    return " ".join(filter(None, (*told, more)))


def _draw_lane(root: Element, lane: _Lane, top: float, scale: _Scale) -> None:
    line = top + STEP
    ends = {"x1": f"{LEFT}", "x2": f"{WIDTH - RIGHT}", "y1": f"{line}", "y2": f"{line}"}
    SubElement(root, "line", {"class": "lane", **ends})
    _write(root, 16, line, _cut(lane.name, LONGEST))
    _write(root, 16, line + 12, lane.below, "small")
    standing: Counter[float] = Counter()
    for mark in lane.marks:
        x = scale.place(mark.day)
        y = line + STEP * standing[x]
        standing[x] += 1
        shape = {"class": mark.look, "d": f"M{x} {y - 6}l6 6l-6 6l-6 -6z"} if mark.look == "against" else None
        drawn = SubElement(root, "path", shape) if shape else _circle(root, mark.look, x, y)
        SubElement(drawn, "title").text = legible(mark.words)


def _circle(root: Element, look: str, x: float, y: float) -> Element:
    return SubElement(root, "circle", {"class": look, "cx": f"{x}", "cy": f"{y}", "r": f"{RADIUS[look]}"})


def _draw_days(root: Element, y: float, scale: _Scale) -> None:
    for day in scale.ticks():
        text = _write(root, scale.place(day), y, day.isoformat(), "small")
        text.set("text-anchor", "middle")


def _deepest(lane: _Lane) -> int:
    """How many marks stand one above the other, and at least two lines of words."""
    standing = Counter(mark.day for mark in lane.marks)
    return max((2, *standing.values()))


def _write(root: Element, x: float, y: float, words: str, look: str = "") -> Element:
    text = SubElement(root, "text", {"x": f"{x}", "y": f"{y}", **({"class": look} if look else {})})
    text.text = legible(words)
    return text


def _day(iso: str | None) -> date | None:
    return date.fromisoformat(iso) if iso else None


def _cut(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1] + "…"
