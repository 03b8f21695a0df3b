"""A report that tells of two places of one name says which it means."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.text.namesakes import same_name_two_places
from tests.check.reports import report_of

TWO = "The mayor of Springfield, Illinois left.\n\nThe mayor of Springfield, Missouri stayed."


def test_a_mention_that_may_be_either_is_told_with_both() -> None:
    text = f"{TWO}\n\nRain fell on Springfield."
    (problem,) = check(report_of(text), [same_name_two_places]).problems
    assert problem.where[0].start == text.rindex("Springfield")
    assert "Illinois" in problem.message
    assert "Missouri" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        TWO,
        f"{TWO}\n\nRain fell on Springfield. All of Missouri was wet.",
        "The mayor of Springfield, Illinois left.\n\nRain fell on Springfield.",
        "Shells hit Kherson.\n\nThe governor of Kherson Oblast left Kherson.",
    ],
)
def test_one_place_and_what_is_told_apart_are_not_told(text: str) -> None:
    assert not check(report_of(text), [same_name_two_places]).problems
