"""Numbers are read in digits, in words and mixed; ordinals and the digits of names are none."""

from __future__ import annotations

import pytest

from sayso.extract.quantities.numbers import find_numbers
from sayso.records import Span

READ = [
    ("4.3M, 20k, 7bn", [("4.3M", 4.3e6), ("20k", 20000), ("7bn", 7e9)]),
    ("RM120,000 and Rp5 million", [("120,000", 120000), ("5 million", 5e6)]),
    ("One in five of us and 9 out of 10 mules", [("One in five", 0.2), ("9 out of 10", 0.9)]),
    (
        "one in five days, one in 2019, one in Five Points",
        [("one", 1), ("five", 5), ("one", 1), ("2019", 2019), ("one", 1), ("Five", 5)],
    ),
    ("minus-5, (-22) and -3.5", [("minus-5", -5), ("-22", -22), ("-3.5", -3.5)]),
    ("ten to twenty", [("ten", 10), ("twenty", 20)]),
    ("two and four", [("two", 2), ("four", 4)]),
    ("twenty-first and 21st-century", [("21", 21)]),
    ("T-72, S–300, M142, v1.2.3, 6:30, 24/7 and 1,2,3", []),
    ("the scores were kept", []),
]


@pytest.mark.parametrize(("text", "expected"), READ)
def test_a_number_is_read_as_it_is_written(text: str, expected: list[tuple[str, float]]) -> None:
    found = find_numbers(text, Span(0, len(text)))
    assert [(number.span.of(text), number.value) for number in found] == expected


def test_of_numbers_without_end_in_a_row_only_the_first_are_read() -> None:
    text = "1 " * 500 + "and 2 boats"
    found = list(find_numbers(text, Span(0, len(text))))
    assert len(found) < 50
    assert found[-1].value == 2
