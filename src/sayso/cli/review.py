"""`sayso review`: what the machine proposes, put before a person, and that person's decisions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option, json_option, limit_option
from sayso.cli.printable import counted
from sayso.cli.proposals import show_decision, show_proposals
from sayso.cli.screen import Screen, write_json
from sayso.errors import UsageError
from sayso.records import Judgement, Matter

HELP = """Decide what a machine may only propose.

Without a command, the open proposals are listed, the surest first: actors that may be one, links between claims, and
what became of forecasts and findings, each with a score and its grounds. Nothing holds before you accept it. Every
decision is kept with who, when and why; a newer one supersedes an older one, and each can be undone. What was read
stays as it was read: `ask`, `show` and `share` look up what was decided.

\b
Examples
  sayso review --matter link --limit 5
  sayso review accept p-73280352 --why "same office, same day"
  sayso review accept a-1f0a9c42 a-77b1d2e0      two actors that nothing proposes, the first is kept
  sayso review refuse p-a5bed2ad --why "father and son"
  sayso review correct p-1f0a9c4277b1d2e0 --relation denies
  sayso review correct c-1f0a9c42 --stance deny --source "the harbour master"
  sayso review refuse c-1f0a9c42                 a claim that is none
  sayso review merge t-1f0a t-77b1               two threads, the first is kept
  sayso review split t-1f0a c-9c42               a claim that is not of that thread
  sayso review grade a-77b1d2e0 B                a source, A to F
  sayso review grade c-1f0a9c42 2                what it tells, 1 to 6
  sayso review undo p-73280352
  sayso review log
