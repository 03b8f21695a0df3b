"""An entry of a word list stands only beside the words that it asks for."""

from __future__ import annotations

import pytest

from sayso.extract.entries import any_form, expression, make_entry
from sayso.records import Span


@pytest.mark.parametrize(
    ("beside", "text", "stands"),
    [
        ({}, "a big boat", True),
        ({}, "a bigger boat", False),
        ({"before": " boat"}, "a big boat", True),
        ({"before": " boat"}, "a big ship", False),
        ({"not_before": " boat"}, "a big boat", False),
        ({"after": "\\ba "}, "a big boat", True),
        ({"after": "\\bthe "}, "a big boat", False),
        ({"not_after": "\\ba "}, "a big boat", False),
    ],
)
def test_an_entry_asks_for_what_stands_beside_it(beside: dict[str, str], text: str, stands: bool) -> None:
    entry = make_entry({"forms": ["big"], **beside}, context=10)
    assert entry.match(text, 2) == (Span(2, 5) if stands else None)


def test_an_entry_looks_no_further_than_its_context() -> None:
    written = {"forms": ["big"], "after": "\\bthe .*"}
    assert make_entry(written, context=40).match("the very very big boat", 14)
    assert make_entry(written, context=5).match("the very very big boat", 14) is None


@pytest.mark.parametrize("text", ["can't  go", "CAN’T\ngo"])
def test_a_form_takes_any_white_space_and_either_apostrophe(text: str) -> None:
    assert expression("can't go").fullmatch(text)


def test_one_expression_finds_the_forms_of_all_entries() -> None:
    entries = [make_entry({"forms": [form]}, context=10) for form in ("big", "very small")]
    assert any_form(entries).findall("Big boats, very small boats, bigger boats") == ["Big", "very small"]
