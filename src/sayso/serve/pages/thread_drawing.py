"""The drawing of a thread: a lane for each holder, and a mark for what each of its statements does."""

from __future__ import annotations

from collections import Counter
from typing import Final

from sayso.records import Holder, Position, Said, Step, ThreadView, Turn
from sayso.serve.view.lanes import Lane, LaneMark, Look, Shape, Tone, draw_lanes
from sayso.serve.view.links import actor_path, document_path
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.quotes import Quotes
from sayso.serve.view.sides import side_name

MOST_LANES: Final = 12
"""Holders that have a lane, those that spoke most often."""
UNNAMED: Final = "the publisher"
"""What a thread calls who publishes a report that does not say so."""
NO_PUBLISHER: Final = "a publisher that is not named"
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
    drawn = ordered[:MOST_LANES]
    names = Counter(each.holder.name for each in drawn)
    lanes = [
        _lane(each, turns.get(holder_key(each.holder), []), quotes, dated=names[each.holder.name] > 1) for each in drawn
    ]
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


def holder_name(holder: Holder) -> str:
    """What a holder is called. Whose report does not say who publishes it is not the publisher of those that do."""
    return NO_PUBLISHER if holder.name == UNNAMED and not holder.actor else holder.name


def _lane(position: Position, turns: list[Turn], quotes: Quotes, *, dated: bool) -> Lane:
    """The lane of a holder; `dated` where another has the same name, as each report has a source of its own unnamed."""
    holder = position.holder
    first = (turns[0].now.where.published if turns and turns[0].now else None) or "no date"
    told = (side_name(holder.side), f"{position.statements:,} said", f"of {first}" if dated else "", silence(position))
    below = " · ".join(filter(None, told))
    marks = tuple(_mark(turn, turn.now, quotes) for turn in turns if turn.now)
    path = actor_path(holder.actor) if holder.actor else ""
    return Lane(holder_name(holder), below, marks, path, is_silent=position.silent is not None)


def _mark(turn: Turn, said: Said, quotes: Quotes) -> LaneMark:
    look = LOOKS[turn.step]
    where = said.where
    head = " · ".join((look.name, where.published or "no date", holder_name(said.holder)))
    path = document_path(where.document, where.claim)
    return LaneMark(where.published, look, quotes.level(where), head, where.words, path)
