"""Days in figures are read where they are one day, and stay open where they may be two."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.extract.times.anchored import find_times
from sayso.extract.times.senses import EITHER_ORDER
from tests.extract.made import paragraph
from tests.extract.times.timed import valued

CASES = [
    ("Log of 2022-10-03: calm.", [("2022-10-03", "2022-10-03")]),
    ("Log of 2022-10-03T14:30: calm.", [("2022-10-03T14:30", "2022-10-03T14:30")]),
    ("Log of 13/5/2021: calm.", [("13/5/2021", "2021-05-13")]),
    ("Log of 5/13/99: calm.", [("5/13/99", "1999-05-13")]),
    ("Log of 2021/05/13: calm.", [("2021/05/13", "2021-05-13")]),
    ("Log of 1/2/22: calm.", [("1/2/22", "2022-XX-XX")]),
    ("Guards stand there 24/7, on 31/31/2022, 0/0/22 and 2022-13-40.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_figures_are_a_day(text: str, expected: list[tuple[str, ...]]) -> None:
    assert valued(text) == expected


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://news.example.uk/log", "2022-02-01"),
        ("https://example.us", "2022-01-02"),
        ("https://example.com/x", None),
    ],
)
def test_the_country_of_the_document_decides(url: str, day: str | None) -> None:
    document = replace(paragraph("Log of 1/2/22: calm."), url=url)
    (time,) = find_times(document)
    assert (time.start, time.reason) == (day, "" if day else EITHER_ORDER)
