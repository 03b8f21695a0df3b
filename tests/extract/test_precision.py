"""A value tells which unit of the calendar it names."""

from __future__ import annotations

import pytest

from sayso.extract.precision import precision_of


@pytest.mark.parametrize(
    ("value", "unit"),
    [
        ("2022-11-24", "day"),
        ("2022-11-24TNI", "day"),
        ("2022-W08", "week"),
        ("2022-W08-WE", "week"),
        ("2022-11", "month"),
        ("2022-SU", "season"),
        ("2022-Q3", "quarter"),
        ("2022-H1", "half"),
        ("2022", "year"),
        ("199", "decade"),
        ("18", "century"),
        ("2022-11-23/2022-11-25", "interval"),
        ("PAST_REF", ""),
        ("", ""),
    ],
)
def test_a_value_names_its_unit(value: str, unit: str) -> None:
    assert precision_of(value) == unit
