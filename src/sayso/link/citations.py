"""Which earlier report a self-citation means: one where it is clear, else it stays open between several."""

from __future__ import annotations

from collections.abc import Mapping

SURE = 0.5
"""A less probable candidate is never the one that is meant."""
AHEAD = 0.15
"""By so much the best candidate must be ahead of the next. Neither figure was fitted: no rivals are labelled yet."""


def meant(scores: Mapping[int, float]) -> int | None:
    """The candidate that is clearly meant, by its number, from the scores of all; `None` where it is open."""
    ranked = sorted(scores, key=lambda number: (-scores[number], number))
    if not ranked or scores[ranked[0]] < SURE:
        return None
    clear = len(ranked) == 1 or scores[ranked[0]] - scores[ranked[1]] >= AHEAD
    return ranked[0] if clear else None
