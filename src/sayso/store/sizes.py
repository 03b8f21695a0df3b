"""How large a number is, in steps of 1, 2, 5, 10: words of the full-text index, so that a walk passes by other sizes.

Three steps a decade leave a question like ">30" only the claims of one step, 20 to 50, whose rows must be looked at for
nothing; a word more that is asked for costs 0.05 ms (SQLite 3.40).
"""

from __future__ import annotations

from bisect import bisect_right

STEPS = tuple(float(f"{digit}e{power}") for power in range(-2, 13) for digit in (1, 2, 5))
"""Where sizes begin: from a hundredth to five trillion, in whatever is counted."""
MOST = 6
"""An interval of more sizes has one word for all: "10 to 1,000" has seven."""
_WIDE = "wide"


def sizes(low: float, high: float) -> list[str]:
    """The words for the sizes of an interval, both ends included."""
    first, last = _size(low), _size(high)
    return [_WIDE] if last - first >= MOST else [str(size) for size in range(first, last + 1)]


def sizes_asked(low: float | None, high: float | None) -> list[str]:
    """Words of which an interval must have one to share a number with this one; `None` is an open end."""
    first = 0 if low is None else _size(low)
    last = len(STEPS) if high is None else _size(high)
    return [*(str(size) for size in range(first, last + 1)), _WIDE]


def _size(number: float) -> int:
    return bisect_right(STEPS, number)
