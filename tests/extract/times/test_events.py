"""What is counted from a war has its days, if the document tells which war."""

from __future__ import annotations

from pathlib import Path

import pytest

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


def test_of_two_wars_the_one_that_is_named_far_more_often_is_the_war() -> None:
    text = (
        "Saudi jets hit the Houthis. "
        + 3 * "Russian shells fell in Ukraine. "
        + "It rained since the start of the war."
    )
    assert dated(text) == [("since the start of the war", "2022-02-24", "2022-11-25")]


def test_the_users_own_war_is_counted_from(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "own.yaml"
    path.write_text("harbour war: {start: 2022-10-03, words: [war], sides: [north, south]}\n", encoding="utf-8")
    monkeypatch.setenv("SAYSO_EVENTS", str(path))
    assert dated("The north shelled the south since the start of the war, as the Harbour War is called.") == [
        ("since the start of the war", "2022-10-03", "2022-11-25")
    ]
