"""`sayso threads`: which matters there are, and for one of them who holds what since when."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import click

from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option, day, json_option, limit_option
from sayso.cli.printable import counted
from sayso.cli.screen import Screen, write_json
from sayso.cli.turns import described, place, quoted, show_thread, show_turn
from sayso.records import Position, Thread, ThreadView

HELP = """Show the matters that are spoken of over time.

A thread is what several statements say on one matter. With WORDS, those with statements that hold them are listed, else
all, those of most documents first; `sayso threads show THREAD` tells one in full: where each holder stands, and each
step, new, repeated, strengthened, weakened, reversed, denied. THREAD is its id, or that of any of its claims. Threads
are made when claims are linked: sayso read --links.

\b
Examples
  sayso threads Kerch bridge
  sayso threads --since 2022-11-01
  sayso threads show t-9419d143869693c3
  sayso review merge t-9419d143869693c3 t-360cc4a786f4e221 --why "one bridge"
  sayso review split t-9419d143869693c3 c-1f0a9c42d2e0b7a1
"""


class Threads(click.Group):
    """A group that takes words for the threads to list where no command is named."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put the name of the command that lists before words."""
        asks_for_help = any(each in ctx.help_option_names for each in args)
        if not asks_for_help and "show" not in args[:1]:
            args = ["list", *args]
        return super().parse_args(ctx, args)


@click.group("threads", cls=Threads, help=HELP, invoke_without_command=True)
def threads_command() -> int:
    """Leave it to the command that is given."""
    return ExitCode.OK


@threads_command.command("list")
@click.argument("words", nargs=-1, metavar="[WORDS]")
@casebook_option
@click.option("--since", type=day, help="Only those that went on from this day on.")
@limit_option
@json_option
def list_command(words: tuple[str, ...], casebook: Path, since: str | None, limit: int, *, as_json: bool) -> int:
    """List threads: those that hold WORDS, or those of most documents."""
    import sayso
    from sayso.ask.waiting import tell_waiting

    with sayso.open(casebook) as book:
        found = book.threads(" ".join(words), since=since, limit=limit)
        left_out = tell_waiting(book.unlinked())
    if as_json:
        from sayso.share.threads import thread_record

        write_json([thread_record(each) for each in found])
    else:
        show_threads(found, Screen(), left_out)
    return ExitCode.OK


@threads_command.command("show")
@click.argument("thread", metavar="THREAD")
@casebook_option
@limit_option
@json_option
def show_command(thread: str, casebook: Path, limit: int, *, as_json: bool) -> int:
    """Tell one thread: where each holder stands, and its latest steps."""
    import sayso

    with sayso.open(casebook) as book:
        view = book.thread(thread)
    if as_json:
        from sayso.share.threads import view_record

        write_json(view_record(view))
    else:
        show_view(view, limit, Screen())
    return ExitCode.OK


def show_threads(threads: list[Thread], screen: Screen, notices: Iterable[str] = ()) -> None:
    """Write threads in short, and what a reader should know."""
    for each in threads:
        show_thread(each, screen)
    screen.say(f"{counted(len(threads), 'thread')}. `sayso threads show ID` tells one in full.")
    told = list(notices)
    for notice in told:
        screen.say(f"note: {notice}")
    if not threads and not told:  # a casebook of an older sayso is linked, and its threads are still to be dealt
        screen.say("Threads are made when claims are linked: sayso read --links")


def show_view(view: ThreadView, limit: int, screen: Screen) -> None:
    """Write a thread in full: the positions first, then its steps, at most so many of either."""
    show_thread(view.thread, screen)
    screen.say()
    screen.say("who holds what:")
    for position in view.positions[:limit]:
        show_position(position, screen)
    _tell_left(len(view.positions) - limit, "holder", screen)
    screen.say()
    screen.say("step by step:")
    for turn in view.turns[-limit:]:
        show_turn(turn, screen)
    _tell_left(len(view.turns) - limit, "earlier step", screen)
    for notice in view.notices:
        screen.say(f"note: {notice}")


def show_position(position: Position, screen: Screen) -> None:
    """Write where a holder stands: its last words, how often it spoke, and whether it has fallen silent."""
    said = position.last.now
    if said is None:
        return
    since = f" since {position.since}" if position.statements > 1 and position.since else ""
    silent = f", silent for {counted(position.silent, 'day')}" if position.silent else ""
    screen.say(f"{described(position.holder)}: {quoted(said)}", indent=4)
    screen.say(f"{counted(position.statements, 'statement')}{since}{silent} · {place(said)}", indent=8, style="dim")


def _tell_left(left: int, noun: str, screen: Screen) -> None:
    if left > 0:
        screen.say(f"{counted(left, noun)} more: --limit shows more", indent=4, style="dim")
