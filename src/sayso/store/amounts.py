"""How many of what a claim speaks of: its rows, its words in the full-text index, and how both are asked.

A quantity becomes an interval. A bound opens it by the least step there is: "at least 30" may be more than 30, so it is
found by >30, but nobody said that it is more than 40; "up to 30" may be less. What is measured is kept in the unit that
all of its kind lead to, so that miles are found by kilometers.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from sqlalchemy import and_, exists, select
from sqlalchemy.sql.elements import ColumnElement

from sayso.extract.quantities.counted import singular
from sayso.extract.quantities.units import standard
from sayso.records import Amount, Claim, Quantity
from sayso.store import tables
from sayso.store.named import plain


def counted_words(words: Iterable[str]) -> list[str]:
    """The words of the full-text index for what is counted."""
    return [f"counts{plain(word)}" for word in words]


def amount_rows(claim: Claim, number: int) -> list[dict[str, object]]:
    """The rows for a claim of this number: one for each word that says what is counted, each once."""
    rows = {
        (counted, low, high, words): None
        for quantity in claim.quantities
        for low, high in [interval(quantity)]
        for words in [_words(quantity)]
        for counted in counted_in(quantity)
    }
    names = ("counted", "low", "high", "words")
    return [dict(zip(names, row, strict=True)) | {"claim": number} for row in rows]


def interval(quantity: Quantity) -> tuple[float, float]:
    """From where to where the words put it, both included."""
    ends = [quantity.value, quantity.value if quantity.high is None else quantity.high]
    low, high = sorted(_standard(end, quantity.unit) for end in ends)
    if quantity.bound == "max" or (quantity.approximate and quantity.bound is None):
        low = math.nextafter(low, -math.inf)
    if quantity.bound == "min" or (quantity.approximate and quantity.bound is None):
        high = math.nextafter(high, math.inf)
    return low, high


def counts(number: ColumnElement[int], amount: Amount, *, among_few: bool) -> ColumnElement[bool]:
    """Whether the claim of this number has a quantity that the amount holds, or may hold.

    `among_few` says that other filters leave few claims, so that each is looked at in turn.
    """
    rows = tables.claim_quantities.c
    fits = [rows.counted == amount.counted[-1]]
    fits += [rows.high >= amount.low] if amount.low is not None else []
    fits += [rows.low <= amount.high] if amount.high is not None else []
    fits += [rows.words.contains(f" {word} ", autoescape=True) for word in amount.counted[:-1]]
    if among_few:
        return exists().where(rows.claim == number, *fits)
    return number.in_(select(rows.claim).where(and_(*fits)))


def counted_in(quantity: Quantity) -> list[str]:
    """Every word that says what is counted, and the unit, each once."""
    return list(dict.fromkeys(filter(None, (_unit(quantity), *_words(quantity).split()))))


def _standard(value: float, unit: str) -> float:
    found = standard(value, unit)
    return found[0] if found else value


def _unit(quantity: Quantity) -> str:
    found = standard(quantity.value, quantity.unit)
    return found[1] if found else quantity.unit


def _words(quantity: Quantity) -> str:
    """The words of what is counted in the singular, with a space before and behind each."""
    return f" {' '.join(_singulars(quantity))} "


def _singulars(quantity: Quantity) -> Iterator[str]:
    return (one for word in quantity.of.split() if plain(one := singular(word.strip(".,;:()“”\"'’"))))
