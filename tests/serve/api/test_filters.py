"""The filters of the API are those of `ask`, by the same names."""

from __future__ import annotations

from sayso.ask.question import Filters
from sayso.serve.api.filters import ClaimFilters, ClaimQuestion


def test_the_filters_are_exactly_those_of_ask() -> None:
    assert ClaimQuestion.model_fields.keys() - {"text", "cursor"} == Filters.__optional_keys__
    assert ClaimFilters.model_fields.keys() - {"text"} == Filters.__optional_keys__ - {"limit", "order", "after"}


def test_each_is_described() -> None:
    assert all(field.description for field in ClaimQuestion.model_fields.values())


def test_only_what_is_given_is_asked() -> None:
    assert ClaimQuestion(stance="deny", cursor="x").given() == {"text": "", "stance": "deny", "limit": 20}
