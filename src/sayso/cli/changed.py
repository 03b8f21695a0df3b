"""`sayso changed`: what is new or other since a day, with the words of then beside those of now."""

from __future__ import annotations

from pathlib import Path

import click

from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option, day, json_option, limit_option
from sayso.cli.printable import counted
from sayso.cli.screen import Screen, write_json
from sayso.cli.turns import show_thread, show_turn
from sayso.records import ChangeReport

HELP = """Tell what has changed since a day.

By matter, the most telling first: what was reversed, denied, contradicted, overtaken, revised, put with less or more
doubt, corroborated, added, said for the first time or said again, and who has fallen silent. Every line cites the words
of now and of then. ICD 203 asks for it in its standard 7: what has changed since the last assessment, and why.

\b
Examples
  sayso changed --since 2022-11-24
  sayso changed --since 2022-11-01 --until 2022-11-07 --thread t-9419d143869693c3 --json
"""


@click.command("changed", help=HELP)
@casebook_option
@click.option("--since", type=day, required=True, help="The first day of publication that counts as new.")
@click.option("--until", type=day, help="The last one.")
@click.option("--thread", metavar="THREAD", help="Only this thread: its id, or that of any of its claims.")
@limit_option
@json_option
def changed_command(casebook: Path, *, limit: int, as_json: bool, **asked: str | None) -> int:
    """Tell what has changed. `asked` are the days and the thread."""
    import sayso

    since = asked["since"] or ""
    with sayso.open(casebook) as book:
        report = book.changed(since, until=asked["until"], thread=asked["thread"], limit=limit)
    if as_json:
        from sayso.share.threads import report_record

        write_json(report_record(report))
    else:
        show_report(report, Screen())
    return ExitCode.OK


def show_report(report: ChangeReport, screen: Screen) -> None:
    """Write what has changed, thread by thread."""
    for each in report.threads:
        show_thread(each.thread, screen)
        if each.is_new:
            screen.say("a new matter", indent=4)
        for turn in each.turns:
            show_turn(turn, screen)
        if each.left_out:
            screen.say(f"{each.left_out:,} more: sayso threads show {each.thread.id}", indent=4, style="dim")
        screen.say()
    days = f"from {report.since} to {report.until}" if report.until else f"since {report.since}"
    screen.say(f"{counted(len(report.threads), 'matter')} changed {days}.")
    for notice in report.notices:
        screen.say(f"note: {notice}")
