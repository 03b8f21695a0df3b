"""A comparison becomes the numbers it leaves open, in the words and units of the index, or an error that says how."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ask.amounts import read_amounts
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
    ("percent>=50", Amount(("percent",), low=50)),
    ("%>=50", Amount(("percent",), low=50)),
    (">30", Amount((), low=MORE)),
    ("= 20..40", Amount((), 20, 40)),
    (">30 POWs", Amount(("pow",), low=MORE)),
    (">1.5 million Lydian sailors", Amount(("lydian", "sailor"), low=math.nextafter(1.5e6, math.inf))),
    ("=20..40 boats", Amount(("boat",), 20, 40)),
    ("≥50%", Amount(("percent",), low=50)),
    ("POW", Amount(("pow",))),
    ("Lydian sailors", Amount(("lydian", "sailor"))),
    ("$", Amount(("USD",))),
]


@pytest.mark.parametrize(("value", "expected"), READ)
def test_a_comparison_is_read(value: str, expected: Amount) -> None:
    assert read_amounts(value) == (expected,)


def test_a_unit_is_asked_for_in_every_unit_of_its_kind_and_first_in_its_own() -> None:
    asked = read_amounts("km<=20")
    assert asked[0] == Amount(("kilometer",), high=20)
    told = {amount.counted[0]: amount.high for amount in asked}
    assert told["meter"] == 20_000
    assert told["mile"] == pytest.approx(12.43, abs=0.01)
    assert not told.keys() & {"hour", "hectare", "USD"}
    assert read_amounts(">30 km") == read_amounts("km>30")
    assert {amount.counted[0] for amount in read_amounts("km")} == told.keys()


REFUSED: list[tuple[str, list[str]]] = [
    ("POW 30", ["'POW 30'", "without a sign", "POW>30"]),
    ("30", ["'30'", "without a sign"]),
    ("30%", ["'30%'", "without a sign"]),
    ("—", ["does not say what is counted"]),
    ("boats>30 sailors", ["'sailors' multiplies nothing"]),
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
        read_amounts(value)
    assert all(part in str(caught.value) for part in parts)


@given(st.text() | st.from_regex(r"[\w ]{0,9}[<>=]{1,2}[\d,.]{1,50} ?\w{0,9}"))
def test_anything_else_that_is_typed_is_an_amount_or_refused(value: str) -> None:
    try:
        amounts = read_amounts(value)
    except UsageError:
        return
    assert all(amount.counted or amount.low is not None or amount.high is not None for amount in amounts)
    assert all(math.isfinite(end) for each in amounts for end in (each.low, each.high) if end is not None)
