"""What weighs enough is shown, and the rest is counted."""

from __future__ import annotations

import pytest

from sayso.records import Severity
from sayso.share.problems.showing import Showing, counted_by_weight
from tests.checked import RULES, SHOWING, checked


@pytest.mark.parametrize(
    ("least", "shown", "told"),
    [
        ("info", ["p-1", "p-2", "p-3"], ""),
        ("low", ["p-1", "p-2"], "notices not shown: 1 (--severity info)"),
        ("medium", ["p-2"], "not shown, below medium: 2 (--severity info)"),
        ("high", [], "not shown, below high: 3 (--severity info)"),
    ],
)
def test_what_weighs_enough_is_shown(least: str, shown: list[str], told: str) -> None:
    showing = Showing(RULES, Severity(least))
    assert [each.id for each in showing.shown(checked())] == shown
    assert showing.left_out(checked()) == told


def test_problems_are_counted_the_heaviest_first() -> None:
    assert counted_by_weight(checked().problems) == "3 problems (1 medium, 1 low, 1 info)"
    assert counted_by_weight(checked().problems[:1]) == "1 problem (1 low)"
    assert counted_by_weight(()) == "no problems"


def test_a_rule_says_why() -> None:
    assert SHOWING.why("hedge-drift") == "A reader takes what is sure for sure."
    assert SHOWING.why("nothing") == ""
