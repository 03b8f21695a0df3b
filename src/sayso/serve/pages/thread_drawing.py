"""The drawing of a thread: a lane for each holder, and a mark for what each of its statements does."""

from __future__ import annotations

from typing import Final

from sayso.records import Holder, Position, Said, Step, ThreadView, Turn
from sayso.serve.view.lanes import Lane, LaneMark, Look, Shape, Tone, draw_lanes
from sayso.serve.view.links import actor_path, document_path
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.quotes import Quotes

MOST_LANES: Final = 12
"""Holders that have a lane, those that spoke most often."""
LOOKS: Final = {
    Step.NEW: Look(Shape.ROUND, Tone.PLAIN, "new"),
    Step.REPEATED: Look(Shape.DOT, Tone.FAINT, "repeated"),
    Step.ADDED: Look(Shape.SQUARE, Tone.PLAIN, "added"),
    Step.CORROBORATED: Look(Shape.PLUS, Tone.GOOD, "corroborated"),
    Step.STRENGTHENED: Look(Shape.UP, Tone.GOOD, "strengthened"),
    Step.WEAKENED: Look(Shape.DOWN, Tone.TURN, "weakened"),
    Step.REVISED: Look(Shape.HOURGLASS, Tone.TURN, "revised"),
    Step.OVERTAKEN: Look(Shape.RIGHT, Tone.TURN, "overtaken"),
    Step.REVERSED: Look(Shape.DIAMOND, Tone.BAD, "reversed"),
    Step.DENIED: Look(Shape.MINUS, Tone.BAD, "denied"),
    Step.CONTRADICTED: Look(Shape.TIMES, Tone.BAD, "contradicted"),
    Step.SILENT: Look(Shape.DOT, Tone.FAINT, "silent"),
}
"""How each step is drawn."""


def drawing(view: ThreadView, quotes: Quotes) -> Markup:
    """The drawing, and how many holders it leaves out."""
    turns: dict[str, list[Turn]] = {}
    for turn in view.turns:
        if turn.now:
            turns.setdefault(holder_key(turn.now.holder), []).append(turn)
    ordered = sorted(view.positions, key=lambda position: -position.statements)
    lanes = [_lane(each, turns.get(holder_key(each.holder), []), quotes) for each in ordered[:MOST_LANES]]
    left = len(ordered) - MOST_LANES
    rest = f"The {MOST_LANES} who spoke most often are drawn; {left:,} others are in the list." if left > 0 else ""
    return joined(
        (draw_lanes(lanes, "Who said what on this matter, over time"), tag("p", rest, class_="hint") if rest else "")
    )


def holder_key(holder: Holder) -> str:
    """What is the same for one holder."""
    return (holder.actor or holder.name).casefold()


def silence(position: Position) -> str:
    """For how long a holder has been silent, in words; empty where it is not."""
    return f"silent for {position.silent} days" if position.silent is not None else ""


def _lane(position: Position, turns: list[Turn], quotes: Quotes) -> Lane:
    holder = position.holder
    below = " · ".join(filter(None, (holder.side, f"{position.statements:,} said", silence(position))))
    marks = tuple(_mark(turn, turn.now, quotes) for turn in turns if turn.now)
    path = actor_path(holder.actor) if holder.actor else ""
    return Lane(holder.name, below, marks, path, is_silent=position.silent is not None)


def _mark(turn: Turn, said: Said, quotes: Quotes) -> LaneMark:
    look = LOOKS[turn.step]
    where = said.where
    head = " · ".join((look.name, where.published or "no date", said.holder.name))
    path = document_path(where.document, where.claim)
    return LaneMark(where.published, look, quotes.level(where), head, where.words, path)
