"""Quantities come with their words, value, bound, unit and what is counted; what only looks like one is none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.quantities import find_quantities
from sayso.records import Quantity, Span, quote
from tests.extract.made import paragraph

FOLDER = Path(__file__).parent


def cases(name: str) -> list[Any]:
    found: list[Any] = yaml.safe_load((FOLDER / name).read_text(encoding="utf-8"))
    return found


def told(quantity: Quantity) -> dict[str, object]:
    """What the quantity says, without its place and what is as it is by default."""
    plain = Quantity((), "", 0.0)
    names = ("high", "unit", "of", "approximate", "bound", "per", "whole", "change", "exchange")
    said = {name: getattr(quantity, name) for name in names if getattr(quantity, name) != getattr(plain, name)}
    return {"text": quantity.text, "value": quantity.value} | said


@pytest.mark.parametrize(("text", "expected"), cases("quantity_cases.yaml"))
def test_a_quantity_is_found_with_all_that_is_said_of_it(text: str, expected: list[dict[str, object]]) -> None:
    assert [told(quantity) for quantity in find_quantities(paragraph(text))] == expected


@pytest.mark.parametrize(("text", "expected"), cases("news_cases.yaml"))
def test_news_of_every_kind_is_read(text: str, expected: list[dict[str, object]]) -> None:
    """What is counted and the wholes of shares are not compared; a share is by three decimals."""
    found = [told(quantity) for quantity in find_quantities(paragraph(text))]
    rounded = [each | {"value": round(float(str(each["value"])), 3)} for each in found]
    assert [{name: each[name] for name in each if name not in ("of", "whole")} for each in rounded] == expected


@pytest.mark.parametrize("text", cases("not_quantities.yaml"))
def test_what_only_looks_like_a_quantity_is_none(text: str) -> None:
    assert [quantity.text for quantity in find_quantities(paragraph(text))] == []


def test_a_number_inside_a_time_is_a_part_of_that_time() -> None:
    text = "It rained for the past 24 hours and 30 km of road are gone."
    taken = [Span(text.index("the past"), text.index(" and"))]
    assert [quantity.text for quantity in find_quantities(paragraph(text), taken)] == ["30 km"]


@pytest.mark.parametrize(
    "text", ["9" * 400 + " boats", "1" * 100_000, "0.", "½" * 50, "1," * 1000, "ten " * 2000, "'1-a" * 2000]
)
def test_hostile_numbers_do_no_harm(text: str) -> None:
    for quantity in find_quantities(paragraph(text)):
        assert abs(quantity.value) < 1e40


PIECES = (
    "two 3 1,500 $ € % -5 half of a third dozens hundreds km/h men's to - – and between 9:30 [3] up at least per day",
    "million bn 1e5 ½ one , . ) ( US T-72 2022 no .5 ٣ ² 10k twenty-first aged prisoners 35-for-35 swap US$ +7",
)
pieces = st.sampled_from([piece for line in PIECES for piece in line.split()])


@given(st.lists(st.tuples(pieces, st.sampled_from(["", " ", "\u00a0", "\n"])), max_size=30))
def test_whatever_is_read_every_quantity_quotes_its_words(parts: list[tuple[str, str]]) -> None:
    text = "".join(piece + gap for piece, gap in parts)
    found = list(find_quantities(paragraph(text)))
    for quantity in found:
        assert quote(text, quantity.spans) == quantity.text != ""
        assert quantity.high is None or quantity.high >= quantity.value
