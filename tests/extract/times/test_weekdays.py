"""A weekday is the last one, or the next in a clause about what is to come."""

from __future__ import annotations

import pytest

from tests.extract.times.timed import valued

CASES = [
    ("The council met on Monday.", [("Monday", "2022-11-21")]),
    ("The council will meet on Monday.", [("Monday", "2022-11-28")]),
    ("On Monday, the council will meet.", [("Monday", "2022-11-28")]),
    ("She said on Monday that it would meet.", [("Monday", "2022-11-21")]),
    ("The council met on Friday.", [("Friday", "2022-11-25")]),
    ("The council met last Friday.", [("last Friday", "2022-11-18")]),
    ("The council meets next Friday.", [("next Friday", "2022-12-02")]),
    ("They have until Tuesday.", [("Tuesday", "2022-11-29")]),
    ("They meet every Tuesday.", [("every Tuesday", "XXXX-WXX-2")]),
    ("The council met on Friday last week.", [("Friday last week", "2022-11-18")]),
    ("The council meets Tuesday of next week.", [("Tuesday of next week", "2022-11-29")]),
    (
        "It sank on November 9. The following Monday and the previous Friday were calm.",
        [("November 9", "2022-11-09"), ("The following Monday", "2022-11-14"), ("the previous Friday", "2022-11-11")],
    ),
    ("The following Monday was calm.", [("The following Monday", "XXXX-WXX-1")]),
    ("The sun sat low, and the wed couple met mon ami.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_weekday_follows_the_tense(text: str, expected: list[tuple[str, ...]]) -> None:
    assert valued(text) == expected
