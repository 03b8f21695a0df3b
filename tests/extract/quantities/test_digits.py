"""Numbers in digits are read with their fraction, their scale and their power of ten."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.quantities.digits import in_digits

READ = [
    ("1,500", 1500),
    ("18 000", 18000),
    ("18\u00a0000", 18000),
    (".5", 0.5),
    ("1.5 thousand", 1500),
    ("4.3M", 4.3e6),
    ("2½", 2.5),
    ("¾", 0.75),
    ("2 1/2", 2.5),
    ("2 and a half", 2.5),
    ("6.02 x 10^23", 6.02e23),
    ("3×10⁸", 3e8),
    ("2×10-7", 2e-7),
    ("4 hundred million", 4e8),
    ("2 lakh crore", 2e12),
    ("2,50,000", 250000),
]


@pytest.mark.parametrize(("text", "value"), READ)
def test_a_number_in_digits_is_read_as_it_is_written(text: str, value: float) -> None:
    number = in_digits(text, 0, len(text))
    assert number is not None
    assert (number.span.of(text), number.value) == (text, value)


@pytest.mark.parametrize(("text", "read"), [("5 x 10 m", "5"), ("1/20 of a pint", "1/20"), ("5-10 m", "5")])
def test_what_goes_on_otherwise_is_no_part_of_the_number(text: str, read: str) -> None:
    number = in_digits(text, 0, len(text))
    assert number is not None
    assert number.span.of(text) == read


@given(st.integers(1000, 10**12))
def test_a_number_in_digits_is_read_back(value: int) -> None:
    text = f"{value:,}"
    number = in_digits(text, 0, len(text))
    assert number is not None
    assert (number.span.of(text), number.value) == (text, value)


def test_a_number_that_is_too_long_to_be_one_is_left_out() -> None:
    assert in_digits("9" * 400, 0, 400) is None
