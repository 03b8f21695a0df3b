"""Tells how exact a figure is: the values that it can stand for as it is worded.

Who writes "a quarter" or "340 million" has rounded. So two figures are never compared as numbers, but by whether what
the one can mean meets what the other can.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

from sayso.records import Quantity

FRACTION = 0.1
"""How far, in shares of itself, a fraction in words may be off: "a quarter" is 22.5 to 27.5 percent."""
ROUGH = 0.15
"""The same for a number that is told as not exact: "about 200"."""
ROUNDED = 0.05
"""The most that the zeros at the end of a number may widen it, in shares of itself: "300" is 285 to 315."""
EXACT = 100
"""Counts below this are meant as they stand."""
PERCENT = "percent"

_FIGURE = re.compile(r"\d[\d,]*(?:\.(\d+))?")


@dataclass(frozen=True, slots=True)
class Margin:
    """From the least to the greatest value that a figure can stand for."""

    low: float
    high: float

    def meets(self, other: Margin) -> bool:
        """Whether both can stand for one value."""
        return self.low <= other.high and other.low <= self.high

    def within(self, other: Margin) -> bool:
        """Whether this can be a part of the other: its least is no more than the other's greatest."""
        return self.low <= other.high

    def over(self, other: Margin) -> Margin:
        """What this can be as a share of the other, 1 for all of it; both are above nothing."""
        return Margin(
            self.low / other.high if other.high else math.inf, self.high / other.low if other.low > 0 else math.inf
        )

    def plus(self, other: Margin) -> Margin:
        """Both together."""
        return Margin(self.low + other.low, self.high + other.high)


def margin_of(quantity: Quantity) -> Margin:
    """The values that a quantity can stand for, in its unit; a share in percent."""
    low, high = quantity.value, quantity.high if quantity.high is not None else quantity.value
    step = half_step(quantity)
    low, high = low - step, high + step
    if quantity.approximate:
        low, high = low * (1 - ROUGH), high * (1 + ROUGH)
    if quantity.bound == "min":
        return Margin(low, math.inf)
    return Margin(0.0, high) if quantity.bound == "max" else Margin(low, high)


def half_step(quantity: Quantity) -> float:
    """Half of the last place to which a number is told: 0.05 for "2.7", 5 for "340", 0.5 for "24 percent"."""
    figure = _FIGURE.search(quantity.text)
    value = abs(quantity.value)
    if figure is None:
        in_words = quantity.unit == PERCENT and PERCENT not in quantity.text.lower()
        return FRACTION * value if in_words else 0.0 if value < EXACT else min(_of_zeros(value) / 2, ROUNDED * value)
    told = float(figure.group().replace(",", ""))
    scale = value / told if told and quantity.high is None else 1.0
    if figure[1]:
        return 10.0 ** -len(figure[1]) * scale / 2
    if quantity.unit == PERCENT:
        return 2.0 if told % 10 == 0 else 1.0 if told % 5 == 0 else 0.5
    if scale == 1 and told < EXACT:
        return 0.5 if _is_measured(quantity) else 0.0
    return min(_of_zeros(told) * scale / 2, ROUNDED * value)


def _of_zeros(number: float) -> float:
    """The last place of a whole number that is not a zero at its end: 10 for 340."""
    digits = str(int(number))
    return float(10 ** (len(digits) - len(digits.rstrip("0"))))


def _is_measured(quantity: Quantity) -> bool:
    """Whether it is of a unit of measure or a currency, and so was rounded, and not counted."""
    return bool(quantity.unit) and not quantity.of
