"""`sayso watch`: saved questions with a threshold, run to see which of them fires, and why."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click

from sayso.cli.exits import ExitCode
from sayso.cli.filters import FilteredCommand, filter_options
from sayso.cli.options import casebook_option, day, json_option
from sayso.cli.printable import printable
from sayso.cli.screen import Screen, write_json
from sayso.cli.signals import show_change, show_history, show_signals, show_watch
from sayso.errors import SaysoError, UsageError
from sayso.records import EVER, TIMES, Counting, Signal, SignalStatus, Threshold

HELP = """Watch for more of something than before.

A watch is a saved question, as `ask` takes it, with a threshold: so many claims, documents or origins in so many days,
or so many of something in sum; and, if you like, so many times the rate of the days before. `run` says which watches
fire, and why, with the claims that count.

\b
Examples
  sayso watch add exchanges 'exchange*' --count 3 --per 3d --against 30d --times 5
  sayso watch add prisoners --sum POW --count 100 --per 1w
  sayso watch add shelling --place Kherson --side Russia --of documents --count 5 --per 2d
  sayso watch add second --corroboration c-1f0a9c42
  sayso watch run                      all of them, as of the newest document's day
  sayso watch run exchanges --as-of 2022-11-09
  sayso watch run --new                only what no such run has told
  sayso watch show exchanges           how it went, day by day

