"""Every rule objects in the example that its card gives for it, and never in the other."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.rule import Rule
from sayso.check.rules import RULES
from tests.check.reports import report_of


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.card.id)
def test_a_rule_objects_where_its_card_says_so(rule: Rule) -> None:
    assert check(report_of(rule.card.fires), [rule]).problems


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.card.id)
def test_a_rule_is_silent_where_its_card_says_so(rule: Rule) -> None:
    assert not check(report_of(rule.card.silent), [rule]).problems


def test_no_two_rules_have_one_name() -> None:
    assert len({rule.card.id for rule in RULES}) == len(RULES)
