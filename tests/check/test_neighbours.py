"""Sentences are neighbours within their paragraph only."""

from __future__ import annotations

import pytest

from sayso.check.neighbours import followed, paragraphs_of, speaks_of
from tests.check.reports import report_of

REPORT = "# The races of June\n\nBoats raced. Crowds came.\n\nThe mayor left.\n"


def test_a_sentence_is_followed_inside_its_paragraph() -> None:
    report = report_of(REPORT)
    assert [len(each) for each in paragraphs_of(report)] == [2, 1]
    assert [(one.text.strip(), other.text.strip()) for one, other in followed(report)] == [
        ("Boats raced.", "Crowds came.")
    ]


@pytest.mark.parametrize(("noun", "expected"), [("race", True), ("boat race", True), ("crane", False), ("ice", False)])
def test_a_word_is_spoken_of_in_each_of_its_forms(noun: str, *, expected: bool) -> None:
    assert speaks_of(report_of(REPORT).body[0], noun) is expected
