"""An acronym is spelled out once, and stands for one thing."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.text.acronyms import acronym_redefined, acronym_undefined
from sayso.records import Severity
from tests.check.reports import report_of


@pytest.mark.parametrize(
    "text",
    [
        "The Kalliope Port and Harbour Authority (KPHA) closed the port. The owners asked the KPHA for a tug.",
        "The KPHA (Kalliope Port and Harbour Authority) closed the port.",
        "The Kalliope Port and Harbour Authority, or KPHA, closed the port.",
        "Ministry of Transport (MoT) pilots met. The MOT paid them.",
        "The army lost two T-72 tanks, an S-300 and a BM-21 to Su-35 jets.",
        "The US, the UN and the EU met NATO at 10:00 UTC, and the BBC reported.",
        "World War II began in 1939; King Louis XIV did not live to see it.",
        "THE PORT IS CLOSED, SAID THE MAYOR OF THE TOWN.",
        "The mayor paid 40 million EUR for THE FIRST TUG.",
        "Read more at KPHA.org or ask @KPHA.",
    ],
)
def test_what_is_explained_or_known_is_not_told(text: str) -> None:
    assert not check(report_of(text), [acronym_undefined]).problems


def test_an_acronym_that_is_nowhere_spelled_out_is_told_once_where_it_first_stands() -> None:
    text = "The KPHA closed the port on Monday. The owners asked the KPHA for a tug."
    (problem,) = check(report_of(text), [acronym_undefined]).problems
    assert problem.where[0].of(text) == "KPHA"
    assert problem.message == "“KPHA” stands here (2 times in all) and is nowhere spelled out."


def test_the_publishers_own_name_needs_no_explanation() -> None:
    text = "KPW has previously assessed that the port is closed. KPW cannot verify who closed it."
    assert not check(report_of(text), [acronym_undefined]).problems


TWICE = [
    ("The Kalliope Harbour Authority (KHA) met.\n\nThe Kasten Hospital Association (KHA) did not.", [Severity.LOW]),
    ("The Ministry of Defence (MoD) spoke.\n\nThe Ministry of Defense (MoD) spoke again.", [Severity.INFO]),
    ("The Kalliope Harbour Authority (KHA) met. The KHA met again (KHA).", []),
    ("Key Takeaways\n\n- The Harbour Authority (HA) met.\n\nThe Harbour Authority (HA) met on Monday.", []),
]


@pytest.mark.parametrize(("text", "expected"), TWICE)
def test_an_acronym_is_spelled_out_once_in_the_body(text: str, expected: list[Severity]) -> None:
    assert [each.severity for each in check(report_of(text), [acronym_redefined]).problems] == expected


def test_two_meanings_are_both_quoted() -> None:
    (problem,) = check(report_of(TWICE[0][0]), [acronym_redefined]).problems
    assert "“Kasten Hospital Association” here" in problem.message
    assert "“Kalliope Harbour Authority” above" in problem.message
    assert len(problem.where) == 2
