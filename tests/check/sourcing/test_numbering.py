"""The numbering of endnote marks breaks where one is lost, out of turn or repeated, and nowhere else."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.check.report import Report, sentences_of
from sayso.check.sourcing.numbering import Gap, OutOfTurn, Repeat, faults_in, marks_of
from sayso.records import Dossier, Extraction, Hints, RawItem
from sayso.settings import Limits
from sayso.steps import Steps

RUNNING = list(range(1, 21))


def report_with(numbers: list[int], note: str = "") -> Report:
    """A report that has a sentence for each mark. Nothing is extracted: marks are all that is looked at."""
    text = " ".join(f"Ferry {at} left the harbor.[{number}]" for at, number in enumerate(numbers)) + note
    item = RawItem("ferries.md", "text/markdown", text.encode(), Hints())
    document = Steps().make_document(item, Limits())
    dossier = Dossier(document, Extraction(document.id))
    return Report(dossier, sentences_of(dossier))


def told(numbers: list[int]) -> list[tuple[str, int]]:
    named = []
    for fault in faults_in(report_with(numbers)):
        if isinstance(fault, Gap):
            named.append(("gap", fault.missing[0]))
        elif isinstance(fault, OutOfTurn):
            named.append(("out of turn", fault.mark.number))
        else:
            named.append(("instead" if fault.instead else "repeat", fault.instead or fault.again.number))
    return named


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([1, 2, 3, 4], []),
        ([1, 2, 4, 5], [("gap", 3)]),
        ([2, 3, 4], [("gap", 1)]),
        ([1, 2, 2, 4], [("instead", 3)]),
        ([1, 3, 2, 4], [("out of turn", 3)]),
        ([1, 5, 2, 3, 4, 6], [("out of turn", 5)]),
        ([1, 2, 3, 1, 4], [("repeat", 1)]),
        ([1, 2, 3, 1, 2, 3, 4], []),  # a second section
        ([1, 2, 1, 3, 2, 4, 1, 5, 3], []),  # a report that goes back to its notes
        ([17, 18, 19], []),  # a copy that begins in the middle
        ([40, 7, 23, 11, 3, 31, 2], []),  # notes in the order of their authors
        ([1], []),
    ],
)
def test_where_the_numbering_breaks(numbers: list[int], expected: list[tuple[str, int]]) -> None:
    assert told(numbers) == expected


@settings(deadline=None, max_examples=20)
@given(st.sampled_from(RUNNING[:-1]))
def test_a_lost_mark_is_told_wherever_it_stood(lost: int) -> None:
    assert told([number for number in RUNNING if number != lost]) == [("gap", lost)]


@settings(deadline=None, max_examples=20)
@given(st.integers(1, 17))
def test_two_marks_that_changed_places_are_told(at: int) -> None:
    swapped = [*RUNNING[:at], RUNNING[at + 1], RUNNING[at], *RUNNING[at + 2 :]]
    assert [kind for kind, _ in told(swapped)] == ["out of turn"]


def test_a_number_that_stands_where_no_mark_is_read_is_not_left_out() -> None:
    report = report_with([1, 2, 4], note="\n\nPhoto: harbor")
    assert [type(each) for each in faults_in(report)] == [Gap]
    text = "Ferries left.[1] Trains run.[2]\n\n[3]\n\nBuses wait.[4]\n"
    document = Steps().make_document(RawItem("a.md", "text/markdown", text.encode(), Hints()), Limits())
    dossier = Dossier(document, Extraction(document.id))
    assert not list(faults_in(Report(dossier, sentences_of(dossier))))


def test_a_mark_leads_to_its_sentence() -> None:
    report = report_with([1, 2])
    first, second = marks_of(report)
    assert first.sentence.of(report.document.text).startswith("Ferry 0")
    assert second.sentence.of(report.document.text).startswith("Ferry 1")


def test_a_repeat_names_both_places() -> None:
    (fault,) = faults_in(report_with([1, 2, 3, 3, 5]))
    assert isinstance(fault, Repeat)
    assert fault.first.sentence < fault.again.sentence


def test_a_mark_with_a_huge_number_makes_one_short_gap() -> None:
    (fault,) = faults_in(report_with([1, 2, 9999]))
    assert isinstance(fault, Gap)
    assert len(fault.missing) < 10
