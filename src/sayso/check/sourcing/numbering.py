"""Finds where the numbering of a report's endnote marks breaks: lost, out of turn, or twice.

Marks are looked at by their first occurrence: those that rise are in their turn, and the fewest that do not are out of
it. A report that goes back to notes it gave before is one that repeats marks, and one whose marks hardly ever rise is
one that numbers its notes by something else than their order: both are left alone.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from sayso.check.report import Report
from sayso.records import Completeness, Span

MOST_OUT_OF_TURN = 0.1
"""The share of marks out of turn, or of numbers left out, from which on a report does not number by order at all."""
FEW = 2
"""So many may always be out of turn, left out or repeated: no report is short enough for them to be its habit."""


@dataclass(frozen=True, slots=True)
class Mark:
    """An endnote mark: its number, and the sentence that it stands in or closes."""

    number: int
    sentence: Span


@dataclass(frozen=True, slots=True)
class Gap:
    """Numbers that no mark has, between two marks. `before` is `None` where the first numbers are missing."""

    missing: tuple[int, ...]
    before: Mark | None
    after: Mark


@dataclass(frozen=True, slots=True)
class OutOfTurn:
    """A mark that stands after one with a higher number (`beside`), or before one that its own is lower than."""

    mark: Mark
    beside: Mark


@dataclass(frozen=True, slots=True)
class Repeat:
    """A number that stands at two places. `instead` is the number left out there, `None` where none is."""

    first: Mark
    again: Mark
    instead: int | None


Fault = Gap | OutOfTurn | Repeat


def marks_of(report: Report) -> list[Mark]:
    """All endnote marks of a report, in the order of the text. One that opens its sentence is the label of a note."""
    text, starts = report.document.text, [each.span.start for each in report.sentences]
    marks = []
    for note in report.document.endnotes:
        if note.mark:
            at = bisect_right(starts, note.mark.start) - 1
            sentence = report.sentences[at].span if at >= 0 and starts[at] <= note.mark.start else note.mark
            if text[sentence.start : note.mark.start].strip():
                marks.append(Mark(note.number, sentence))
    return marks


def faults_in(report: Report) -> Iterator[Fault]:
    """Where the numbering breaks, section by section where it begins again at 1."""
    text, full = report.document.text, report.document.completeness is Completeness.FULL
    for number, section in enumerate(_sections(marks_of(report))):
        faults = list(_faults(section, whole=full or number > 0))
        yield from (each for each in faults if not (isinstance(each, Gap) and _written(each, text)))


def _sections(marks: Sequence[Mark]) -> Iterator[Sequence[Mark]]:
    """The marks, cut where the numbering begins again: at a 1 that a 2 follows, after higher ones."""
    start = 0
    for at, (mark, following) in enumerate(pairwise(marks)):
        if mark.number == 1 and following.number == 2 and at > start and marks[at - 1].number > FEW:
            yield marks[start:at]
            start = at
    yield marks[start:]


def _faults(marks: Sequence[Mark], *, whole: bool) -> Iterator[Fault]:
    first: dict[int, Mark] = {}
    for mark in marks:
        first.setdefault(mark.number, mark)
    in_turn = _rising(list(first.values()))
    most = max(FEW, int(MOST_OUT_OF_TURN * len(first)))
    displaced = len(first) - len(in_turn)
    gaps = list(_gaps(in_turn, first, whole=whole))
    if not first or displaced > most or len(gaps) > most + 1:
        return
    repeats = [Repeat(first[mark.number], mark, None) for mark in marks if first[mark.number] is not mark]
    swapped = list(_swapped(repeats, gaps))
    filled = {each.instead for each in swapped}
    yield from swapped
    yield from (gap for gap in gaps if not filled & set(gap.missing))
    yield from _out_of_turn(list(first.values()), in_turn)
    others = [each for each in repeats if each.again not in {swap.again for swap in swapped}]
    if len(others) <= FEW:
        yield from (each for each in others if each.first.sentence != each.again.sentence)


def _rising(marks: Sequence[Mark]) -> list[Mark]:
    """The longest series of marks that rises (patience sorting, n log n)."""
    tops: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for place, mark in enumerate(marks):
        rank = bisect_left(tops, mark.number)
        before.append(at[rank - 1] if rank else None)
        tops[rank:], at[rank:] = [mark.number, *tops[rank + 1 :]], [place, *at[rank + 1 :]]
    series = []
    last = at[-1] if at else None
    while last is not None:
        series.append(marks[last])
        last = before[last]
    return series[::-1]


def _gaps(in_turn: Sequence[Mark], known: dict[int, Mark], *, whole: bool) -> Iterator[Gap]:
    """Numbers that are left out. In a copy that may begin in the middle, only the first one or two count."""
    if in_turn and (whole or in_turn[0].number <= FEW + 1):
        missing = tuple(number for number in range(1, min(in_turn[0].number, len(known) + FEW)) if number not in known)
        if missing:
            yield Gap(missing, None, in_turn[0])
    for before, after in pairwise(in_turn):
        if after.number - before.number > 1:
            ahead = range(before.number + 1, min(after.number, before.number + 1 + len(known) + FEW))
            missing = tuple(number for number in ahead if number not in known)
            if missing:
                yield Gap(missing, before, after)


def _swapped(repeats: Sequence[Repeat], gaps: Sequence[Gap]) -> Iterator[Repeat]:
    """Repeats that stand where a number is left out: "[3] [3] [5]"."""
    for gap in gaps:
        low = gap.before.sentence.start if gap.before else 0
        for each in repeats:
            if low <= each.again.sentence.start <= gap.after.sentence.start:
                yield Repeat(each.first, each.again, gap.missing[0])
                break


def _out_of_turn(first: Sequence[Mark], in_turn: Sequence[Mark]) -> Iterator[OutOfTurn]:
    kept = {mark.number for mark in in_turn}
    for at, mark in enumerate(first):
        if mark.number not in kept:
            beside = first[at - 1] if at and first[at - 1].number > mark.number else first[min(at + 1, len(first) - 1)]
            yield OutOfTurn(mark, beside)


def _written(gap: Gap, text: str) -> bool:
    """Whether a mark with a number that is left out stands in a part of the text that is not read, or is misread."""
    low = gap.before.sentence.start if gap.before else 0
    between = text[low : gap.after.sentence.end]
    return any(f"[{number}]" in between for number in gap.missing)
