"""Finds amounts a head that a sentence tells beside the whole amount and the number of heads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.check.figures.margins import margin_of
from sayso.check.relating import gap, runs, same_unit
from sayso.check.report import Sentence
from sayso.link.rarity import stem_text
from sayso.records import Quantity

_FOR = re.compile(
    r"\s+(?:[\w’'-]+\s+){0,3}?(?:for|to|among|between)\s+(?:the\s+|its\s+|their\s+|each of\s+)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Heads:
    """An amount, how many share it, and what the sentence says each has."""

    amount: Quantity
    heads: Quantity
    rate: Quantity

    @property
    def holds(self) -> bool:
        """Whether the amount can be shared out so."""
        return margin_of(self.amount).over(margin_of(self.heads)).meets(margin_of(self.rate))


def find_heads(sentence: Sentence) -> Iterator[Heads]:
    """Reads "60,000 euros for 30 families, 2,000 euros per family"."""
    for amount, heads, rate in runs(sentence, 3):
        counted = {stem_text(word) for word in (heads.unit, *heads.of.split())}
        if rate.per is None or amount.per or heads.per or heads.value <= 0 or stem_text(rate.per) not in counted:
            continue
        if same_unit(amount, rate) and _FOR.fullmatch(gap(sentence, amount, heads)):
            yield Heads(amount, heads, rate)
