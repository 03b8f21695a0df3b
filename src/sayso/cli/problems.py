"""Writes for people what a check found: each problem with its passages, and what was not checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from sayso.cli.marking import Role, Segment
from sayso.cli.printable import counted, printable
from sayso.cli.screen import Screen
from sayso.records import CheckReport, Passed, Problem, Severity, Unchecked
from sayso.share.problems.passages import Passages, Shown
from sayso.share.problems.showing import Showing, counted_by_weight

STYLES: dict[Severity, str] = {
    Severity.HIGH: "bold red",
    Severity.MEDIUM: "bold yellow",
    Severity.LOW: "bold",
    Severity.INFO: "dim",
}
INDENT = 8
NAMED = 3
"""Rules that could not be checked for one reason and are named; of more, all are named on demand (`--explain`)."""


def show_checked(report: CheckReport, screen: Screen, showing: Showing, *, explain: bool = False) -> None:
    """Write what a check found in a report; with `explain`, also what agrees and what somebody accepted."""
    document, shown, passages = report.document, showing.shown(report), Passages(report)
    screen.say(" · ".join(filter(None, (document.path, document.title, document.publisher, document.published))))
    for problem in shown:
        _show_problem(problem, passages.of(problem), screen)
    if explain:
        for passed in report.passed:
            _show_passed(passed, passages, screen)
        for problem in report.accepted:
            screen.say(f"accepted  {problem.rule}: {problem.message} ({problem.accepted_by}: {problem.accepted})")
    for line in (
        *_unchecked(report.unchecked, NAMED if not explain else len(report.unchecked)),
        *(f"note: {notice}" for notice in report.notices),
    ):
        screen.say(line)
    screen.say("; ".join(_totals(report, shown, showing)))
    screen.say()


def _show_problem(problem: Problem, passages: Iterable[Shown], screen: Screen) -> None:
    screen.say(f"{problem.severity:<{INDENT}}{problem.rule}  {problem.id}", style=STYLES[problem.severity])
    screen.say(problem.message, indent=INDENT)
    for passage in passages:
        screen.show(tuple(_marked(passage)), indent=INDENT)


def _show_passed(passed: Passed, passages: Passages, screen: Screen) -> None:
    screen.say(f"agrees  {passed.rule}: {passed.message}")
    for span in passed.where:
        screen.show(tuple(_marked(passages.at(span))), indent=INDENT)


def _marked(passage: Shown) -> Iterator[Segment]:
    """A passage in its sentence, marked where the sentence has more words."""
    role = (Role.PASSAGE,) if passage.before.strip() or passage.after.strip() else ()
    yield Segment(printable(f"{passage.label}: “{passage.before}" if passage.label else f"“{passage.before}"), ())
    yield Segment(printable(passage.words), role)
    yield Segment(printable(f"{passage.after}”"), ())


def _unchecked(unchecked: Iterable[Unchecked], most: int) -> Iterator[str]:
    """What could not be checked, a line a reason; of more rules than `most`, how many they are."""
    reasons: dict[str, list[str]] = defaultdict(list)
    for each in unchecked:
        reasons[each.reason].append(each.rule)
    for reason, rules in reasons.items():
        named = ", ".join(rules) if len(rules) <= most else counted(len(rules), "rule")
        yield f"not checked: {named}. {reason}"


def _totals(report: CheckReport, shown: tuple[Problem, ...], showing: Showing) -> Iterator[str]:
    yield counted_by_weight(shown)
    if report.accepted:
        yield f"{len(report.accepted):,} accepted"
    if told := showing.left_out(report):
        yield told
