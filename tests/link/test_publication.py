"""Publishers and days of publication are compared; what is not known is neither the same nor another."""

from __future__ import annotations

import pytest

from sayso.link.publication import compare_publication, days_between, same_document, same_publisher
from tests.link.passed import passage, values


@pytest.mark.parametrize(
    ("a", "b", "same"), [("Desk", "desk", True), ("Desk", "Wire", False), ("", "", False), ("Desk", "", False)]
)
def test_a_publisher_is_known_by_its_name(a: str, b: str, *, same: bool) -> None:
    assert same_publisher(passage("x", publisher=a), passage("y", publisher=b)) is same


def test_days_count_from_the_first_to_the_second() -> None:
    early, late = passage("a", "2031-05-03"), passage("b", "2031-05-10")
    assert (days_between(early, late), days_between(late, early)) == (7, -7)
    assert days_between(early, passage("b", None)) is None


@pytest.mark.parametrize(
    ("day", "name"), [("2031-05-03", "up to 0"), ("2031-05-08", "up to 7"), ("2032-05-08", "longer")]
)
def test_a_gap_is_of_one_kind(day: str, name: str) -> None:
    found = values(compare_publication(passage("a"), passage("b", day)))
    ones = [each for each, value in found.items() if value == 1.0 and each.startswith(("up to", "longer"))]
    assert len(ones) == 1
    assert ones[0].startswith(name)


def test_a_takeaway_stands_beside_the_body_of_its_report() -> None:
    found = values(compare_publication(passage("- The ferry sank."), passage("The ferry sank on Tuesday.")))
    assert found["takeaway beside its body"] == 1.0


def test_only_a_known_document_is_the_same() -> None:
    assert same_document(passage("a", document="d-1"), passage("b", document="d-1"))
    assert not same_document(passage("a"), passage("b"))
