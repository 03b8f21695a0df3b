"""The cards of all rules, for whoever lists or explains them."""

from __future__ import annotations

from typing import Final

from sayso.check.acceptance import CARD
from sayso.check.rule import Card
from sayso.check.rules import RULES
from sayso.records import RuleSummary

CARDS: Final[tuple[Card, ...]] = (*(rule.card for rule in RULES), CARD)
"""Every card, in the order of the documentation."""


def summaries() -> tuple[RuleSummary, ...]:
    """All rules in short."""
    return tuple(RuleSummary(card.id, card.severity, card.checks, card.why) for card in CARDS)
