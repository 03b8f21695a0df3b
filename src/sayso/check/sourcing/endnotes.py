"""Endnote marks and notes that do not belong together: in a wrong order, lost, repeated, or one without the other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from sayso.check.needs import Needs
from sayso.check.quoted import quoted
from sayso.check.report import Report
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.check.sourcing.numbering import Gap, OutOfTurn, Repeat, faults_in, marks_of
from sayso.records import Severity, Span

NAMED = 6
"""How many numbers a message names before it says how many more there are."""
SHORT = 80
"""Characters that are quoted of the sentence of a mark."""
NOTED = "Police closed the bridge.[1] Trains run.[2]\n\nNotes\n\n[1] https://town.example/bridge\n"


@rule(
    Card(
        id="endnote-order",
        severity=Severity.LOW,
        checks="Whether the endnote marks count on: none left out, none out of turn, none given where another is due.",
        why="A number that is left out is mostly a mark that an edit lost, and its sentence has no source (ICD 206).",
        fires="Police closed the bridge.[1] The mayor left.[2] Trains run.[4] Schools stay open.[5]\n",
        silent="Police closed the bridge.[1] The mayor left.[2] Trains run.[3] Schools stay open.[4]\n",
        needs=(Needs.ENDNOTES,),
    )
)
def endnote_order(report: Report) -> Iterator[Remark]:
    """Tells each place at which the numbering breaks."""
    faults = list(faults_in(report))
    for fault in faults:
        if isinstance(fault, Gap):
            yield _gap(report, fault)
        elif isinstance(fault, OutOfTurn):
            yield _out_of_turn(report, fault)
        else:
            yield _repeat(report, fault)
    if not faults and (marks := marks_of(report)):
        spans = (marks[0].sentence, marks[-1].sentence)
        yield Agreement(spans, f"The {len(marks)} endnote marks follow each other.")


def _gap(report: Report, gap: Gap) -> Objection:
    after = _at(report, gap.after.sentence)
    if gap.before is None:
        message = f"The first endnote mark is [{gap.after.number}], at {after}: {_numbers(gap.missing)} stands nowhere."
        return Objection((gap.after.sentence,), message)
    before = _at(report, gap.before.sentence)
    message = (
        f"The endnote marks go from [{gap.before.number}], at {before}, to [{gap.after.number}], at {after}: "
        f"{_numbers(gap.missing)} stands nowhere. Was a mark lost between them?"
    )
    return _compared(report, gap.after.sentence, gap.before.sentence, message)


def _out_of_turn(report: Report, fault: OutOfTurn) -> Objection:
    here, there = fault.mark, fault.beside
    side = "after" if there.sentence < here.sentence else "before"
    message = (
        f"The endnote mark [{here.number}], at {_at(report, here.sentence)}, stands {side} [{there.number}], "
        f"at {_at(report, there.sentence)}."
    )
    return _compared(report, here.sentence, there.sentence, message)


def _repeat(report: Report, fault: Repeat) -> Objection:
    first, again = _at(report, fault.first.sentence), _at(report, fault.again.sentence)
    message = f"The endnote mark [{fault.again.number}] stands at {again} and before at {first}"
    if fault.instead:
        message += f", while [{fault.instead}] stands nowhere. Is it meant there?"
        return _compared(report, fault.again.sentence, fault.first.sentence, message)
    message += ". The other marks stand once each. Intended?"
    return _compared(report, fault.again.sentence, fault.first.sentence, message, Severity.INFO)


@rule(
    Card(
        id="endnote-missing",
        severity=Severity.LOW,
        checks="Whether the note of each endnote mark is there, in a document that has notes.",
        why="A mark whose note is missing leads a reader nowhere (ICD 206: every source has its citation).",
        fires=NOTED,
        silent="Police closed the bridge.[1] Trains run.[2]\n",
        needs=(Needs.ENDNOTES,),
    )
)
def endnote_missing(report: Report) -> Iterator[Remark]:
    """Names the marks that have no note; where the notes end too early, all those behind their end at once."""
    endnotes = report.document.endnotes
    last = max((note.number for note in endnotes if not note.stub), default=0)
    if not last:
        return
    marks = {mark.number: mark.sentence for mark in reversed(marks_of(report))}
    labels = Counter(note.number for note in endnotes) - Counter(mark.number for mark in marks_of(report))
    lacking = {note.number for note in endnotes if note.mark and note.stub and note.number not in labels}
    stubs = sorted(lacking & marks.keys())
    behind = [number for number in stubs if number > last]
    if len(behind) > 1:
        message = f"The notes end at [{last}], the marks go on to [{behind[-1]}]: {_numbers(behind)} have no note here."
        yield Objection((marks[behind[0]],), message)
    for number in stubs if len(behind) < 2 else stubs[: -len(behind)]:
        at = _at(report, marks[number])
        yield Objection((marks[number],), f"The note [{number}] that {at} points to is not among the notes, or empty.")


@rule(
    Card(
        id="endnote-unused",
        severity=Severity.LOW,
        checks="Whether a mark in the text points to each note.",
        why="A note that nothing points to is mostly one whose mark an edit lost, or whose sentence it cut.",
        fires=(
            "Police closed the bridge.[1] Trains run.\n\nNotes\n\n"
            "[1] https://town.example/bridge\n[2] https://town.example/trains\n"
        ),
        silent=(
            "Police closed the bridge.[1] Trains run.[2]\n\nNotes\n\n"
            "[1] https://town.example/bridge\n[2] https://town.example/trains\n"
        ),
    )
)
def endnote_unused(report: Report) -> Iterator[Remark]:
    """Names the notes that no mark points to; many at once are those of a part that this copy lacks."""
    text = report.document.text
    unused = [note for note in report.document.endnotes if note.mark is None and note.note]
    if len(unused) > NAMED:
        numbers = _numbers([note.number for note in unused])
        spans = tuple(note.note for note in unused[:NAMED] if note.note)
        message = f"No mark in the text points to the notes {numbers}. Is a part of the text missing?"
        yield Objection(spans, message)
        return
    for note in unused:
        if note.note:
            message = f"No mark in the text points to the note [{note.number}], {quoted(note.note.of(text), SHORT)}."
            yield Objection((note.note,), message)


def _compared(report: Report, where: Span, other: Span, message: str, severity: Severity | None = None) -> Objection:
    """An objection to one sentence, which was compared with another."""
    if other == where:
        return Objection((where,), message, severity=severity)
    return Objection((where, other), message, report.evidence(other), severity)


def _at(report: Report, sentence: Span) -> str:
    return quoted(sentence.of(report.document.text), SHORT)


def _numbers(numbers: Sequence[int]) -> str:
    named = ", ".join(f"[{number}]" for number in numbers[:NAMED])
    return named if len(numbers) <= NAMED else f"{named} and {len(numbers) - NAMED} more"
