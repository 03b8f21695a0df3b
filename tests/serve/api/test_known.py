"""What is known of a file is given beside it, and nothing else."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from sayso.serve.api.known import FILE, Known
from sayso.serve.api.uploads import ENDINGS


def test_a_day_has_the_form_of_one() -> None:
    assert Known(published="2022-11-09").published == "2022-11-09"
    for wrong in ({"published": "yesterday"}, {"colour": "red"}, {"name": "a" * 501}):
        with pytest.raises(ValidationError):
            Known.model_validate(wrong)


def test_every_kind_that_can_be_read_is_described() -> None:
    assert FILE["requestBody"]["content"].keys() == ENDINGS.keys()
