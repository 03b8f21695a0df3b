"""A number is told with its noun in the right number."""

from __future__ import annotations

import pytest

from sayso.serve.view.counted import counted


@pytest.mark.parametrize(
    ("number", "told"), [(0, "0 mentions"), (1, "1 mention"), (2, "2 mentions"), (1200, "1,200 mentions")]
)
def test_one_alone_has_no_s(number: int, told: str) -> None:
    assert counted(number, "mention") == told
