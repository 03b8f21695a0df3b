"""The shapes of responses only describe: they promise fields, and allow more."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from sayso.serve.api.shapes import Claims, Problem, Shape


def test_a_shape_allows_more_fields_and_misses_one_that_it_promises() -> None:
    assert Claims.model_validate({"claims": [], "next": None, "more": 1}).next is None
    with pytest.raises(ValidationError):
        Claims.model_validate({"claims": []})


def test_every_shape_says_what_it_is() -> None:
    assert all(kind.__doc__ for kind in Shape.__subclasses__())
    assert Problem.model_json_schema()["required"] == ["type", "title", "status", "detail", "instance"]
