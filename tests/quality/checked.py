"""A report as `sayso check` sees it, and what an edit of it adds to the problems."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.check.checker import check, lay_out
from sayso.check.earlier import Earlier
from sayso.check.report import Report
from sayso.records import Document, Dossier, Hints, Problem, RawItem, Span
from sayso.settings import Limits
from sayso.steps import Steps, load_reader

Key = tuple[str, tuple[int, ...]]
"""What makes a problem the same one after an edit: its rule, and the sentences that it is about before the edit."""

PUT_IN = 0.8
"""The share of a passage that an edit must have put in for it to be new: what was there may lend it its last mark."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One passage of a text made another."""

    at: Span
    words: str

    @classmethod
    def of(cls, text: str, old: str, new: str) -> Edit:
        """The edit that makes `old`, which stands once in the text, into `new`, less what both begin and end with."""
        if text.count(old) != 1:
            raise ValueError(f"{old!r} stands {text.count(old)} times in the text, and not once")
        start = text.index(old)
        same = _alike(old, new)
        old, new = old[same:], new[same:]
        last = _alike(old[::-1], new[::-1])
        return cls(Span(start + same, start + same + len(old) - last), new[: len(new) - last])

    def done(self, text: str) -> str:
        """The text after it."""
        return text[: self.at.start] + self.words + text[self.at.end :]

    def before(self, span: Span) -> Span | None:
        """Where a passage of the text after it stood before, `None` where it did not: most of it was put in."""
        shared = min(span.end, self.at.start + len(self.words)) - max(span.start, self.at.start)
        if not self.at and shared > PUT_IN * len(span):
            return None
        return Span(self._before(span.start), self._before(span.end))

    def _before(self, place: int) -> int:
        after = place - self.at.start - len(self.words)
        return self.at.end + after if after >= 0 else min(place, self.at.end)


def _alike(old: str, new: str) -> int:
    """How many characters both begin with."""
    return next(
        (place for place, (one, other) in enumerate(zip(old, new, strict=False)) if one != other),
        min(len(old), len(new)),
    )


@cache
def _reader() -> Callable[[RawItem], Dossier]:
    return load_reader(Steps(), Limits(), threads=1)


def read(path: str, text: str, published: str | None = None) -> Dossier:
    """A plain text, read as a file of that name, of a day that is given or to be found."""
    return _reader()(RawItem(path, "text/plain", text.encode(), Hints(published)))


@dataclass(frozen=True, slots=True)
class Checked:
    """A report laid out, and its problems."""

    report: Report
    problems: tuple[Problem, ...]

    @classmethod
    def of(cls, dossier: Dossier, earlier: Earlier | None = None) -> Checked:
        """Checks what was read."""
        report = lay_out(dossier, earlier=earlier)
        return cls(report, check(report).problems)

    @property
    def document(self) -> Document:
        """The document that was checked."""
        return self.report.document

    def added(self, after: Checked, edit: Edit) -> Iterator[Problem]:
        """The problems that the report has after an edit and did not have before."""
        old = Counter(self._key(problem, problem.where) for problem in self.problems)
        for problem in after.problems:
            spans = [edit.before(span) for span in problem.where]
            key = self._key(problem, [span for span in spans if span])
            if None in spans or not old[key]:
                yield problem
            else:
                old[key] -= 1

    def _key(self, problem: Problem, where: Sequence[Span]) -> Key:
        starts = [sentence.start for sentence in self.document.sentences]
        return problem.rule, tuple(sorted({bisect_right(starts, span.start) for span in where}))
