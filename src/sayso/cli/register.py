"""`sayso register`: firsts, findings of nothing, forecasts and open questions, and what became of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sayso.cli.answers import cited, closed, limit, stands
from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option, json_option, limit_option
from sayso.cli.printable import counted
from sayso.cli.screen import Screen, write_json
from sayso.records import Bearing, Matter, Registered, RegisterKind, State, proposal_id

if TYPE_CHECKING:
    from sayso.ask.register import RegisterAnswer

MOST_BEARINGS = 3
"""Claims that bear on an entry, as it is listed; --json has all."""
WHAT = {
    RegisterKind.FIRST: "said to be a first",
    RegisterKind.FINDING: "looked for",
    RegisterKind.FORECAST: "foretold",
    RegisterKind.QUESTION: "asked",
}

HELP = """List firsts, findings of nothing, forecasts and open questions.

KIND is one of: firsts, findings (of nothing), forecasts, questions (left open); all, where it is left out. WORDS must
all stand in the sentence. Later reports may settle these claims: each is listed with who said it, as of which day and
until when it holds, with its state and with the later claims that bear on it. A claim that bears on something settles
nothing by itself: the state that a machine proposes holds when you accept it (`sayso review accept`).

\b
Examples
  sayso register
  sayso register forecasts bridge --since 2022-11-01
  sayso register findings --source IAEA --state overtaken
  sayso register firsts --json
"""


@click.command("register", help=HELP)
@click.argument("kind", required=False)
@click.argument("words", nargs=-1)
@click.option("--since", metavar="DAY", help="Published on this day or later; a month or a year will do.")
@click.option("--until", metavar="DAY", help="Published on this day or earlier.")
@click.option("--source", help="Words in the name of who says it, or of the publisher.")
@click.option("--state", metavar="STATE", help=f"What was decided, or else is proposed, one of: {', '.join(State)}.")
@limit_option
@json_option
@casebook_option
def register_command(kind: str | None, words: tuple[str, ...], casebook: Path, *, as_json: bool, **wanted: Any) -> int:
    """List the entries that fit, the newest first."""
    import sayso

    with sayso.open(casebook) as book:
        answer = book.register(kind, " ".join(words), **wanted)
    if as_json:
        from sayso.share.register import registered_record

        write_json([registered_record(each) for each in answer.entries])
    else:
        show_register(answer, Screen())
    return ExitCode.OK


def show_register(answer: RegisterAnswer, screen: Screen) -> None:
    """Write entries, each with what bears on it and its state."""
    for each in answer.entries:
        show_registered(each, screen)
        screen.say()
    more = "; older ones were left out: --limit and --until show more" if answer.more else ""
    screen.say(f"{counted(len(answer.entries), 'claim')} of the register{more}.")


def show_registered(registered: Registered, screen: Screen) -> None:
    """Write one entry."""
    entry = registered.entry
    screen.say(f"{entry.kind}  {entry.id}  “{closed(registered.sentence)}”")
    for line in _told(registered):
        screen.say(line, indent=4)
    for bearing in registered.bearings[:MOST_BEARINGS]:
        _show_bearing(bearing, screen)
    rest = len(registered.bearings) - MOST_BEARINGS
    if rest > 0:
        screen.say(f"and {rest:,} more that bear on it", indent=4)


def _told(registered: Registered) -> Iterator[str]:
    entry = registered.entry
    yield cited(registered.document)
    yield f"claim: {entry.claim.id}, on the word of {entry.who or 'the publisher'}"
    if entry.matter.text:
        yield f"{WHAT[entry.kind]}: {closed(entry.matter.text)}"
    if entry.scope:
        yield f"limited by: {_quoted(entry.scope)}"
    if entry.until:
        yield f"until: {entry.until}"
    for condition in entry.claim.conditions:
        yield f"condition: {limit(condition)}"
    for hedge in entry.claim.hedges:
        yield f"doubt: “{hedge.text}”"
    yield from _became(registered)


def _became(registered: Registered) -> Iterator[str]:
    if registered.decided is not None:
        yield f"state: {registered.state}, by decision {registered.decided}"
        return
    yield f"state: {registered.state}, nobody has decided"
    proposal = registered.proposal
    if proposal is not None:
        yield f"proposed: {proposal.state} ({proposal.score:.2f}) {' '.join(proposal.reasons)}"
        yield f"decide with: sayso review accept {proposal_id(Matter.STATE, (registered.entry.id,))}"


def _show_bearing(bearing: Bearing, screen: Screen) -> None:
    end = bearing.end
    screen.say(f"{bearing.role} ({bearing.score:.2f}): {end.claim} “{closed(end.words)}”", indent=4)
    screen.say(stands(end), indent=6)
    screen.say(bearing.reasons[0], indent=6, style="dim")


def _quoted(words: Sequence[str]) -> str:
    return ", ".join(f"“{word}”" for word in words)
