"""Says a quantity in plain words: "“up to 35 ferries” (at most 35 ferry)"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.extract.quantities.units import standard
from sayso.records import Quantity

BOUNDS = {"min": "at least", "max": "at most"}
CHANGES = {"up": "a rise", "down": "a fall"}


def amount(quantity: Quantity) -> str:
    """The words of the quantity, and what they stand for."""
    return f"“{quantity.text}” ({' '.join(_parts(quantity))})"


def _parts(quantity: Quantity) -> Iterator[str]:
    if quantity.approximate:
        yield "about"
    if quantity.bound:
        yield BOUNDS.get(quantity.bound, quantity.bound)
    yield _number(quantity.value) if quantity.high is None else f"{_number(quantity.value)} to {_number(quantity.high)}"
    if quantity.unit:
        yield quantity.unit
    if quantity.per:
        yield f"per {quantity.per}"
    if quantity.whole:
        yield f"of “{quantity.whole}”"
    if quantity.change:
        yield f"({CHANGES.get(quantity.change, quantity.change)})"
    if quantity.exchange is not None:
        yield f"for {_number(quantity.exchange)}"
    ends = [standard(end, quantity.unit) for end in (quantity.value, quantity.high) if end is not None]
    told = [end for end in ends if end and end[1] != quantity.unit]
    if told:
        yield f"= {' to '.join(_number(value) for value, _ in told)} {told[0][1]}"


def _number(value: float) -> str:
    """The number with its thousands parted, to three decimals."""
    return f"{value:,.3f}".rstrip("0").rstrip(".")
