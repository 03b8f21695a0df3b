"""A quotation is looked up in its source word for word, and in nothing that is not at hand."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.check.checker import check
from sayso.check.sourcing.quoting import SOURCE, pieces_of, quotations_in, quote_not_in_source, read_text
from sayso.records import CheckReport, Severity, Span
from tests.check.reports import report_of
from tests.check.shelf import Shelf

NOTE = "\n\nNotes\n\n[1] https://town.example/bridge\n"


def checked(text: str, source: str = SOURCE) -> CheckReport:
    return check(report_of(text + NOTE, earlier=Shelf([report_of(source).dossier])), [quote_not_in_source])


@pytest.mark.parametrize(
    "quotation",
    [
        "“The bridge will be closed for weeks.”",
        "“the bridge will be closed for weeks,”",
        "“the bridge will … closed for weeks”",
        "“[the old] bridge will be closed for weeks”",
        '"The bridge will be closed for weeks"',
    ],
)
def test_words_that_stand_in_the_source_are_agreed_to(quotation: str) -> None:
    found = checked(f"On Monday, the mayor told reporters {quotation} and left the quay.[1]")
    assert not found.problems
    assert len(found.passed) == 1


def test_words_that_were_changed_are_told_beside_those_of_the_source() -> None:
    (problem,) = checked(
        "On Monday, the mayor told reporters on the quay: “The bridge will be closed for years.”[1]"
    ).problems
    assert "closed for weeks" in problem.message
    assert problem.evidence[0].text.endswith("weeks")


def test_words_that_are_not_there_are_a_question() -> None:
    (problem,) = checked(
        "On Monday, the mayor told reporters on the quay: “Nobody could foresee such a terrible winter storm.”[1]"
    ).problems
    assert problem.severity is Severity.LOW
    assert problem.message.endswith("Is another source meant?")


YEARS = "On Monday, the mayor told reporters on the quay: “The bridge will be closed for years.”[1]"
FRENCH = "---\nurl: https://town.example/bridge\n---\n\nLe maire a dit que le pont sera fermé pendant des semaines.\n"


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("On Monday, the mayor opened the “old town bridge” to trains.[1]", SOURCE),  # a name
        (YEARS.replace("[1]", "[2]"), SOURCE),  # another note
        (YEARS, SOURCE.replace("/bridge", "/ferry")),
        (YEARS, SOURCE.replace("/bridge\n---", "/bridge\nlang: fr\n---")),
        (YEARS, FRENCH),
    ],
)
def test_what_cannot_be_looked_up_is_left_alone(text: str, source: str) -> None:
    assert not checked(text, source).problems


def test_words_that_may_stand_in_a_page_that_is_not_held_are_a_notice() -> None:
    text = "On Monday, the mayor told reporters on the quay: “Nobody could foresee such a terrible winter storm.”[1]"
    notes = "\n\nNotes\n\n[1] https://town.example/bridge; https://other.example/1\n"
    report = report_of(text + notes, earlier=Shelf([report_of(SOURCE).dossier]))
    (problem,) = check(report, [quote_not_in_source]).problems
    assert problem.severity is Severity.INFO


@settings(deadline=None, max_examples=50)
@given(st.text(alphabet='ab “”".…[]', max_size=80))
def test_hostile_quotations_are_survived(words: str) -> None:
    for span in quotations_in(words, Span(0, len(words))):
        for piece in pieces_of(span.of(words)):
            share, _ = read_text(SOURCE).nearest(piece)
            assert 0.0 <= share <= 1.0


def test_the_nearest_passage_of_a_quotation_that_is_there_is_itself() -> None:
    share, span = read_text(SOURCE).nearest(["closed", "for", "weeks"])
    assert share == 1.0
    assert span.of(SOURCE) == "closed for weeks"
