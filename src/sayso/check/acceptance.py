"""Marks in a Markdown draft that accept a problem: `<!-- sayso: accept hedge-drift "the body was cut" -->`.

A mark speaks of its own line, or of the next one where it stands alone. It accepts the problems of its rules that have
a passage there, and they are kept with its reason.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.check.checker import as_problems, in_order
from sayso.check.names import ACCEPT_MARK, rule_named, suggestion
from sayso.check.report import Report
from sayso.check.rule import Card, Objection
from sayso.records import AcceptedBy, CheckReport, Problem, Severity, Span, TextLines

MARKDOWN = "text/markdown"
_MARK = re.compile(r"<!--\s{0,9}sayso:((?:(?!<!--|-->).){0,1000})-->", re.DOTALL)
_ACCEPT = re.compile(
    r"\s*accept\s+(?P<rules>[\w-]+(?:\s*,\s*[\w-]+)*)\s*(?:[\"“](?P<why>[^\"“”]*)[\"”]\s*)?", re.DOTALL
)
_WORDS = re.compile(r"\S")
_FORM = 'A mark reads <!-- sayso: accept RULE "reason" -->, with a comma between several rules.'

CARD = Card(
    id=ACCEPT_MARK,
    severity=Severity.LOW,
    checks="Whether each mark that accepts a problem names a rule, gives a reason and accepts something.",
    why="Nobody can judge an exception without its reason, and one that is not needed any more hides the next fault.",
    fires="The bridge is closed. <!-- sayso: accept hedge-drift -->\n",
    silent="The bridge is closed. <!-- the mayor confirmed it by phone -->\n",
)


@dataclass(frozen=True, slots=True)
class _Mark:
    """A mark: where it stands, the line that it speaks of, and what is in it; no names where it cannot be read.

    `names` are those of the rules as they are written, `rules` those that they mean.
    """

    span: Span
    line: Span
    names: tuple[str, ...] = ()
    why: str = ""
    rules: frozenset[str] = frozenset()

    def accepts(self, problem: Problem) -> bool:
        """Whether it accepts this problem."""
        return bool(self.why) and problem.rule in self.rules and any(self.line.overlaps(each) for each in problem.where)


def accept_marked(report: Report, found: CheckReport) -> CheckReport:
    """What was found, with the problems that a mark in the report accepts set apart, and those of the marks told."""
    if report.document.media != MARKDOWN:
        return found
    marks = _marks(report.document.text)
    accepted: list[Problem] = []
    used: set[Span] = set()
    for problem in found.problems:
        accepting = next((mark for mark in marks if mark.accepts(problem)), None)
        if accepting is not None:
            used.add(accepting.span)
            accepted.append(replace(problem, accepted=accepting.why, accepted_by=AcceptedBy.MARK))
    silent = report.house.off | {each.rule for each in found.unchecked}
    told = [] if ACCEPT_MARK in report.house.off else list(_objections(marks, used, silent))
    taken = {problem.id for problem in accepted}
    standing = [problem for problem in found.problems if problem.id not in taken]
    problems = in_order([*standing, *as_problems(report, CARD, told)])
    return replace(found, problems=problems, accepted=(*found.accepted, *accepted))


def _marks(text: str) -> list[_Mark]:
    """The marks of a text, in order."""
    lines = TextLines(text)
    spoken_of: dict[int, Span] = {}
    marks = []
    for found in reversed(
        list(_MARK.finditer(text))
    ):  # of two that stand alone, the upper speaks of what the lower does
        span = Span(*found.span())
        first = lines.place(span.start)[0]
        if first not in spoken_of:
            own = Span(lines.start(first), lines.end(lines.place(span.end)[0]))
            spoken_of[first] = _spoken_of(text, lines, own, spoken_of)
        read = _ACCEPT.fullmatch(found[1])
        names = tuple(re.split(r"\s*,\s*", read["rules"])) if read else ()
        why = " ".join(read["why"].split()) if read and read["why"] else ""
        rules = frozenset(filter(None, map(rule_named, names)))
        marks.append(_Mark(span, spoken_of[first], names, why, rules))
    return marks[::-1]


def _spoken_of(text: str, lines: TextLines, own: Span, below: Mapping[int, Span]) -> Span:
    """The line of a mark, or the next that holds something where nothing but marks stands in it."""
    if _MARK.sub("", own.of(text)).strip():
        return own
    words = _WORDS.search(text, own.end)
    if words is None:
        return own
    following = lines.place(words.start())[0]
    return below.get(following) or Span(lines.start(following), lines.end(following))


def _objections(marks: Iterable[_Mark], used: Collection[Span], silent: Collection[str]) -> Iterator[Objection]:
    """What there is to say against marks; `silent` are rules that may have found nothing since they did not look."""
    for mark in marks:
        unknown = [each for each in mark.names if rule_named(each) is None]
        if not mark.names:
            yield Objection((mark.span,), f"This mark cannot be read. {_FORM}")
        elif unknown:
            yield Objection((mark.span,), f"No rule is called “{unknown[0]}”. {suggestion(unknown[0])}")
        elif not mark.why:
            yield Objection((mark.span,), f"This mark gives no reason, so it accepts nothing. {_FORM}")
        elif mark.span not in used and not mark.rules.intersection(silent):
            where = "in this line" if mark.line.overlaps(mark.span) else "in the line below"
            rules = ", ".join(mark.names)
            yield Objection((mark.span,), f"This mark accepts nothing: {rules} objects to nothing {where}.")
