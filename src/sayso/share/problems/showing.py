"""How problems are shown: which weigh enough, and what their rules are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.records import CheckReport, Problem, RuleSummary, Severity


@dataclass(frozen=True, slots=True)
class Showing:
    """What every format is told: the rules there are, and how much a problem must weigh to be shown to people."""

    rules: tuple[RuleSummary, ...] = ()
    least: Severity = Severity.LOW

    def shown(self, report: CheckReport) -> tuple[Problem, ...]:
        """The problems that weigh enough."""
        return tuple(each for each in report.problems if each.severity.rank >= self.least.rank)

    def why(self, rule: str) -> str:
        """Why a rule is one."""
        return next((each.why for each in self.rules if each.id == rule), "")

    def left_out(self, report: CheckReport) -> str:
        """That some are not shown, and how to see them; empty where all are."""
        hidden = len(report.problems) - len(self.shown(report))
        what = "notices not shown" if self.least is Severity.LOW else f"not shown, below {self.least}"
        return f"{what}: {hidden:,} (--severity info)" if hidden else ""


def counted_by_weight(problems: tuple[Problem, ...]) -> str:
    """How many problems there are, the heaviest first: "3 problems (1 high, 2 low)"."""
    if not problems:
        return "no problems"
    kinds = ", ".join(_counts(problems))
    return f"{len(problems):,} problem{'' if len(problems) == 1 else 's'} ({kinds})"


def _counts(problems: tuple[Problem, ...]) -> Iterator[str]:
    for severity in reversed(Severity):
        count = sum(each.severity is severity for each in problems)
        if count:
            yield f"{count:,} {severity}"
