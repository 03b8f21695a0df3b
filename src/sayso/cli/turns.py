"""How a turn of a thread looks: what it does, the words of now and of then, and where they stand."""

from __future__ import annotations

from sayso.cli.answers import closed, stands
from sayso.cli.printable import counted
from sayso.cli.screen import Screen
from sayso.records import Holder, Said, Step, Thread, Turn

LONGEST = 400
"""Code points of a sentence that are shown: what is longer is cut, and its claim has the rest."""


def show_thread(thread: Thread, screen: Screen) -> None:
    """Write a thread in short."""
    days = thread.first if thread.first == thread.last else f"{thread.first or 'no date'} to {thread.last}"
    screen.say(f"{thread.id}  {thread.name}", style="bold")
    size = f"{counted(thread.statements, 'statement')} in {counted(thread.documents, 'document')}"
    screen.say(f"{size}, {days or 'no date'}", indent=4)
    if thread.merged:
        screen.say(f"one with {' '.join(thread.merged)} by decision", indent=4, style="dim")


def show_turn(turn: Turn, screen: Screen, indent: int = 4) -> None:
    """Write a turn: the step, who says it, the words of now, and those of then."""
    said = turn.now or turn.then
    if said is None:
        return
    screen.say(f"{turn.step}: {described(said.holder)} {quoted(said, last=turn.step is Step.SILENT)}", indent=indent)
    screen.say(place(said), indent=indent + 4, style="dim")
    if turn.now is not None and turn.then is not None:
        own = turn.now.holder == turn.then.holder
        screen.say(f"then: {'' if own else described(turn.then.holder) + ' '}{quoted(turn.then)}", indent=indent + 4)
        screen.say(place(turn.then), indent=indent + 8, style="dim")
    if turn.reason:
        screen.say(turn.reason, indent=indent + 4, style="dim")


def described(holder: Holder) -> str:
    """A holder in words: its name, and of which side it is."""
    return f"{holder.name} ({holder.side})" if holder.side else holder.name


def quoted(said: Said, *, last: bool = False) -> str:
    """The words of a statement, with its doubt told."""
    words = " ".join(said.where.words.split())
    cut = words if len(words) <= LONGEST else f"{words[:LONGEST].rsplit(' ', 1)[0]} …"
    doubt = f" [doubt: {', '.join(said.doubt)}]" if said.doubt else ""
    return f"{'last said ' if last else ''}“{closed(cut)}”{doubt}"


def place(said: Said) -> str:
    """Where a statement stands: its claim, day, publisher and document."""
    return f"{said.where.claim} · {stands(said.where)}"
