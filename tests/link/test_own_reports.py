"""A self-citation means reports of its publisher alone, earlier ones, and of the days that it names."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from sayso.link.dating import Issue
from sayso.link.own_reports import Citing
from sayso.link.passage import Passage
from sayso.link.statements import Statement
from sayso.records import Span
from tests.link.passed import passage, told

DAY = date(2031, 5, 9)
ISSUE = Issue("Harbour Desk", "Harbour Traffic Assessment", DAY)


def citing(made: Passage, *addresses: str, issue: Issue = ISSUE) -> Citing:
    found = Citing.of(Statement(7, 7, 1, "c-7", Span(0, 1), 1, made), issue, addresses)
    assert found is not None
    return found


def stated(first: str, last: str) -> Citing:
    text = "HD reported in May that the boats were old."
    time = replace(told("May", first, last), spans=(Span(15, 18),))
    return citing(passage(text, "2031-05-09", times=(time,)))


PLAIN = citing(passage("HD has previously reported that the boats were old.", "2031-05-09"))
ADDRESSED = citing(PLAIN.statement.passage, "https://hd.example/may-3")


def meant(found: Citing, day: str, publisher: str = "Harbour Desk") -> bool:
    return found.may_mean(Issue(publisher, "", date.fromisoformat(day))) is not None


@pytest.mark.parametrize(
    ("found", "day", "expected"),
    [
        (PLAIN, "2030-01-01", True),
        (PLAIN, "2031-05-09", False),
        (PLAIN, "2031-05-10", False),
        (ADDRESSED, "2031-05-03", True),
        (ADDRESSED, "2031-05-04", False),
        (stated("2031-05-03", "2031-05-03"), "2031-05-03", True),
        (stated("2031-05-03", "2031-05-03"), "2031-05-04", True),
        (stated("2031-05-03", "2031-05-03"), "2031-05-05", False),
        (stated("2031-05-03", "2031-05-03"), "2031-05-02", False),
        (stated("2031-04-01", "2031-04-30"), "2031-04-17", True),
        (stated("2031-04-01", "2031-04-30"), "2031-03-31", False),
    ],
)
def test_the_days_that_are_named_rule_out_others(found: Citing, day: str, *, expected: bool) -> None:
    assert meant(found, day) is expected


def test_no_other_publisher_is_meant() -> None:
    assert not meant(PLAIN, "2031-05-03", publisher="Wire")


def test_whoever_is_named_is_meant_where_the_publisher_is_not_known() -> None:
    text = "PDX has previously reported that the boats were old."
    found = citing(passage(text, "2031-05-09", publisher=""), issue=Issue("", "Boats", DAY))
    assert meant(found, "2031-05-03", publisher="PDX")
    assert not meant(found, "2031-05-03", publisher="Wire")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (PLAIN, []),
        (ADDRESSED, ["2031-05-03"]),
        (stated("2031-05-03", "2031-05-03"), ["2031-05-03", "2031-05-04"]),
        (stated("2031-04-01", "2031-04-30"), []),
    ],
)
def test_a_few_days_are_looked_up(found: Citing, expected: list[str]) -> None:
    assert [day.isoformat() for day in found.looked_up] == expected


def test_what_does_not_cite_means_nothing() -> None:
    made = passage("The boats were old.")
    assert Citing.of(Statement(7, 7, 1, "c-7", Span(0, 1), 1, made), ISSUE, ()) is None
