"""`sayso read`: documents into a casebook, with a receipt for each."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option, jobs_option, published_option, publisher_option
from sayso.cli.printable import counted, printable
from sayso.cli.progress import LinkingProgress, ReadingProgress
from sayso.cli.screen import Screen, write_json
from sayso.records import LinkingReport, Outcome, ReadReport, Receipt

LISTED = 12
"""More documents than this are counted, not listed; failures are always listed."""

HELP = """Read reports into a casebook.

PATH is a file, a folder, a pattern in quotes, or - for standard input: plain text, Markdown, saved HTML, PDF, or JSON
Lines of source items ({"date", "source", "channel", "url", "lang", "title", "text"}). Nothing is read twice: the same
bytes are the same document. A file that fails is named with the reason, and the rest goes on. With --links, claims are
linked at the end to those that speak of the same, also what an earlier call left unlinked; no PATH is needed for that.

\b
Examples
  sayso read report.html
  sayso read reports/ "more/2022-11-*.txt" --jobs 2
  sayso read --links
  sayso read statement.txt --date 2022-11-09 --publisher "Sample Desk"
  curl -s https://example.org/report | sayso read - --date 2022-11-09
"""


@click.command("read", help=HELP)
@click.argument("paths", nargs=-1, metavar="PATH…")
@casebook_option
@published_option
@publisher_option
@jobs_option("How many documents are read at once.")
@click.option("--links", is_flag=True, help="Then link all claims that speak of the same and are not linked yet.")
@click.option("--json", "as_json", is_flag=True, help="Write the receipts as JSON.")
def read_command(paths: tuple[str, ...], casebook: Path, *, as_json: bool, links: bool, **options: Any) -> int:
    """Read, then say what became of each item. `options` are those of `Casebook.read`, by the same names."""
    import sayso

    if not paths and not links:
        raise click.UsageError("Missing argument 'PATH…'. To link what was read before: sayso read --links")
    try:
        with sayso.open(casebook) as book, ReadingProgress(paths) as progress, LinkingProgress() as linking:
            report = book.read(*paths, progress=progress, links=links and linking, **options)
    except KeyboardInterrupt:
        click.echo("\nWhat was read so far is kept. Read the same again to go on.", err=True)
        raise
    if as_json:
        write_json(_record(report, casebook))
    else:
        summarise(report, casebook)
    return ExitCode.FAILED if report.failed else ExitCode.OK


def summarise(report: ReadReport, casebook: Path) -> None:
    """Say what was added, known and failed: results on standard output, failures on standard error."""
    screen = Screen()
    telling = [receipt for receipt in report if receipt.outcome is Outcome.ADDED or receipt.notices]
    for receipt in telling[:LISTED]:
        _describe(receipt, screen)
    if len(telling) > LISTED:
        screen.say(f"… and {len(telling) - LISTED:,} more")
    for receipt in report:
        if receipt.outcome is Outcome.FAILED:
            named = receipt.reason if receipt.path in receipt.reason else f"{receipt.path}: {receipt.reason}"
            click.echo(f"FAILED  {printable(named)}", err=True)
            if receipt.hint:
                click.echo(f"        {printable(receipt.hint)}", err=True)
    for notice in report.notices:
        screen.say(f"note: {notice}")
    if report.receipts or report.linking is None:
        screen.say(_total(report, casebook))
    if report.linking is not None:
        _describe_linking(report.linking, screen)


def _describe_linking(linking: LinkingReport, screen: Screen) -> None:
    if not linking.documents:
        screen.say("Everything is linked already.")
        return
    more = f"{counted(abs(linking.links), 'link')} {'more' if linking.links >= 0 else 'fewer'}"
    screen.say(f"{counted(linking.claims, 'claim')} linked, {more}, in {linking.seconds:.1f} s")


def _describe(receipt: Receipt, screen: Screen) -> None:
    screen.say(f"{receipt.outcome:<7}{receipt.path}")
    day = receipt.published or "no date found"
    screen.say(f"{receipt.title or 'untitled'} · {day} · {receipt.document}", indent=7)
    if receipt.outcome is Outcome.ADDED:
        screen.say(f"{counted(receipt.claims, 'claim')} in {counted(receipt.sentences, 'sentence')}", indent=7)
    for notice in receipt.notices:
        screen.say(f"note: {notice}", indent=7)


def _total(report: ReadReport, casebook: Path) -> str:
    if not report.receipts:
        return "There was nothing to read."
    if report.known == len(report):
        return f"Nothing new: {casebook} holds {'it' if len(report) == 1 else f'all {len(report):,}'} already."
    parts = [f"{counted(report.added, 'document')} added"]
    parts += [f"{report.known:,} known already"] if report.known else []
    parts += [f"{report.failed:,} failed"] if report.failed else []
    found = f"{counted(report.claims, 'claim')} from {counted(report.words, 'word')} in {report.seconds:.1f} s"
    return f"{', '.join(parts)} · {found} · {casebook}"


def _record(report: ReadReport, casebook: Path) -> dict[str, object]:
    return {
        "casebook": str(casebook),
        "added": report.added,
        "known": report.known,
        "failed": report.failed,
        "seconds": round(report.seconds, 3),
        "notices": report.notices,
        "linking": report.linking and asdict(report.linking),
        "receipts": [asdict(receipt) for receipt in report],
    }
