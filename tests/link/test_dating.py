"""The days of earlier reports are read off the publisher's own addresses, and off no others."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.dating import MOST_DAYS, Issue, days_of_addresses

CITING = Issue("Harbour Desk", "Harbour Traffic Assessment, May 9, 2031", date(2031, 5, 9))


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://harbourdesk.example/report/may-3", date(2031, 5, 3)),
        ("https://www.harbour-desk.example/May-3-2030.html", date(2030, 5, 3)),
        ("https://files.harbourdesk.example/Traffic%20Report%20May%203.pdf", date(2031, 5, 3)),
        ("https://hd.example/TrafficMay3", date(2031, 5, 3)),
        ("https://hd.example/traffic050331", date(2031, 5, 3)),
        ("https://hd.example/traffic05032031", date(2031, 5, 3)),
        ("https://hd.example/traffic250431", date(2031, 4, 25)),
        ("https://hd.example/2031/05/03/traffic", date(2031, 5, 3)),
        ("https://hd.example/3-may-2031", date(2031, 5, 3)),
        ("https://hd.example/december-30", date(2030, 12, 30)),
        ("https://elsewhere.example/harbour-traffic-assessment-may-3", date(2031, 5, 3)),
    ],
)
def test_an_own_address_tells_the_day_of_its_report(address: str, expected: date) -> None:
    assert days_of_addresses([address], CITING, {"harbour desk", "hd"}) == (expected,)


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/news/may-3",
        "https://shd.example/may-3",
        "https://hd.example/piers",
        "https://hd.example/2031-05-10",
        "https://hd.example/may-33",
        "https://hd.example/update-25",
        "",
    ],
)
def test_other_addresses_and_days_that_are_not_earlier_tell_none(address: str) -> None:
    assert days_of_addresses([address], CITING, {"harbour desk", "hd"}) == ()


def test_several_addresses_tell_several_days_in_order() -> None:
    addresses = ["https://hd.example/may-3", "https://hd.example/april-30", "https://hd.example/may-3#map"]
    assert days_of_addresses(addresses, CITING, {"hd"}) == (date(2031, 4, 30), date(2031, 5, 3))


def test_a_report_without_a_day_has_no_earlier_ones() -> None:
    assert days_of_addresses(["https://hd.example/may-3"], Issue("HD", "", None), {"hd"}) == ()


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        (CITING, Issue("harbour desk", "", None), True),
        (CITING, Issue("Wire", CITING.title, None), False),
        (CITING, Issue("", "Harbour Traffic Assessment, 3 May", None), True),
        (CITING, Issue("", "Harbour Weather Assessment, 3 May", None), False),
        (Issue("", "Daily Report", None), Issue("", "Daily Report", None), False),
        (Issue("", "", None), Issue("", "", None), False),
    ],
)
def test_reports_are_of_one_publisher_or_of_one_series(a: Issue, b: Issue, *, expected: bool) -> None:
    assert a.may_be_of(b) is b.may_be_of(a) is expected


@given(st.text(max_size=300))
def test_whatever_an_address_is_its_days_are_earlier(address: str) -> None:
    assert all(day < date(2031, 5, 9) for day in days_of_addresses([f"https://hd.example/{address}"], CITING, {"hd"}))


def test_the_latest_days_of_many_are_kept() -> None:
    found = days_of_addresses([f"https://hd.example/april-{day}" for day in range(1, 31)], CITING, {"hd"})
    assert (len(found), found[-1]) == (MOST_DAYS, date(2031, 4, 30))
