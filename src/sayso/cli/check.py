"""`sayso check`: a report against its evidence, with both passages quoted."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from sayso.cli.exits import ExitCode
from sayso.cli.options import jobs_option, json_option, published_option, publisher_option
from sayso.cli.printable import counted, printable
from sayso.cli.progress import CheckingProgress
from sayso.cli.screen import Screen, machine_output
from sayso.cli.share import whole_file
from sayso.errors import ReadError
from sayso.records import CheckReport, NotChecked, Problem, Severity

if TYPE_CHECKING:
    from sayso.casebook import Casebook
    from sayso.share.problems import Showing

TEXT = "text"
FORMATS = (TEXT, "json", "sarif", "github", "html", "markdown")
NEVER = "never"
SEVERITIES = tuple(str(each) for each in Severity)

HELP = """Check a report against its evidence.

REPORT is anything that `sayso read` takes, or a draft in Markdown: what the takeaways say more than the body, the body
more than its sources, and the figures more than they can bear, with both passages quoted. Nothing is kept.

\b
Examples
  sayso check report.html
  sayso check draft.md --against casebook.db    also against the reports and sources in a casebook
  sayso check drafts/ --format sarif --output check.sarif
  sayso check draft.md --watch                  again each time it is saved
  sayso check --rules hedge-drift               what a rule looks at, and why

\b
A file sayso.toml in the folder of the report, or above it, sets the house style:
  [check]
  scale = "phia"            # "icd203", "kent", or "own" with terms = ["likely", …]
  [check.rules]
  uncited-fact = "off"      # or "on", "info", "low", "medium", "high"