"""

Command = Callable[..., Any]

why_option = click.option("--why", default="", help="Your reason, which stays in the log.")
matter_option = click.option(
    "--matter", type=click.Choice(list(Matter), case_sensitive=False), help="Only what is about this."
)

_CORRECTIONS = (
    click.option("--relation", help="Of a link: repeats, corroborates, complements, contradicts, denies, revises, …"),
    click.option("--direction", help="Of a link: ab (the later to the earlier), ba, or none."),
    click.option("--state", help="Of a thing in the register: open, overtaken, borne-out, not-borne-out, expired."),
    click.option("--evidence", multiple=True, metavar="CLAIM", help="A claim that shows the state. Give several."),
    click.option("--stance", help="What its last source does: state, confirm, deny, …"),
    click.option("--voice", help="Whose sentence it is: attributed, fact, judgement, …"),
    click.option("--actor", help="Who its last source is, by the id of an actor, or none."),
    click.option("--source", help="The words of its last source, as they stand in the text, or @START-END."),
    click.option("--cue", help="The words by which that is told, likewise."),
    click.option("--content", help="What is claimed, likewise; pieces as @10-20,30-40."),
    click.option("--hedge", help="The words that weaken it, likewise, or none."),
    click.option(
        "--hedge-class", "class", help="The class of its hedge: likelihood, possibility, evidential, unclear."
    ),
    click.option("--term", help='What its hedge is called in the scales: "likely".'),
)


@click.group("review", help=HELP, invoke_without_command=True)
@casebook_option
@click.option("--actor", default="", help="Only actors of whom somebody goes by these words, or this id.")
@matter_option
@limit_option
@json_option
@click.pass_context
def review_command(context: click.Context, /, casebook: Path, actor: str, limit: int, **options: Any) -> int:
    """List what is open, or leave it to the command that is given."""
    context.obj = casebook
    if context.invoked_subcommand is not None:
        return ExitCode.OK
    import sayso

    with sayso.open(casebook) as book:
        found = book.review(actor, limit + 1, matter=options["matter"])
    if options["as_json"]:
        from sayso.share.proposals import proposal_record

        write_json([proposal_record(each) for each in found[:limit]])
    else:
        show_proposals(found[:limit], Screen(), more=len(found) > limit)
    return ExitCode.OK


@review_command.command("accept")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@click.option("--relation", help="Of two claims that nothing links: how they relate.")
@matter_option
@why_option
@json_option
@click.pass_obj
def accept_command(casebook: Path, /, ids: tuple[str, ...], relation: str | None, **options: Any) -> int:
    """Accept a proposal, a link between two claims, a claim as it was read; or make actors one, the first is kept."""
    return _decide(casebook, Judgement.ACCEPT, ids, {"relation": relation} if relation else {}, **options)


@review_command.command("refuse")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@matter_option
@why_option
@json_option
@click.pass_obj
def refuse_command(casebook: Path, /, ids: tuple[str, ...], **options: Any) -> int:
    """Refuse a proposal, a link between two claims, a claim; or keep the first of these actors from the others."""
    return _decide(casebook, Judgement.REFUSE, ids, {}, **options)


def _correcting(command: Command) -> Command:
    for option in reversed(_CORRECTIONS):
        command = option(command)
    return command


@review_command.command("correct")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@_correcting
@matter_option
@why_option
@json_option
@click.pass_obj
def correct_command(casebook: Path, /, ids: tuple[str, ...], matter: str | None, why: str, **options: Any) -> int:
    """Say what a link, a state or a claim is in truth. Words of a claim must stand in its text."""
    as_json = options.pop("as_json")
    value = {name: _value(name, told) for name, told in options.items() if told not in {None, ()}}
    return _decide(casebook, Judgement.CORRECT, ids, value, matter=matter, why=why, as_json=as_json)


@review_command.command("merge")
@click.argument("ids", nargs=-1, required=True, metavar="THREAD…")
@why_option
@json_option
@click.pass_obj
def merge_command(casebook: Path, /, ids: tuple[str, ...], **options: Any) -> int:
    """Make one of several threads: the first is kept."""
    return _decide(casebook, Judgement.MERGE, ids, {}, **options)


@review_command.command("split")
@click.argument("thread", metavar="THREAD")
@click.argument("claims", nargs=-1, required=True, metavar="CLAIM…")
@why_option
@json_option
@click.pass_obj
def split_command(casebook: Path, /, thread: str, claims: tuple[str, ...], **options: Any) -> int:
    """Take claims out of a thread."""
    return _decide(casebook, Judgement.SPLIT, (thread, *claims), {}, **options)


@review_command.command("grade")
@click.argument("id", metavar="ID")
@click.argument("grade", metavar="GRADE")
@why_option
@json_option
@click.pass_obj
def grade_command(casebook: Path, /, id: str, grade: str, **options: Any) -> int:  # noqa: A002 - what a user reads
    """Grade an actor or a publisher (by its name) A to F, or a document or a claim 1 to 6."""
    return _decide(casebook, Judgement.GRADE, (id,), {"grade": grade}, **options)


@review_command.command("undo")
@click.argument("ids", nargs=-1, required=True, metavar="ID…")
@matter_option
@why_option
@json_option
@click.pass_obj
def undo_command(casebook: Path, /, ids: tuple[str, ...], **options: Any) -> int:
    """Take back the newest decision on a proposal or on these things, or that of a number: what stood stands again."""
    return _decide(casebook, Judgement.UNDO, ids, {}, **options)


@review_command.command("log")
@matter_option
@json_option
@click.pass_obj
def log_command(casebook: Path, /, matter: str | None, *, as_json: bool) -> int:
    """List every decision, oldest first, also those that were undone."""
    import sayso

    with sayso.open(casebook) as book:
        made = book.decisions(matter)
    if as_json:
        from sayso.share.proposals import decision_record

        write_json([decision_record(each) for each in made])
        return ExitCode.OK
    screen = Screen()
    for each in made:
        show_decision(each, screen)
    screen.say(f"{counted(len(made), 'decision')}.")
    return ExitCode.OK


def _decide(casebook: Path, judgement: Judgement, ids: tuple[str, ...], value: dict[str, Any], **options: Any) -> int:
    import sayso

    with sayso.open(casebook) as book:
        made = book.decide(judgement, *ids, value=value, matter=options.get("matter"), why=options["why"])
    if options["as_json"]:
        from sayso.share.proposals import decision_record

        write_json(decision_record(made))
    else:
        show_decision(made, Screen())
    return ExitCode.OK


def _value(name: str, told: str | tuple[str, ...]) -> object:
    """The value of an option: "none" is nothing, and `@10-20,30-40` are places in the text."""
    if isinstance(told, tuple):
        return list(told)
    if told.strip().lower() == "none":
        return None
    if name not in {"source", "cue", "content", "hedge"} or not told.startswith("@"):
        return told
    pairs = [piece.split("-") for piece in told[1:].split(",")]
    if not all(len(pair) == 2 and all(end.strip().isdecimal() for end in pair) for pair in pairs):
        raise UsageError(f"{name}={told!r} is no place in the text.", "Write it as @120-134, or @120-134,140-150.")
    return [[int(start), int(end)] for start, end in pairs]
