"""Which of its publisher's earlier reports a self-citation may mean, by the days that it names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from sayso.link.dating import Issue, days_of_addresses
from sayso.link.retold import Retold, retold_in
from sayso.link.statements import Statement

LONGEST = 8
"""Days of a time that are looked up one by one; of a longer one ("in May") only what is compared anyway is weighed."""
LATE = timedelta(days=1)
"""A report of the evening may bear the next day, so one that is said to be of a day may be of the next."""


@dataclass(frozen=True, slots=True)
class Citing:
    """A statement that cites its publisher. `days` are those of the reports that its endnotes name, if they do."""

    statement: Statement
    retold: Retold
    issue: Issue
    days: tuple[date, ...] = ()

    @classmethod
    def of(cls, statement: Statement, issue: Issue, addresses: Iterable[str]) -> Citing | None:
        """The statement with what it tells again, `None` where it does not cite itself."""
        retold = retold_in(statement.passage)
        if retold is None:
            return None
        names = {retold.name, *statement.passage.own_names} - {"we", "our"}
        return cls(statement, retold, issue, days_of_addresses(addresses, issue, names))

    @property
    def looked_up(self) -> Iterator[date]:
        """Each day on which the report that it means may have been published, where it names few."""
        if self.days:
            yield from self.days
            return
        for first, last in self.retold.days:
            if (last - first).days < LONGEST:
                yield from (first + timedelta(days=ahead) for ahead in range((last - first).days + 2))

    def may_mean(self, earlier: Issue) -> str | None:
        """Why an earlier report may be meant, as a sentence, "" where no day is named; `None` where it may not."""
        if not (self._is_of(earlier) and earlier.day and self.issue.day and earlier.day < self.issue.day):
            return None
        if self.days:
            return f"The later gives the address of the report of {earlier.day}." if earlier.day in self.days else None
        if not self.retold.days:
            return ""
        named = any(first <= earlier.day <= last + LATE for first, last in self.retold.days)
        return f"The later names the day of the report: {self.retold.told}." if named else None

    def _is_of(self, earlier: Issue) -> bool:
        """Whether a report is of the same publisher; whoever is named is it, where nothing else is known."""
        named = Issue(self.issue.publisher or self.retold.name, self.issue.title, self.issue.day)
        return self.issue.may_be_of(earlier) or named.may_be_of(earlier)
