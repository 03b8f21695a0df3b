"""A passage is shown in its sentence and with its line, each once, and what stands elsewhere with its file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.records import OffsetMap, Problem, Severity, Span
from sayso.share.problems.passages import LONGEST, Passages, has_lines
from tests.checked import BODY, TAKEAWAY, checked
from tests.made import TEXT, span


def test_each_passage_is_shown_once_the_one_to_mend_first() -> None:
    report = checked()
    first, second, other = Passages(report).of(report.problems[1])
    assert (first.words, second.words, other.words) == (TAKEAWAY, BODY, "may")
    assert (first.label, second.label, other.label) == ("line 7", "line 3", "earlier.txt")
    assert (first.own, other.own) == (True, False)


def test_a_passage_stands_in_its_sentence() -> None:
    shown = Passages(checked()).at(span("[1]"))
    assert shown.before.endswith("to stay in Narva.")
    assert (shown.words, shown.after) == ("[1]", "")
    assert (shown.start, shown.end) == ((3, 98), (3, 101))
    inside = Passages(checked()).at(span("will likely"))
    assert f"{inside.before}{inside.words}{inside.after}" == TAKEAWAY


def test_a_passage_outside_every_sentence_stands_alone() -> None:
    shown = Passages(checked()).at(span("Advertisement"))
    assert (shown.before, shown.words, shown.after) == ("", "Advertisement", "")


@pytest.mark.parametrize(
    ("media", "offsets", "expected"),
    [
        ("text/plain", None, True),
        ("text/markdown", None, True),
        ("text/html", OffsetMap("code point", (0,), (0,), (True,)), False),
        ("application/json", None, False),
    ],
)
def test_only_files_that_are_their_text_have_lines(media: str, offsets: OffsetMap | None, expected: bool) -> None:
    report = checked()
    document = replace(report.document, media=media, offsets=offsets)
    assert has_lines(document) is expected
    label = Passages(replace(report, document=document)).at(span("[1]")).label
    assert label == ("line 3" if expected else "")


def test_long_passages_are_cut() -> None:
    report = checked()
    document = replace(report.document, text=TEXT + "word " * 1_000, sentences=(Span(0, len(TEXT) + 5_000),))
    shown = Passages(replace(report, document=document)).at(Span(len(TEXT) + 2_000, len(TEXT) + 2_004))
    assert shown.words == "word"
    assert max(len(shown.before), len(shown.after)) < LONGEST + 4
    assert (shown.before[0], shown.after.strip()[-1]) == ("…", "…")


def test_evidence_that_is_part_of_what_it_is_about_is_not_shown_again() -> None:
    report = checked()
    (own, _) = report.problems[1].evidence
    problem = Problem("p-9", "hedge-drift", Severity.LOW, "Again.", (span("two ferries"),), (own,))
    assert [each.words for each in Passages(report).of(problem)] == ["two ferries"]
