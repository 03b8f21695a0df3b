"""Severities have an order, which is that of their weight."""

from __future__ import annotations

from sayso.records import Severity


def test_a_notice_weighs_least() -> None:
    assert sorted(Severity, key=lambda each: each.rank) == [Severity.INFO, Severity.LOW, Severity.MEDIUM, Severity.HIGH]
