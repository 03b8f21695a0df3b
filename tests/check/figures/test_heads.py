"""An amount a head is the whole amount by the heads."""

from __future__ import annotations

import pytest

from sayso.check.figures.heads import find_heads
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The town gave 60,000 euros to 30 families, 2,000 euros per family.", [True]),
        ("The town gave 60,000 euros to 30 families, 3,000 euros per family.", [False]),
        ("The town gave 60,000 euros to 30 families and 5 euros per child.", []),
        ("The town has 60,000 euros and 30 families.", []),
    ],
)
def test_an_amount_a_head_is_worked_out(text: str, expected: list[bool]) -> None:
    assert [each.holds for each in find_heads(report_of(text).sentences[0])] == expected
