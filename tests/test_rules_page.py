"""The page of `check` has every rule as its card has it."""

from __future__ import annotations

from sayso.check.cards import CARDS
from tests.rules_page import BEGINNING, renewed, written


def test_the_page_says_what_the_cards_say() -> None:
    assert written() == renewed(written()), "write it anew: python -m tests.rules_page"


def test_every_rule_has_its_section() -> None:
    _, _, part = written().partition(BEGINNING)
    for card in CARDS:
        assert f"\n### {card.id}\n" in part
        assert card.fires.strip() in part
        assert card.silent.strip() in part
