"""Sums what claims tell of: how many prisoners, how many kilometers, at the least."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from sayso.ask.amounts import read_amounts
from sayso.errors import UsageError
from sayso.extract.quantities.units import standard
from sayso.records import Amount, Quantity
from sayso.store.amounts import is_number_of

Sum = Callable[[Iterable[Quantity]], float]
"""How many of something these quantities are together."""


def sum_of(what: str) -> Sum:
    """What sums quantities of `what`: a noun with the words before it ("POW", "Latvian ferries") or a unit ("km").

    Units of one kind are converted. What counts is the least that the words say: of "20 to 30" it is 20, of "at least
    20" too, of "up to 20" nothing. A rate ("3 a day") and a change ("20 fewer") are no number of anything.

    Raises:
        UsageError: it is neither, or has a number.

    >>> sum_of("POW")([])
    0.0
    """
    amounts = read_amounts(what)
    if any(amount.low is not None or amount.high is not None for amount in amounts):
        raise UsageError(f"{what!r} has a number, and cannot be summed.", "Write what is counted alone: 'POW', 'km'.")
    factors = [(amount, _factor(amount, amounts[0])) for amount in amounts]

    def total(quantities: Iterable[Quantity]) -> float:
        return float(
            sum(_least(quantity) * by for quantity in quantities for amount, by in factors if _fits(quantity, amount))
        )

    return total


def _factor(amount: Amount, asked: Amount) -> float:
    """How many of the unit that is asked for one of this unit is; one, where it is no unit that converts."""
    one, other = standard(1.0, amount.counted[-1]), standard(1.0, asked.counted[-1])
    return one[0] / other[0] if one and other else 1.0


def _fits(quantity: Quantity, amount: Amount) -> bool:
    return quantity.per is None and quantity.change is None and is_number_of(quantity, amount)


def _least(quantity: Quantity) -> float:
    return 0.0 if quantity.bound == "max" else min(quantity.value, quantity.high or quantity.value)
