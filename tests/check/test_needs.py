"""What is missing is told in words that a reader understands."""

from __future__ import annotations

from sayso.check.needs import Needs


def test_each_need_is_worded() -> None:
    assert all(need.value.islower() or "--" in need.value for need in Needs)
