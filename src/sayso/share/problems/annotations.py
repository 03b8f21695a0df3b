"""`--format github`: workflow commands, which GitHub Actions shows as annotations of the lines of a pull request.

Source: GitHub Docs, "Workflow commands for GitHub Actions", and the escapes of `@actions/core` (`command.ts`): `%`, CR
and LF in a message, and also `:` and `,` in a property.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from sayso.records import CheckReport, Problem, Severity
from sayso.share.legible import legible
from sayso.share.lines import Writer
from sayso.share.problems.passages import Passages, Shown
from sayso.share.problems.showing import Showing

COMMANDS: Final = {
    Severity.HIGH: "error",
    Severity.MEDIUM: "warning",
    Severity.LOW: "notice",
    Severity.INFO: "notice",
}
_DATA = {ord("%"): "%25", ord("\r"): "%0D", ord("\n"): "%0A"}
_PROPERTY = _DATA | {ord(":"): "%3A", ord(","): "%2C"}


def write_annotations(reports: Iterable[CheckReport], writer: Writer, showing: Showing) -> None:
    """Write a command a problem, and one that says how many are not shown."""
    for report in reports:
        passages = Passages(report)
        for problem in showing.shown(report):
            writer.write(_command(problem, passages.of(problem)))
        if told := showing.left_out(report):
            writer.write(f"::notice file={_property(report.document.path)}::{told}\n")


def _command(problem: Problem, passages: tuple[Shown, ...]) -> str:
    properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(problem, passages[0]))
    lines = [problem.message, *(_quoted(each) for each in passages), problem.id]
    return f"::{COMMANDS[problem.severity]} {properties}::{_data(lines)}\n"


def _properties(problem: Problem, first: Shown) -> Iterator[tuple[str, str]]:
    yield "file", first.file
    if first.start and first.end:
        yield "line", str(first.start[0])
        yield "endLine", str(first.end[0])
        if first.start[0] == first.end[0]:  # columns are only taken within one line
            yield "col", str(first.start[1])
            yield "endColumn", str(first.end[1])
    yield "title", f"sayso {problem.rule}"


def _quoted(passage: Shown) -> str:
    where = f"{passage.label}: " if passage.label else ""
    return f"{where}“{passage.words}”"


def _property(value: str) -> str:
    return legible(value).translate(_PROPERTY)


def _data(lines: Iterable[str]) -> str:
    return "\n".join(map(legible, lines)).translate(_DATA)
