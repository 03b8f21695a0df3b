"""`sayso review`: what may be one and the same, put before a person, and that person's decisions."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option
from sayso.cli.printable import counted
from sayso.cli.screen import Screen, machine_output
from sayso.records import Decision, Judgement, Namesake, Proposal

HELP = """Decide what a machine may only propose.

Without a command, the open proposals are listed: actors of several documents that may be one, each with a score and its
grounds. Nothing is merged before you accept it. Every decision is kept with who, when and why; a newer one supersedes
an older one, and each can be undone. Claims stay as they were read: `ask`, `show` and `share` look up who is one.

\b
Examples
  sayso review --actor Shoigu
  sayso review accept p-73280352 --why "same office, same day"
  sayso review accept a-1f0a9c42 a-77b1d2e0      two actors that nothing proposes, the first is kept
  sayso review refuse p-a5bed2ad --why "father and son"
  sayso review undo p-73280352
  sayso review log
"""

why_option = click.option("--why", default="", help="Your reason, which stays in the log.")
json_option = click.option("--json", "as_json", is_flag=True, help="Write one JSON list.")


@click.group("review", help=HELP, invoke_without_command=True)
@casebook_option
@click.option("--actor", default="", help="Only where somebody goes by these words, or this id.")
@click.option(
    "--limit", type=click.IntRange(1, 100_000), metavar="N", default=20, show_default=True, help="How many at most."
)
@json_option
@click.pass_context
def review_command(context: click.Context, casebook: Path, actor: str, limit: int, *, as_json: bool) -> int:
    """List what is open, or leave it to the command that is given."""
    context.obj = casebook
    if context.invoked_subcommand is not None:
        return ExitCode.OK
    import sayso

    with sayso.open(casebook) as book:
        proposals = book.review(actor, None)
    if as_json:
        _write([_proposal_record(each) for each in proposals[:limit]])
    else:
        show_proposals(proposals[:limit], len(proposals), Screen())
    return ExitCode.OK


@review_command.command("accept")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@why_option
@click.pass_obj
def accept_command(casebook: Path, ids: tuple[str, ...], why: str) -> int:
    """Make one of those that a proposal is about, or of the actors with these ids: the first is kept."""
    return _decide(casebook, Judgement.ACCEPT, ids, why)


@review_command.command("refuse")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@why_option
@click.pass_obj
def refuse_command(casebook: Path, ids: tuple[str, ...], why: str) -> int:
    """Keep those apart that a proposal is about, or the first of these actors from the others."""
    return _decide(casebook, Judgement.REFUSE, ids, why)


@review_command.command("undo")
@click.argument("id", metavar="ID")
@why_option
@click.pass_obj
def undo_command(casebook: Path, id: str, why: str) -> int:  # noqa: A002 - the name that a user reads in the help
    """Take back the newest decision on a proposal, or that of a number: what stood before it stands again."""
    return _decide(casebook, Judgement.UNDO, (id,), why)


@review_command.command("log")
@json_option
@click.pass_obj
def log_command(casebook: Path, *, as_json: bool) -> int:
    """List every decision, oldest first, also those that were undone."""
    import sayso

    with sayso.open(casebook) as book:
        made = book.decisions()
    if as_json:
        _write([_decision_record(each) for each in made])
        return ExitCode.OK
    screen = Screen()
    for each in made:
        show_decision(each, screen)
    screen.say(f"{counted(len(made), 'decision')}.")
    return ExitCode.OK


def show_proposals(proposals: Sequence[Proposal], found: int, screen: Screen) -> None:
    """Write proposals, each with its score, who would become one, and its grounds."""
    for each in proposals:
        screen.say(f"{each.id}  {each.score:.2f}  {described(each.subjects[0])}")
        others = each.subjects[1:]
        times = f", {len(others)} of that name" if len(others) > 1 else ""
        screen.say(f"and  {described(others[0])}{times}", indent=4)
        screen.say(f"because: {'; '.join(each.grounds)}", indent=4, style="dim")
        screen.say()
    more = f", the first {len(proposals)}: --limit shows more" if found > len(proposals) else ""
    screen.say(f"{counted(found, 'open proposal')}{more}.")
    if proposals:
        screen.say("Decide with: sayso review accept ID, sayso review refuse ID")


def show_decision(decision: Decision, screen: Screen) -> None:
    """Write a decision: its number, what, who, when, on what, instead of which, and why."""
    screen.say(f"{decision.number}  {decision.judgement}  {decision.proposal}  {decision.who}, {decision.time}")
    screen.say(" ".join(decision.subjects), indent=4, style="dim")
    if decision.supersedes is not None:
        how = "takes back" if decision.judgement is Judgement.UNDO else "supersedes"
        screen.say(f"{how} {decision.supersedes}", indent=4)
    if decision.why:
        screen.say(f"why: {decision.why}", indent=4)


def described(actor: Namesake) -> str:
    """An actor of the casebook in a line: name, kind, class and side, in how many documents, and its id."""
    what = ", ".join(filter(None, (actor.kind, actor.group, actor.side, actor.affiliation)))
    return f"{actor.name} ({what}; {counted(actor.documents, 'document')}) {actor.id}"


def _decide(casebook: Path, judgement: Judgement, ids: tuple[str, ...], why: str) -> int:
    import sayso

    with sayso.open(casebook) as book:
        decision = book.decide(judgement, *ids, why=why)
    show_decision(decision, Screen())
    return ExitCode.OK


def _write(records: list[dict[str, object]]) -> None:
    from sayso.share.lines import safe_json

    machine_output().write(safe_json(records, indent=2) + "\n")


def _proposal_record(proposal: Proposal) -> dict[str, object]:
    subjects = [
        {
            "id": each.id,
            "name": each.name,
            "names": list(each.names),
            "kind": each.kind,
            "class": each.group or None,
            "side": each.side or None,
            "affiliation": each.affiliation or None,
            "documents": each.documents,
            "mentions": each.mentions,
        }
        for each in proposal.subjects
    ]
    return {
        "id": proposal.id,
        "matter": proposal.matter,
        "status": "proposed",
        "score": proposal.score,
        "reasons": list(proposal.grounds),
        "subjects": subjects,
    }


def _decision_record(decision: Decision) -> dict[str, object]:
    return {
        "number": decision.number,
        "proposal": decision.proposal,
        "matter": decision.matter,
        "judgement": decision.judgement,
        "subjects": list(decision.subjects),
        "who": decision.who,
        "when": decision.time,
        "why": decision.why,
        "supersedes": decision.supersedes,
        "reasons": list(decision.grounds),
    }
