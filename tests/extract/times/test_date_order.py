"""The country code of an address tells the order of day and month, and no other part of it does."""

from __future__ import annotations

import pytest

from sayso.extract.times.date_order import is_day_first
from sayso.words import load


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.example.co.uk/a/b", True),
        ("http://example.us:8080/", False),
        ("https://example.org/page.uk", None),
        ("https://example.tv", None),
        ("not an address", None),
        ("", None),
        (None, None),
    ],
)
def test_only_a_country_tells_the_order(url: str | None, expected: bool | None) -> None:
    assert is_day_first(url) is expected


def test_no_country_has_two_orders() -> None:
    orders = load("date_orders")
    assert not set(orders["day_first"]) & set(orders["month_first"])
    assert all(isinstance(code, str) for codes in orders.values() for code in codes)
