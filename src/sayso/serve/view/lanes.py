"""A drawing of statements over time: a lane for each that speaks, a mark for each statement, a shape for what it does.

A mark is a link to its words in the document. It tells its quote where it is pointed at or focused (`lanes.js`), and
the arrow keys lead from one to the next. Days stand at percents of the width, so that it fits a phone too.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from sayso.serve.view.lane_scale import Scale, rows_of
from sayso.serve.view.markup import Markup, joined, tag

ROW: Final = 14
"""Pixels from one row of a lane to the next."""
TOP: Final = 14
LONGEST: Final = 320
"""Letters of a quote beside the drawing."""


class Shape(StrEnum):
    """What a mark looks like. Each differs from the others without its colour too, and means one thing in a drawing."""

    FIRST = "M0-8A8 8 0 1 1 0 8A8 8 0 1 1 0-8Z"
    ROUND = "M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5Z"
    DOT = "M0-3.5A3.5 3.5 0 1 1 0 3.5A3.5 3.5 0 1 1 0-3.5Z"
    SQUARE = "M-4.5-4.5H4.5V4.5H-4.5Z"
    DIAMOND = "M0-7.5L7.5 0L0 7.5L-7.5 0Z"
    UP = "M0-6.5L6.5 5H-6.5Z"
    DOWN = "M0 6.5L6.5-5H-6.5Z"
    RIGHT = "M-5-6.5L6.5 0L-5 6.5Z"
    PLUS = "M-5.5-2H-2V-5.5H2V-2H5.5V2H2V5.5H-2V2H-5.5Z"
    MINUS = "M-6.5-2.5H6.5V2.5H-6.5Z"
    TIMES = "M-5.5-3L-3-5.5L0-2.5L3-5.5L5.5-3L2.5 0L5.5 3L3 5.5L0 2.5L-3 5.5L-5.5 3L-2.5 0Z"
    HOURGLASS = "M-5.5-6.5H5.5L1.5 0L5.5 6.5H-5.5L-1.5 0Z"


class Tone(StrEnum):
    """The colour of a mark, which only says once more what its shape says."""

    PLAIN = "plain"
    GOOD = "good"
    BAD = "bad"
    TURN = "turn"
    FAINT = "faint"


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of mark looks, and what the legend says of it."""

    shape: Shape
    tone: Tone
    name: str


@dataclass(frozen=True, slots=True)
class LaneMark:
    """A mark: its ISO day, its look, the band of its doubt (1 to 7, 0 without a band, `None` without doubt).

    `head` says what it does, by whom and when, `words` are its quote, `path` is where they stand.
    """

    day: str | None
    look: Look
    level: int | None
    head: str
    words: str
    path: str


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: its name, what stands below it, where its name leads, and its marks in order.

    `is_silent` draws the rest of it as a broken line.
    """

    name: str
    below: str
    marks: tuple[LaneMark, ...]
    path: str = ""
    is_silent: bool = False


def draw_lanes(lanes: Sequence[Lane], label: str) -> Markup:
    """The drawing with its axis, its legend and the place where quotes are told. Nothing, where nothing has a day."""
    scale = Scale.of(mark.day for lane in lanes for mark in lane.marks)
    if scale is None:
        return Markup("")
    is_first = iter([True])
    hint = "Point at a mark, or walk through them with the arrow keys. Enter opens its words in the document."
    return tag(
        "div",
        tag("div", _axis(scale), *(_lane(lane, scale, next(is_first, False)) for lane in lanes), class_="lane-rows"),
        _legend({mark.look: None for lane in lanes for mark in lane.marks}, _levels(lanes)),
        tag("div", tag("p", hint, class_="hint"), class_="lane-quote", role="status"),
        class_="lanes",
        role="group",
        aria_label=label,
    )


def _lane(lane: Lane, scale: Scale, is_first: bool) -> Markup:
    places = [scale.place(mark.day) for mark in lane.marks]
    rows = rows_of(places)
    height = 2 * TOP + ROW * max(rows, default=0)
    last = max(places, default=0.0)
    marks = [
        _mark(mark, place, TOP + ROW * row, reached=is_first and number == 0)
        for number, (mark, place, row) in enumerate(zip(lane.marks, places, rows, strict=True))
    ]
    broken = lane.is_silent and last < 100
    line = tag("line", x1="0", x2=f"{last if broken else 100}%", y1=TOP, y2=TOP, class_="line")
    rest = tag("line", x1=f"{last}%", x2="100%", y1=TOP, y2=TOP, class_="line broken") if broken else ""
    name = tag("a", lane.name, href=lane.path) if lane.path else lane.name
    return tag(
        "div",
        tag("div", tag("span", name, class_="lane-name"), tag("span", lane.below, class_="meta"), class_="lane-head"),
        tag("svg", line, rest, *marks, width="100%", height=height, class_="track"),
        class_="lane",
    )


def _mark(mark: LaneMark, place: float, y: int, *, reached: bool) -> Markup:
    words = mark.words if len(mark.words) <= LONGEST else f"{mark.words[: LONGEST - 1]}…"
    doubt = "sure" if mark.level is None else f"level-{mark.level}"
    link = tag(
        "a",
        tag("path", d=mark.look.shape),
        href=mark.path,
        class_=f"mark tone-{mark.look.tone} {doubt}",
        tabindex=0 if reached else -1,
        aria_label=mark.head,
        data_words=words,
    )
    return tag("svg", link, x=f"{place}%", y=y, class_="place")


def _axis(scale: Scale) -> Markup:
    days = list(scale.ticks())
    ends = {0: "start", len(days) - 1: "end"} if len(days) > 1 else {}
    texts = [
        tag(
            "text",
            day,
            x=f"{scale.place(day)}%",
            y=14,
            text_anchor=ends.get(number, "middle"),
            class_="between" if number % 2 and number not in ends else None,
        )
        for number, day in enumerate(days)
    ]
    return tag(
        "div", tag("div", class_="lane-head"), tag("svg", *texts, width="100%", height=20), class_="lane lane-axis"
    )


def _levels(lanes: Iterable[Lane]) -> list[int]:
    return sorted({mark.level for lane in lanes for mark in lane.marks if mark.level is not None})


def _legend(looks: Iterable[Look], levels: Sequence[int]) -> Markup:
    """The looks that are drawn, and what a pale mark means, where there is one."""
    items = [tag("li", _sample(f"tone-{look.tone} sure", look.shape), look.name) for look in dict.fromkeys(looks)]
    if levels:
        shades = joined(_sample(f"tone-plain level-{level}", Shape.ROUND) for level in levels)
        items.append(tag("li", shades, "with doubt, in the shade of its band"))
    return tag("ul", *items, class_="lane-legend", aria_label="What the marks mean")


def _sample(looks: str, shape: Shape) -> Markup:
    path = tag("path", d=shape, class_=f"mark {looks}")
    return tag("svg", path, viewbox="-9 -9 18 18", width=16, height=16, aria_hidden="true")
