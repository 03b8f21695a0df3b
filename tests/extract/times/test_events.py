"""What is counted from a war has its days, if the document tells which war."""

from __future__ import annotations

import pytest

from sayso.words import load
from tests.extract.times.timed import dated

CASES = [
    (
        "Russian shells fell in Ukraine since the start of the war.",
        [("since the start of the war", "2022-02-24", "2022-11-25")],
    ),
    ("Russian shells fell in Ukraine since the invasion.", [("since the invasion", "2022-02-24", "2022-11-25")]),
    ("Russian shells fell in Ukraine since the war began.", [("since the war began", "2022-02-24", "2022-11-25")]),
    (
        "Russian shells fell in Ukraine in the first nine months of the war.",
        [("the first nine months of the war", "2022-02-24", "2022-11-24")],
    ),
    ("Russian shells fell in Ukraine for 275 days of war.", [("275 days of war", "2022-02-24", "2022-11-25")]),
    (
        "On day 3 of the invasion Russian shells fell in Ukraine.",
        [("day 3 of the invasion", "2022-02-26", "2022-02-26")],
    ),
    (
        "Russian guns stood in Ukraine on the day before the invasion.",
        [("the day before the invasion", "2022-02-23", "2022-02-23")],
    ),
    ("The pier was built during World War II.", [("during World War II", "1939-09-01", "1945-09-02")]),
    ("Shells fell since the start of the war.", []),
    ("Russian shells fell in Ukraine in a trade war, at war and after the war.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_war_is_the_one_of_the_document(text: str, expected: list[tuple[str, ...]]) -> None:
    assert dated(text) == expected


def test_of_two_wars_neither_is_the_war() -> None:
    text = "Russian shells fell in Ukraine and Saudi jets hit the Houthis since the start of the war."
    assert dated(text) == []


def test_every_event_ends_after_it_begins() -> None:
    for event in load("events").values():
        assert event["start"] <= event.get("end", event["start"])
        assert not event.get("words") or len(event["sides"]) > 1
