"""A comparison becomes the numbers it leaves open, in the words and units of the index, or an error that says how."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ask.amounts import read_amount
from sayso.errors import UsageError
from sayso.records import Amount

MORE, LESS = math.nextafter(30, math.inf), math.nextafter(30, -math.inf)

READ: list[tuple[str, Amount]] = [
    ("POW>30", Amount(("pow",), low=MORE)),
    ("POWs >= 30", Amount(("pow",), low=30)),
    ("soldiers ≥ 30", Amount(("soldier",), low=30)),
    ("boats<30", Amount(("boat",), high=LESS)),
    ("boats <=30", Amount(("boat",), high=30)),
    ("boats = 30", Amount(("boat",), 30, 30)),
    ("boat=20..40", Amount(("boat",), 20, 40)),
    ("boat=20-40", Amount(("boat",), 20, 40)),
    ("Lydian sailors>30", Amount(("lydian", "sailor"), low=MORE)),
    ("people>30", Amount(("person",), low=MORE)),
    ("USD>=1bn", Amount(("USD",), low=1e9)),
    ("$>=1.5 billion", Amount(("USD",), low=1.5e9)),
    ("euros<=2,500,000", Amount(("EUR",), high=2.5e6)),
    ("ton>=1k", Amount(("kilogram",), low=1e6)),
    ("km<=20", Amount(("meter",), high=20_000)),
    ("miles=1", Amount(("meter",), 1609.344, 1609.344)),
    ("percent>=50", Amount(("percent",), low=50)),
    ("%>=50", Amount(("percent",), low=50)),
]


@pytest.mark.parametrize(("value", "expected"), READ)
def test_a_comparison_is_read(value: str, expected: Amount) -> None:
    assert read_amount(value) == expected


REFUSED: list[tuple[str, list[str]]] = [
    ("POW", ["'POW'", "no comparison", "POW>30"]),
    (">30", ["'>30'", "no comparison"]),
    ("POW>", ["no comparison"]),
    ("POW>many", ["no comparison"]),
    ("POW>30 zillion", ["'zillion'", "million"]),
    ("POW>20..40", ["range", "="]),
    ("POW=40..20", ["Swap"]),
    ("—>30", ["does not say what is counted"]),
    ("boat>" + "9" * 400, ["no comparison"]),
    ("", ["no comparison"]),
]


@pytest.mark.parametrize(("value", "parts"), REFUSED)
def test_what_is_no_comparison_is_refused_with_how_to_write_one(value: str, parts: list[str]) -> None:
    with pytest.raises(UsageError) as caught:
        read_amount(value)
    assert all(part in str(caught.value) for part in parts)


@given(st.text() | st.from_regex(r"[\w ]{0,9}[<>=]{1,2}[\d,.]{1,50} ?\w{0,9}"))
def test_anything_else_that_is_typed_is_an_amount_or_refused(value: str) -> None:
    try:
        amount = read_amount(value)
    except UsageError:
        return
    assert amount.counted
    assert all(math.isfinite(end) for end in (amount.low, amount.high) if end is not None)
