"""Compares the numbers of two passages: of the same thing, equal, possible side by side, or not both true."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.link.passage import Passage
from sayso.link.rarity import stem_text
from sayso.records import Aspect, Quantity

ROUNDING = 0.1
"""Numbers that differ by less, in shares of the larger, are one where either is round or "about"."""


def compare_quantities(a: Passage, b: Passage) -> Iterator[Aspect]:
    """Whether they share a number, and whether numbers of one thing agree or exclude each other."""
    agree, exclude = numbers_of_one_thing(a, b)
    same = {each.value for each in a.quantities} & {each.value for each in b.quantities}
    yield Aspect("the same number", float(bool(same)))
    yield Aspect("a number of two digits shared", float(any(value > 12 for value in same)))
    yield Aspect("quantities agree", float(bool(agree)), _shown(agree))
    yield Aspect("quantities exclude each other", float(bool(exclude) and not agree), _shown(exclude))
    yield Aspect("only one gives a number", float(bool(a.quantities) != bool(b.quantities)))
    yield Aspect("numbers on both sides", float(bool(a.quantities and b.quantities)))


def excluding(a: Passage, b: Passage) -> str:
    """The numbers of one thing that cannot both be true, in words; empty where there are none, or some agree."""
    agree, exclude = numbers_of_one_thing(a, b)
    return "" if agree else _shown(exclude)


def figures_differ(a: Passage, b: Passage) -> bool:
    """Whether each of two passages has a number that the other has not."""
    of_a, of_b = ({(each.value, each.high) for each in side.quantities} for side in (a, b))
    return bool(of_a - of_b and of_b - of_a)


Two = tuple[Quantity, Quantity]


def numbers_of_one_thing(a: Passage, b: Passage) -> tuple[list[Two], list[Two]]:
    """The pairs of numbers of one thing that agree, and those that exclude each other."""
    pairs = [(x, y) for x in a.quantities for y in b.quantities if of_one_thing(x, y)]
    agree = [pair for pair in pairs if agreeing(*pair)]
    return agree, [pair for pair in pairs if not agreeing(*pair)]


def of_one_thing(a: Quantity, b: Quantity) -> bool:
    """Whether both count the same: the same unit, and of things counted no words that tell them apart."""
    return bool(a.unit) and stem_text(a.unit) == stem_text(b.unit) and a.per == b.per and a.change == b.change


def agreeing(a: Quantity, b: Quantity) -> bool:
    """Whether both can be true of one thing: their ranges, widened by bounds and rounding, meet."""
    (low_a, high_a), (low_b, high_b) = _range(a), _range(b)
    return low_a <= high_b and low_b <= high_a


def _range(quantity: Quantity) -> tuple[float, float]:
    low, high = quantity.value, quantity.high if quantity.high is not None else quantity.value
    if quantity.approximate:
        low, high = low * (1 - ROUNDING), high * (1 + ROUNDING)
    infinite = float("inf")
    return (low, infinite) if quantity.bound == "min" else (-infinite, high) if quantity.bound == "max" else (low, high)


def _shown(pairs: list[Two]) -> str:
    return f"{pairs[0][0].text} and {pairs[0][1].text}" if pairs else ""
