"""Every rule objects in the example that its card gives for it, and never in the other."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.rule import Card, Rule
from sayso.check.rules import RULES
from tests.check.reports import report_of
from tests.check.shelf import Shelf


def shelf_of(card: Card) -> Shelf | None:
    """What the examples of a card are checked against; `None` where they need nothing."""
    return Shelf([report_of(each, published="2022-11-08").dossier for each in card.against]) if card.against else None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.card.id)
def test_a_rule_objects_where_its_card_says_so(rule: Rule) -> None:
    assert check(report_of(rule.card.fires, earlier=shelf_of(rule.card)), [rule]).problems


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.card.id)
def test_a_rule_is_silent_where_its_card_says_so(rule: Rule) -> None:
    assert not check(report_of(rule.card.silent, earlier=shelf_of(rule.card)), [rule]).problems


def test_no_two_rules_have_one_name() -> None:
    assert len({rule.card.id for rule in RULES}) == len(RULES)
