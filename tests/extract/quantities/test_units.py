"""Units and currencies are known by their names and signs, and each says how much of another unit it is."""

from __future__ import annotations

import pytest

from sayso.extract.quantities.units import (
    Sign,
    factor_of_money,
    many,
    metric,
    rate_behind,
    sign_before,
    standard,
    unit_behind,
)
from sayso.words import load

BEHIND = [
    ("5 kilometres", "kilometer", None),
    ("5km", "kilometer", None),
    ("5-kilometer", "kilometer", None),
    ("5\u00a0%", "percent", None),
    ("5 per cent", "percent", None),
    ("5 sq. km", "square kilometer", None),
    ("5 nautical miles", "nautical mile", None),
    ("5 km/h", "kilometer", "hour"),
    ("5°C", "degree celsius", None),
    ("5 roubles", "RUB", None),
    ("5 Canadian dollars", "CAD", None),
    ("5 UAH", "UAH", None),
    ("5-year-old", "year", None),
    ("5MW", "megawatt", None),
]


@pytest.mark.parametrize(("text", "name", "per"), BEHIND)
def test_a_unit_behind_a_number_is_known(text: str, name: str, per: str | None) -> None:
    unit = unit_behind(text, 1, len(text))
    assert unit is not None
    assert (unit.name, unit.per, unit.end) == (name, per, len(text))


@pytest.mark.parametrize("text", ["5 mw", "5 boats", "5", "5 kmart", "5 A boat"])
def test_what_is_no_unit_is_none(text: str) -> None:
    assert unit_behind(text, 1, len(text)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$", Sign("USD", 0)),
        ("US $", Sign("USD", 0)),
        ("for HK$", Sign("HKD", 4)),
        ("€ ", Sign("EUR", 0)),
        ("EUR ", Sign("EUR", 0)),
        ("worth ", None),
    ],
)
def test_the_sign_of_a_currency_before_a_number_is_known(text: str, expected: Sign | None) -> None:
    assert sign_before(text, len(text), 0) == expected


def test_a_letter_behind_a_sum_is_a_factor() -> None:
    assert factor_of_money("$2m", 2) == (1e6, 3)
    assert factor_of_money("$2 boats", 2) == (1.0, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [(" per month", "month"), (" a day", "day"), ("/km", "kilometer"), (" per annum", "year"), (" per crew", "crew")],
)
def test_a_rate_says_what_it_is_counted_by(text: str, expected: str) -> None:
    assert rate_behind(text, 0, len(text)) == (expected, len(text))


def test_an_article_before_anything_else_makes_no_rate() -> None:
    assert rate_behind(" a boat", 0, 7) is None
    assert rate_behind("/boats", 0, 6) is None


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (1.5, "kilometer", (1500, "meter")),
        (2, "nautical mile", (3704, "meter")),
        (3, "meter", (3, "meter")),
        (2, "hour", (7200, "second")),
        (5, "USD", None),
        (5, "boat", None),
    ],
)
def test_a_value_is_told_in_the_unit_of_its_kind(value: float, unit: str, expected: tuple[float, str] | None) -> None:
    assert standard(value, unit) == expected


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (1, "mile", (1.609344, "kilometer")),
        (212, "degree fahrenheit", (100, "degree celsius")),
        (3, "kilometer", None),
        (3, "boat", None),
    ],
)
def test_only_units_of_other_systems_are_told_in_metric_ones(
    value: float, unit: str, expected: tuple[float, str] | None
) -> None:
    found = metric(value, unit)
    assert (found and (round(found[0], 6), found[1])) == expected


def test_every_metric_counterpart_can_be_reckoned() -> None:
    for unit, written in load("units").items():
        if "metric" in written:
            told = metric(1.0, unit)
            assert told is not None
            assert told[1] in load("units")


@pytest.mark.parametrize(("unit", "expected"), [("foot", "feet"), ("kilometer", "kilometers"), ("USD", "USD")])
def test_a_unit_has_a_plural(unit: str, expected: str) -> None:
    assert many(unit) == expected


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("wind of 20 kn", "knot"),
        ("a bus for 20 kn", "HRK"),
        ("capacitor of 2 F", "farad"),
        ("a low of 20 F", "degree fahrenheit"),
    ],
)
def test_the_words_near_a_symbol_tell_which_unit_it_stands_for(text: str, unit: str) -> None:
    found = unit_behind(text, text.rindex(" "), len(text))
    assert found is not None
    assert found.name == unit