In Markdown, `<!-- sayso: accept RULE "reason" -->` accepts problems in its line, or alone in a line, those of the next.
The exit code is 1 where a problem weighs as much as --fail says, or a report cannot be read; 3 where there is none.
"""


@dataclass(slots=True)
class Tally:
    """What came of all reports, counted as they come."""

    reports: int = 0
    failed: int = 0
    standing: list[Problem] = field(default_factory=list)
    accepted: list[Problem] = field(default_factory=list)

    def take(self, checked: Iterable[CheckReport | NotChecked], progress: CheckingProgress) -> Iterator[CheckReport]:
        """The reports that could be checked; what could not be read is told at once."""
        for each in checked:
            progress.hide()
            if isinstance(each, NotChecked):
                self.failed += 1
                _tell_failure(each)
                continue
            self.reports += 1
            self.standing += each.problems
            self.accepted += each.accepted
            yield each

    def code(self, fail: str) -> ExitCode:
        """The exit code, where problems from `fail` up count as failures."""
        if self.failed or (fail != NEVER and any(each.severity.rank >= Severity(fail).rank for each in self.standing)):
            return ExitCode.FAILED
        return ExitCode.OK if self.reports else ExitCode.UNKNOWN


@click.command("check", help=HELP)
@click.argument("reports", nargs=-1, metavar="REPORT…")
@click.option("--format", "form", type=click.Choice(FORMATS), default=TEXT, show_default=True, help="What to write.")
@json_option
@click.option("--severity", type=click.Choice(SEVERITIES), default="low", show_default=True, help="Show from here.")
@click.option(
    "--fail",
    type=click.Choice([*SEVERITIES, NEVER]),
    default="medium",
    show_default=True,
    help="The exit code is 1 from here.",
)
@click.option("--explain", is_flag=True, help="Also tell what was compared and agrees, and what is accepted.")
@click.option("--rules", is_flag=True, help="List the rules, or explain those that are named in place of a REPORT.")
@click.option("--against", type=click.Path(path_type=Path), help="A casebook with earlier reports and sources.")
@click.option("--config", type=click.Path(path_type=Path), help="The house style, in place of the nearest sayso.toml.")
@click.option("--baseline", type=click.Path(path_type=Path), help="Accept the problems that this file lists.")
@click.option("--write-baseline", type=click.Path(dir_okay=False, path_type=Path), help="Write such a file.")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="The file to write.")
@click.option("--watch", is_flag=True, help="Check one draft again each time it is saved, until Ctrl-C.")
@published_option
@publisher_option
@jobs_option("How many reports are checked at once.")
def check_command(reports: tuple[str, ...], *, rules: bool, as_json: bool, watch: bool, **given: Any) -> int:
    """Check, and write what was found. `given` are the other options by their names."""
    given["form"] = "json" if as_json else given["form"]
    if rules:
        from sayso.cli.rule_list import show_rules

        show_rules(reports, as_json=given["form"] == "json")
        return ExitCode.OK
    if not reports:
        raise click.UsageError("Missing argument 'REPORT…'. To see what is checked: sayso check --rules")
    import sayso

    with sayso.open(given["against"]) as book:
        return _watch(book, reports, given) if watch else _check(book, reports, given)


def _check(book: Casebook, reports: tuple[str, ...], given: dict[str, Any]) -> int:
    from sayso.check.baseline import baseline_text, read_baseline

    tally = Tally()
    with CheckingProgress(reports) as progress, _output(given["output"], given["form"]) as out:
        checked = book.checks(*reports, **_terms(given), jobs=given["jobs"], progress=progress)
        _write(tally.take(checked, progress), out, given)
    if given["output"]:
        click.echo(f"wrote {given['output']}", err=True)
    if given["form"] == TEXT and (tally.reports > 1 or tally.failed or not tally.reports):
        click.echo(_told(tally))
    if given["write_baseline"] is None:
        return tally.code(given["fail"])
    before = read_baseline(given["baseline"]) if given["baseline"] else {}
    listed = [each for each in tally.accepted if each.id in before]
    with whole_file(given["write_baseline"]) as file:
        file.write(baseline_text([*tally.standing, *listed], before))
    click.echo(f"wrote {given['write_baseline']}", err=True)
    return tally.code(NEVER)


def _watch(book: Casebook, reports: tuple[str, ...], given: dict[str, Any]) -> int:
    from sayso.cli.problems import show_checked
    from sayso.cli.rechecking import each_save

    if len(reports) != 1 or given["form"] != TEXT or given["output"] or given["write_baseline"]:
        raise click.UsageError("--watch takes one file, and writes text to the screen alone.")
    for _ in each_save(Path(reports[0])):
        click.clear()
        try:
            show_checked(book.check(reports[0], **_terms(given)), Screen(), _showing(given), explain=given["explain"])
        except ReadError as error:  # it may be saved again in a moment
            _tell_failure(NotChecked(reports[0], error.message, error.hint))
        click.echo(f"{datetime.now():%H:%M:%S} · checked again when it is saved; Ctrl-C ends it")
    return ExitCode.OK


def _write(reports: Iterator[CheckReport], out: TextIO, given: dict[str, Any]) -> None:
    showing = _showing(given)
    if given["form"] == TEXT:
        from sayso.cli.problems import show_checked

        screen = Screen(out)
        for report in reports:
            show_checked(report, screen, showing, explain=given["explain"])
    else:
        from sayso.share.problems import FORMATS as EXPORTERS

        EXPORTERS[given["form"]](reports, out, showing)


def _showing(given: dict[str, Any]) -> Showing:
    from sayso.check.cards import summaries
    from sayso.share.problems import Showing

    return Showing(summaries(), Severity(given["severity"]))


def _terms(given: dict[str, Any]) -> dict[str, Any]:
    """The options that `Casebook.check` takes, by its names for them."""
    names = ("config", "baseline", "published", "publisher")
    return {name: given[name] for name in names} | {"against": given["against"] is not None}


def _output(path: Path | None, form: str) -> AbstractContextManager[TextIO]:
    if path is not None:
        return whole_file(path)
    return nullcontext(sys.stdout if form == TEXT else machine_output())


def _told(tally: Tally) -> str:
    if not tally.reports and not tally.failed:
        return "There was nothing to check."
    standing = sum(each.severity is not Severity.INFO for each in tally.standing)
    failed = f"; {tally.failed:,} could not be read" if tally.failed else ""
    return f"{counted(tally.reports, 'report')} checked, {counted(standing, 'problem')}{failed}"


def _tell_failure(failed: NotChecked) -> None:
    named = failed.reason if failed.path in failed.reason else f"{failed.path}: {failed.reason}"
    click.echo(f"FAILED  {printable(named)}", err=True)
    if failed.hint:
        click.echo(f"        {printable(failed.hint)}", err=True)
