"""How many of what a claim speaks of: its rows, its words in the full-text index, and how both are asked.

A quantity becomes an interval. A bound opens it by the least step there is: "at least 30" may be more than 30, so it is
found by >30, but nobody said that it is more than 40; "up to 30" may be less. Words and units are kept as they are
told: what else they may be called, and how units convert, is a matter of asking.

The words tell what is counted with how large the number is (`sizes.py`), and the size alone; the rows tell the number.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from sqlalchemy import and_, exists, or_, true
from sqlalchemy.sql.elements import ColumnElement

from sayso.records import Amount, Claim, Quantity
from sayso.store import tables
from sayso.store.named import plain
from sayso.store.sizes import sizes, sizes_asked


def amount_rows(claim: Claim, number: int) -> list[dict[str, object]]:
    """The rows for a claim of this number: one for each word that says what is counted, each once.

    Where nothing says it, one for no word, so that every number has a row.
    """
    rows = {
        (counted, *interval(quantity), _words(quantity)): None
        for quantity in claim.quantities
        for counted in counted_in(quantity) or [""]
    }
    names = ("counted", "low", "high", "words")
    return [dict(zip(names, row, strict=True)) | {"claim": number} for row in rows]


def interval(quantity: Quantity) -> tuple[float, float]:
    """From where to where the words put it, both included."""
    low, high = sorted((quantity.value, quantity.value if quantity.high is None else quantity.high))
    about = quantity.approximate and quantity.bound is None
    if about or quantity.bound == "max":
        low = math.nextafter(low, -math.inf)
    if about or quantity.bound == "min":
        high = math.nextafter(high, math.inf)
    return low, high


def counted_in(quantity: Quantity) -> list[str]:
    """Every word that says what is counted, and the unit, each once and folded."""
    return list(dict.fromkeys(filter(None, (_folded(quantity.unit), *_words(quantity).split()))))


def is_number_of(quantity: Quantity, amount: Amount) -> bool:
    """Whether that is what the quantity is a number of: its unit or noun, with the words that stand before it."""
    *before, noun = map(_folded, amount.counted)
    return _folded(quantity.unit) == noun and set(before) <= set(counted_in(quantity))


def amount_words(quantities: Iterable[Quantity]) -> Iterator[str]:
    """The words of the full-text index for these quantities."""
    for quantity in quantities:
        for size in sizes(*interval(quantity)):
            yield f"size{size}"
            yield from (f"{_counts(word)}x{size}" for word in counted_in(quantity))
        yield from map(_counts, counted_in(quantity))


def words_asked(amounts: Iterable[Amount]) -> list[str]:
    """Words of which a claim must have one to fit one of these amounts."""
    return [word for amount in amounts for word in _words_for(amount)]


def _words_for(amount: Amount) -> Iterator[str]:
    if amount.counted and amount.low is None and amount.high is None:
        yield _counts(amount.counted[-1])
        return
    before = f"{_counts(amount.counted[-1])}x" if amount.counted else "size"
    yield from (f"{before}{size}" for size in sizes_asked(amount.low, amount.high))


def counts(number: ColumnElement[int], amounts: Iterable[Amount]) -> ColumnElement[bool]:
    """Whether the claim of this number has a quantity that one of the amounts holds, or may hold."""
    return exists().where(tables.claim_quantities.c.claim == number, or_(*map(_fits, amounts)))


def _fits(amount: Amount) -> ColumnElement[bool]:
    rows, words = tables.claim_quantities.c, list(map(_folded, amount.counted))
    fits = [rows.counted == words[-1] if words else true()]
    fits += [rows.high >= amount.low] if amount.low is not None else []
    fits += [rows.low <= amount.high] if amount.high is not None else []
    fits += [rows.words.contains(f" {word} ", autoescape=True) for word in words[:-1]]
    return and_(*fits)


def _counts(word: str) -> str:
    """The word of the full-text index for something counted."""
    return f"counts{plain(_folded(word))}"


def _words(quantity: Quantity) -> str:
    """The words of what is counted, folded, with a space before and behind each."""
    folded = (_folded(word.strip(".,;:()“”\"'’")) for word in quantity.of.split())
    return f" {' '.join(filter(plain, folded))} "


def _folded(word: str) -> str:
    """The word in lower case, without the s of most plurals: "POWs" and "POW" are one."""
    lower = word.casefold()
    return lower[:-1] if len(lower) > 3 and lower.endswith("s") and not lower.endswith("ss") else lower
