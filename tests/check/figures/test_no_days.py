"""Days that no calendar has are found, and numbers that are none are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.check.figures.no_days import days_of_no_calendar, stretches_turned_round
from sayso.check.report import Sentence
from sayso.records import BlockKind, Span
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pier closed on November 31.", 1),
        ("The pier closed on 31 September.", 1),
        ("The pier will open by February 30.", 1),
        ("The ferry sailed on June 34 and sank.", 1),
        ("The pier closed on May 32.", 1),
        ("In May 32 tired guards left.", 0),
        ("The pier closed on February 29, 2021.", 1),
        ("The pier closed on February 29, 2020.", 0),
        ("The pier closed on October 31.", 0),
        ("The pier closed on May 31 and June 30.", 0),
        ("The letter was dated “June 31” (sic).", 0),
        ("In November 31 guards left.", 1),
        ("In June 40 guards left.", 0),
        ("The April 31st Brigade museum opened.", 0),
        ("In June 31,000 guards left.", 0),
    ],
)
def test_a_day_must_be_in_its_month(text: str, expected: int) -> None:
    report = report_of(text)
    assert len(list(days_of_no_calendar(report, report.sentences[0]))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The talks ran between November 7 and 3.", 1),
        ("The talks ran from November 7 to November 3, officials said.", 1),
        ("The talks ran between November 3 and 7.", 0),
        ("The talks ran from November 28 to December 3.", 0),
        ("Between May 9 and 5 guards were left.", 0),
    ],
)
def test_a_stretch_must_not_end_before_it_begins(text: str, expected: int) -> None:
    assert len(list(stretches_turned_round(report_of(text).sentences[0]))) == expected


@given(st.text(alphabet="November 0123456789-,. to and from between", max_size=300))
def test_any_text_is_read_to_its_end(text: str) -> None:
    sentence = Sentence(0, 0, BlockKind.PARAGRAPH, Span(0, len(text)), text)
    assert all(remark.where == (sentence.span,) for remark in stretches_turned_round(sentence))
