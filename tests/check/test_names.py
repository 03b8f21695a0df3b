"""A rule goes by its name and by the other names it is known by; who writes another is told the nearest."""

from __future__ import annotations

import pytest

from sayso.check.names import ACCEPT_MARK, ALIASES, NAMES, rule_named, suggestion


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("quote-marks-unbalanced", "quote-marks-unbalanced"),
        (ACCEPT_MARK, ACCEPT_MARK),
        ("quote-mark-unbalanced", None),
        ("", None),
    ],
)
def test_a_rule_is_found_by_its_name_alone(name: str, expected: str | None) -> None:
    assert rule_named(name) == expected


def test_no_alias_hides_a_rule() -> None:
    assert not ALIASES.keys() & set(NAMES)
    assert [rule_named(alias) for alias in ALIASES] == [name if name in NAMES else None for name in ALIASES.values()]


def test_the_nearest_name_is_suggested() -> None:
    assert "quote-marks-unbalanced" in suggestion("quote-mark-unbalanced")
    assert suggestion("xyzzy") == "All rules: sayso check --rules"
