"""A number of a takeaway must be one that the body gives for the same thing."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.takeaways.numbers import number_mismatch
from tests.check.earlier_report import Before
from tests.check.reports import report_of
from tests.check.summed_up import told

OTHER = [
    ("The storm sank 14 trawlers off the cape.", "The storm sank 11 trawlers off the cape on Sunday.[1]"),
    ("The storm sank fourteen trawlers off the cape.", "The storm sank eleven trawlers off the cape on Sunday.[1]"),
    ("The mine dismissed 3,200 workers in the valley.", "The mine dismissed 2,300 workers in the valley in May.[1]"),
    ("The harbor lost $40 million to the strike.", "The harbor lost $14 million to the strike of the pilots.[1]"),
    ("The dam lost 30 percent of its water.", "The dam lost 13 percent of its water within a week.[1]"),
    ("The army recruited six million volunteers.", "The army recruited two million volunteers this year.[1]"),
    ("Rebels freed 25 hostages near the quarry.", "Rebels freed between 10 and 15 hostages near the quarry.[1]"),
    ("The column had 60 trucks and left the quarry.", "The column had fewer than 40 trucks and left the quarry.[1]"),
]
SAME = [
    ("The storm sank nine trawlers off the cape.", "The storm sank 9 trawlers off the cape on Sunday.[1]"),
    ("The storm sank at least ten trawlers off the cape.", "The storm sank 14 trawlers off the cape on Sunday.[1]"),
    ("The storm sank about 100 trawlers off the cape.", "The storm sank 104 trawlers off the cape on Sunday.[1]"),
    ("The mine dismissed 2,300 workers.", "The mine dismissed 2.3 thousand workers in the valley in May.[1]"),
    ("Rebels freed 12 hostages near the quarry.", "Rebels freed between 10 and 15 hostages near the quarry.[1]"),
    ("The storm sank trawlers off the cape.", "The storm sank 14 trawlers off the cape on Sunday.[1]"),
    ("The storm sank 14 trawlers off the cape.", "The storm sank trawlers off the cape on Sunday.[1]"),
    ("Latvia freed 12 Estonian sailors.", "Latvia freed 30 Latvian and 12 Estonian sailors on Sunday.[1]"),
    (
        "The storm sank 14 trawlers off the cape on Monday.",
        "The storm sank 11 trawlers off the cape on November 6, and 14 trawlers on November 7.[1]",
    ),
]


@pytest.mark.parametrize(("takeaway", "body"), OTHER)
def test_another_number_of_the_same_thing_is_told(takeaway: str, body: str) -> None:
    assert len(told(number_mismatch, takeaway, body)) == 1


@pytest.mark.parametrize(("takeaway", "body"), SAME)
def test_a_number_that_fits_is_none(takeaway: str, body: str) -> None:
    assert told(number_mismatch, takeaway, body) == []


def test_both_numbers_are_quoted() -> None:
    (message,) = told(number_mismatch, *OTHER[0])
    assert "“14 trawlers”" in message
    assert "“11 trawlers”" in message


TAKEN_UP = "The ministry wants to call up {} reservists by spring.[1]\n\nFeeding the 40,000 reservists costs much.[2]\n"


@pytest.mark.parametrize(("number", "count"), [("60,000", 1), ("40,000", 0), ("some 41,000", 0), ("900,000", 0)])
def test_a_number_that_is_taken_up_must_be_one_that_was_given(number: str, count: int) -> None:
    assert len(check(report_of(TAKEN_UP.format(number)), [number_mismatch]).problems) == count


TWICE = "The decree lets the junta enlist {} farmers.[1] It is unclear whether enlisting 20,000 farmers helps anybody."


@pytest.mark.parametrize(("number", "count"), [("50,000", 1), ("twenty thousand", 0), ("about 21,000", 0), ("300", 0)])
def test_a_large_number_is_the_same_within_a_paragraph(number: str, count: int) -> None:
    assert len(check(report_of(TWICE.format(number)), [number_mismatch]).problems) == count


def test_numbers_of_a_table_are_not_compared_for_ever() -> None:
    text = " ".join(f"The {number} farmers left." for number in range(1000, 1200))
    assert len(check(report_of(text), [number_mismatch]).problems) <= 900


NOW = "The Desk reported on November 2 that the junta moved {} guards from the island to the capital.\n"
THEN = "The junta moved 300 guards from the island to the capital on Monday.[1]\n"


@pytest.mark.parametrize(("number", "count"), [("300", 0), ("three hundred", 0), ("about 310", 0), ("800", 1)])
def test_a_number_that_was_reported_before_must_be_that_one(number: str, count: int) -> None:
    report = report_of(NOW.format(number), earlier=Before.of(THEN))
    assert len(check(report, [number_mismatch]).problems) == count
