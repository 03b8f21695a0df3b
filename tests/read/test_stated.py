"""Days as files state them."""

from __future__ import annotations

import pytest

from sayso.read.stated import read_day


@pytest.mark.parametrize(
    ("stated", "day"),
    [
        ("2021-03-09T23:59:00-08:00", "2021-03-09"),
        ("2021-03-09T00:10:00+14:00", "2021-03-09"),
        (" 2021/03/09 ", "2021-03-09"),
        ("20210309", "2021-03-09"),
        ("09.03.2021", "2021-03-09"),
        ("9 March 2021", "2021-03-09"),
        ("March 9, 2021", "2021-03-09"),
        ("Tuesday, Mar. 9th, 2021 - 18:05", "2021-03-09"),
        ("Tue, 09 Mar 2021 18:05:00 GMT", "2021-03-09"),
        ("3/9/2021", None),
        ("2021-13-40", None),
        ("2021", None),
        ("202103091", None),
        ("Foobar 9, 2021", None),
        ("", None),
        ("x" * 100_000, None),
    ],
)
def test_a_day_is_read_as_written_or_not_at_all(stated: str, day: str | None) -> None:
    assert read_day(stated) == day
