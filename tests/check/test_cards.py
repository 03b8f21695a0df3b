"""Every rule has a card that says what it checks and why, and the marks of acceptance have one too."""

from __future__ import annotations

import pytest

from sayso.check.cards import CARDS, summaries
from sayso.check.names import NAMES
from sayso.check.rule import Card


def test_every_rule_has_one_card_in_the_order_of_its_name() -> None:
    assert [card.id for card in CARDS] == list(NAMES)
    assert [each.id for each in summaries()] == list(NAMES)


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_a_card_explains_its_rule_in_sentences(card: Card) -> None:
    assert card.checks[0].isupper()
    assert card.checks.endswith(".")
    assert card.why.endswith(".")
    assert card.fires.strip()
    assert card.silent.strip()
