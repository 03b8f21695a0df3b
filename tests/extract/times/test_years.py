"""Years, decades and centuries are found, and numbers that only look like them are not."""

from __future__ import annotations

import pytest

from tests.extract.times.timed import valued

CASES = [
    ("It closed in 2014.", [("2014", "2014")]),
    ("It closed in mid-2019.", [("mid-2019", "2019")]),
    ("The 1914-18 lines are overgrown.", [("1914", "1914"), ("18", "1918")]),
    ("Ships of the 1970s still sail.", [("the 1970s", "197")]),
    ("Ships of the late '90s still sail.", [("the late '90s", "199")]),
    ("Ships of the 19th century still sail.", [("the 19th century", "18")]),
    ("Ships of the mid-'70s sail.", [("the mid-'70s", "197")]),
    ("A woman in her late sixties and a man in his '50s sail.", []),
    ("It has been so since 1891.", [("1891", "1891")]),
    ("He paid $2021, saw 1999 people and 99999 crates in year 0, and left on route BARS-2021 at 2,022 metres.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_year_has_its_value(text: str, expected: list[tuple[str, ...]]) -> None:
    assert valued(text) == expected
