"""Says a quantity in plain words: "“up to 20 miles” (at most 20 miles, 32.2 kilometers)"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.extract.quantities.counted import plural, singular
from sayso.extract.quantities.units import AGE, PERCENT, many, metric
from sayso.records import Quantity
from sayso.words import load

BOUNDS = {"min": "at least", "max": "at most"}
CHANGES = {"up": "a rise", "down": "a fall"}
MULTIPLES = {"ratio": " to 1", "fold": "-fold"}
"""How units that tell how many times as much are said behind their number."""
LARGE = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def amount(quantity: Quantity) -> str:
    """The words of the quantity, and what they stand for where that says more."""
    said = ", ".join(_parts(quantity))
    return f"“{quantity.text}”" if said.lower() == _in_digits(quantity.text) else f"“{quantity.text}” ({said})"


def _in_digits(text: str) -> str:
    """The words in lower case, the first as digits where it is a number's: "two days" says no less than "2 days"."""
    first, *rest = text.lower().split(" ")
    return " ".join([str(load("numbers")["cardinals"].get(first, first)), *rest])


def _parts(quantity: Quantity) -> Iterator[str]:
    yield " ".join(_plain(quantity))
    ends = [metric(end, quantity.unit) for end in _ends(quantity)]
    if told := [end for end in ends if end]:
        yield f"{' to '.join(_rounded(value) for value, _ in told)} {many(told[0][1])}"
    if quantity.change:
        yield CHANGES.get(quantity.change, quantity.change)
    if quantity.exchange is not None:
        yield f"for {_number(quantity.exchange)}"


def _plain(quantity: Quantity) -> Iterator[str]:
    """The bound, the number, what it is of and what it is counted by, word by word."""
    if quantity.approximate:
        yield "about"
    if quantity.bound:
        yield BOUNDS.get(quantity.bound, quantity.bound)
    yield " to ".join(map(_number, _ends(quantity))) + MULTIPLES.get(quantity.unit, "")
    if quantity.unit not in MULTIPLES and (noun := _noun(quantity)):
        yield noun
    if quantity.per:
        yield f"per {quantity.per}"
    if quantity.whole:
        yield f"of “{quantity.whole}”"


def _ends(quantity: Quantity) -> list[float]:
    return [quantity.value] if quantity.high is None else [quantity.value, quantity.high]


def _noun(quantity: Quantity) -> str:
    """What the number is of: the words of the text, where they are a plural, or the unit in the singular or plural."""
    unit, one = quantity.unit, _ends(quantity) == [1]
    if quantity.of == AGE:
        return "year of age" if one else "years of age"
    if any(singular(word) == unit and (one or word.lower() != unit) for word in quantity.of.split()):
        return quantity.of
    if one or unit == PERCENT:
        return unit
    return many(unit) if unit in load("units") or unit.isupper() else plural(unit)


def _number(value: float) -> str:
    """The number with its thousands parted, or in millions, to three decimals."""
    factor, name = next(((factor, name) for factor, name in LARGE if abs(value) >= factor), (1.0, ""))
    return f"{value / factor:,.3f}".rstrip("0").rstrip(".") + (f" {name}" if name else "")


def _rounded(value: float) -> str:
    """The number to three digits: what is converted is no more exact than what was said."""
    return _number(float(f"{value:.3g}"))
