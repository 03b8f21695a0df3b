"""A decade of numbers has both its ends."""

from __future__ import annotations

import pytest

from sayso.extract.quantities import find_quantities
from tests.extract.made import paragraph

CASES = [
    ("A man in his 30s left.", [("30s", 30, 39, "year", "age")]),
    ("Crews in their early twenties left.", [("early twenties", 20, 23, "year", "age")]),
    ("A girl in her teens left.", [("teens", 13, 19, "year", "age")]),
    ("A cook in her mid-40s left.", [("mid-40s", 44, 46, "year", "age")]),
    ("They are in their 50s to 60s.", [("50s to 60s", 50, 69, "year", "age")]),
    ("Losses are in the low 40s.", [("low 40s", 40, 43, "", "")]),
    ("It was so in the 40s, in the mid-90s and in the early 1990s.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_decade_is_an_age_or_a_low_or_high_number(text: str, expected: list[tuple[object, ...]]) -> None:
    found = find_quantities(paragraph(text))
    assert [(each.text, each.value, each.high, each.unit, each.of) for each in found] == expected
