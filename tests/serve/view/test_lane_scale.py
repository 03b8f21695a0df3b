"""Days stand in their order within the width, and marks of one place stand in rows."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from sayso.serve.view.lane_scale import APART, EDGE, MOST_ROWS, TICKS, Scale, rows_of


def test_the_first_and_the_last_day_stand_at_the_edges() -> None:
    scale = Scale.of(["2022-05-01", None, "2022-03-01", "2022-04-01"])
    assert scale is not None
    assert (scale.place("2022-03-01"), scale.place("2022-05-01"), scale.place(None)) == (EDGE, 100 - EDGE, 100)
    assert EDGE < scale.place("2022-04-01") < 100 - EDGE
    assert Scale.of([None]) is None


@pytest.mark.parametrize("days", [0, 1, 2, 3, 4, 30, 3000])
def test_the_axis_names_both_ends_and_no_day_twice(days: int) -> None:
    first = date(2022, 3, 1)
    ticks = list(Scale(first, first + timedelta(days)).ticks())
    assert (ticks[0], ticks[-1]) == (first.isoformat(), (first + timedelta(days)).isoformat())
    assert len(set(ticks)) == len(ticks) <= TICKS


@given(some.lists(some.floats(0, 100), max_size=60).map(sorted))
def test_marks_of_a_row_lie_apart_while_there_are_rows(places: list[float]) -> None:
    rows = rows_of(places)
    assert all(0 <= row < MOST_ROWS for row in rows)
    if len(set(rows)) < MOST_ROWS:
        for row in set(rows):
            own = [place for place, its in zip(places, rows, strict=True) if its == row]
            assert all(later - earlier >= APART for earlier, later in pairwise(own))
