"""What a publisher says that it reported before leads to that report, or is told."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.sourcing.self_citation import self_citation_unresolved
from sayso.records import CheckReport, Severity
from tests.check.reports import report_of
from tests.check.shelf import Shelf

PIER = "The northern pier of Oldport was closed after divers found cracks.[1]\n"
FISH = "The price of cod rose by ten percent in Lakeside.[1]\n"


def checked(text: str, *earlier: str) -> CheckReport:
    """A report of November 9, against others of November 3."""
    shelf = Shelf([report_of(each, published="2022-11-03").dossier for each in earlier])
    return check(report_of(text, earlier=shelf if earlier else None), [self_citation_unresolved])


OPEN = "The pier is open again.[1]"


@pytest.mark.parametrize(
    "text",
    [
        f"{OPEN} The Desk has previously reported that the pier was closed.[2]\n",
        f"The Desk has previously reported that the pier was closed. {OPEN}\n",
        f"{OPEN} The Desk reported on November 3 that the pier was closed.\n",
        f"{OPEN} The Desk continues to assess that the pier is unsafe.\n",
        f"{OPEN} The Desk has not previously reported on the pier.\n",
        f"{OPEN} The harbor office has previously reported that the pier was closed.\n",
        "The pier is open again. The Desk has previously reported that the pier was closed.\n",
    ],
)
def test_what_can_be_found_or_is_no_citation_is_left_alone(text: str) -> None:
    assert not checked(text).problems


def test_a_citation_with_neither_mark_nor_day_is_a_notice() -> None:
    (problem,) = checked(f"{OPEN} The Desk has previously reported that the pier was closed.\n").problems
    assert problem.severity is Severity.INFO


def test_a_report_of_the_named_day_that_says_so_is_agreed_to() -> None:
    found = checked("The Desk reported on November 3 that the northern pier of Oldport was closed.[1]\n", PIER)
    assert not found.problems
    assert "2022-11-03" in found.passed[0].message


def test_a_report_of_the_named_day_that_says_nothing_of_it_is_a_question() -> None:
    (problem,) = checked(
        "The Desk reported on November 3 that the northern pier of Oldport was closed.[1]\n", FISH
    ).problems
    assert problem.severity is Severity.LOW
    assert problem.message.endswith("Is another meant?")


def test_a_day_of_which_nothing_is_known_is_left_alone() -> None:
    found = checked("The Desk reported on November 1 that the northern pier of Oldport was closed.[1]\n", FISH)
    assert not found.problems