\b
Exit codes of run: 0 none fires, 1 one fires, 2 a wrong command line, 3 none fires and of one nobody knows: it failed,
or nothing was read of its days.
"""

why_option = click.option("--why", default="", help="Your reason, which stays in the log.")
as_of_option = click.option("--as-of", type=day, metavar="DAY", help="The last day that counts.")
today_option = click.option("--today", is_flag=True, help="Count up to today, in place of the newest document's day.")


@click.group("watch", help=HELP)
def watch_command() -> None:
    """Hold the commands of watches together."""


@watch_command.command("add", cls=FilteredCommand)
@click.argument("name")
@click.argument("words", nargs=-1, metavar="[TEXT]")
@click.option("--count", type=float, metavar="N", help="It waits for so many or more.  [default: 1]")
@click.option("--per", metavar="DAYS", help="In so many days: 3d, 2w.  [default: 1d]")
@click.option(
    "--of",
    "counting",
    type=click.Choice([each.value for each in Counting if each is not Counting.SUM]),
    help="What is counted.  [default: claims]",
)
@click.option("--sum", "what", metavar="WHAT", default="", help="Count how many of this the claims tell of: POW, km.")
@click.option("--against", metavar="DAYS", help="Compare with the rate of so many days before: 30d.")
@click.option("--times", type=float, metavar="N", help="How many times that rate.  [default: 2]")
@click.option("--corroboration", "claim", metavar="CLAIM", help="Wait for a second independent origin of this claim.")
@click.option("--replace", is_flag=True, help="Take the place of a watch of this name.")
@filter_options
@casebook_option
def add_command(name: str, words: tuple[str, ...], casebook: Path, *, replace: bool, **given: Any) -> int:
    """Save a question under a NAME. TEXT and the filters are those of `ask`."""
    import sayso

    threshold, claim = _threshold(given), given.pop("claim")
    if claim and (words or any(value is not None for value in given.values())):
        raise click.UsageError("--corroboration asks for what mentions the claim, and takes no TEXT and no filter.")
    with sayso.open(casebook) as book:
        watch = book.add_watch(name, " ".join(words), threshold, claim=claim or "", replace=replace, **given)
    show_watch(watch, Screen())
    return ExitCode.OK


@watch_command.command("list")
@json_option
@casebook_option
def list_command(casebook: Path, *, as_json: bool) -> int:
    """List the watches that are saved."""
    import sayso
    from sayso.share.watches import watch_record

    with sayso.open(casebook) as book:
        watches = book.watches()
    if as_json:
        write_json([watch_record(watch) for watch in watches])
        return ExitCode.OK
    screen = Screen()
    for watch in watches:
        show_watch(watch, screen)
    if not watches:
        screen.say("No watch is saved. Save one: sayso watch add NAME [TEXT] [FILTERS] --count N --per DAYS")
    return ExitCode.OK


@watch_command.command("run")
@click.argument("names", nargs=-1, metavar="[NAME…]")
@as_of_option
@today_option
@click.option("--new", is_flag=True, help="Tell only what no such run has told, and keep in mind what is told.")
@click.option(
    "--cited", type=click.IntRange(1, 10_000), metavar="N", default=20, show_default=True, help="Claims each."
)
@json_option
@casebook_option
def run_command(names: tuple[str, ...], casebook: Path, *, as_json: bool, **given: Any) -> int:
    """Say which watches fire, and why: those with these NAMES, or all."""
    import sayso
    from sayso.share.watches import signal_record

    try:
        with sayso.open(casebook) as book:
            signals = book.watch(*names, as_of=_last_day(given), new=given["new"], cited=given["cited"])
    except UsageError:
        raise
    except SaysoError as error:
        raise _Unknown(printable(str(error))) from error
    if as_json:
        write_json([signal_record(signal) for signal in signals])
    else:
        _show_run(signals, Screen(), is_newest=not given["as_of"] and not given["today"])
    return exit_code(signals)


@watch_command.command("show")
@click.argument("name")
@click.option("--days", type=click.IntRange(1, 3_660), metavar="N", default=60, show_default=True, help="How far back.")
@as_of_option
@today_option
@json_option
@casebook_option
def show_command(name: str, casebook: Path, *, as_json: bool, **given: Any) -> int:
    """Show what a watch counted day by day, and when it would have fired."""
    import sayso
    from sayso.share.watches import history_record

    with sayso.open(casebook) as book:
        history = book.watch_history(name, as_of=_last_day(given), days=given["days"])
    if as_json:
        write_json(history_record(history))
    else:
        show_history(history, Screen())
    return ExitCode.OK


@watch_command.command("remove")
@click.argument("name")
@why_option
@casebook_option
def remove_command(name: str, casebook: Path, why: str) -> int:
    """Remove a watch. The log keeps it, and `undo` brings it back."""
    import sayso

    with sayso.open(casebook) as book:
        show_change(book.remove_watch(name, why), Screen())
    return ExitCode.OK


@watch_command.command("undo")
@click.argument("name")
@why_option
@casebook_option
def undo_command(name: str, casebook: Path, why: str) -> int:
    """Take back the newest change of a watch: that it was saved, saved anew, or removed."""
    import sayso

    with sayso.open(casebook) as book:
        show_change(book.undo_watch(name, why), Screen())
    return ExitCode.OK


@watch_command.command("log")
@json_option
@casebook_option
def log_command(casebook: Path, *, as_json: bool) -> int:
    """List every change that was made to a watch, oldest first."""
    import sayso
    from sayso.share.watches import change_record

    with sayso.open(casebook) as book:
        log = book.watch_log()
    if as_json:
        write_json([change_record(change) for change in log])
        return ExitCode.OK
    screen = Screen()
    for change in log:
        show_change(change, screen)
    return ExitCode.OK


def exit_code(signals: Sequence[Signal]) -> ExitCode:
    """What the shell is told: that a watch fires; or else that of one nobody knows."""
    statuses = {signal.status for signal in signals}
    if SignalStatus.FIRED in statuses:
        return ExitCode.FAILED
    return ExitCode.UNKNOWN if statuses & {SignalStatus.UNKNOWN, SignalStatus.FAILED} else ExitCode.OK


class _Unknown(click.ClickException):
    """That no watch could be run, which must not look as if one fired."""

    exit_code = ExitCode.UNKNOWN


def _threshold(given: dict[str, Any]) -> Threshold:
    """The threshold of the options, which are taken out of `given`: what is left are filters, and the claim."""
    from sayso.ask.watchlist import read_stretch

    counting, what, claim = given.pop("counting"), given.pop("what"), given["claim"]
    if bool(counting) + bool(what) + bool(claim) > 1:
        raise click.UsageError("Give --of, --sum or --corroboration: each is another thing to count.")
    count, per, against, times = (given.pop(name) for name in ("count", "per", "against", "times"))
    if times is not None and against is None:
        raise click.UsageError("--times compares with the days of --against, which is missing.")
    usual = Threshold(2, EVER, Counting.ORIGINS) if claim else Threshold()
    return Threshold(
        usual.count if count is None else count,
        usual.per if per is None else read_stretch("per", per),
        Counting.SUM if what else Counting(counting or usual.counting),
        what,
        None if against is None else read_stretch("against", against),
        TIMES if times is None else times,
    )


def _last_day(given: dict[str, Any]) -> str | None:
    if given["as_of"] and given["today"]:
        raise click.UsageError("Give --as-of or --today: both name the last day.")
    return date.today().isoformat() if given["today"] else given["as_of"]


def _show_run(signals: Sequence[Signal], screen: Screen, *, is_newest: bool) -> None:
    if not signals:
        screen.say("No watch is saved. Save one: sayso watch add NAME [TEXT] [FILTERS] --count N --per DAYS")
        return
    screen.say(f"As of {signals[0].as_of}{', the day of the newest document' if is_newest else ''}.")
    screen.say()
    show_signals(signals, screen)
