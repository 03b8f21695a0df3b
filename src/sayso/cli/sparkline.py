"""A row of numbers as a row of small bars, to see at a glance when something rose."""

from __future__ import annotations

from collections.abc import Sequence

BARS = "▁▂▃▄▅▆▇█"
GAP = "·"
"""Stands where there is no number, which is not zero."""


def sparkline(numbers: Sequence[float | None], largest: float) -> str:
    """A sign for each number: the lowest bar for zero, the highest for the largest, `GAP` for none.

    >>> sparkline([0, 1, None, 4], largest=4)
    '▁▃·█'
    """
    return "".join(GAP if number is None else _bar(number, largest) for number in numbers)


def _bar(number: float, largest: float) -> str:
    """What is more than zero is seen to be more, however little it is."""
    if number <= 0:
        return BARS[0]
    return BARS[max(1, round(number / largest * (len(BARS) - 1)))]
