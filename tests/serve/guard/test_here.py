"""Whoever is not known may only read."""

from __future__ import annotations

from sayso.serve.guard.here import NOBODY, visitor_here
from sayso.serve.guard.roles import may


def test_outside_of_a_page_nobody_acts() -> None:
    assert visitor_here() is NOBODY
    assert not may(NOBODY, "decide")
