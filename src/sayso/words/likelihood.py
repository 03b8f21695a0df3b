"""The bands of likelihood by which claims are told apart: the seven of ICD 203, each by the first of its two terms.

The terms and the bands are those of scales.yaml, whose head names the directive.
"""

from __future__ import annotations

from functools import cache
from typing import Final

from sayso.words import load

SCALE: Final = "icd203"
"""The scale whose bands they are."""


@cache
def band_names() -> tuple[str, ...]:
    """The bands from the least likely to the most, by their names.

    >>> band_names()[4]
    'likely'
    """
    named: dict[tuple[int, int], str] = {}
    for term, (low, high, *_) in load("scales")[SCALE]["bands"].items():
        named.setdefault((low, high), term)
    return tuple(named[ends] for ends in sorted(named))


@cache
def band_of_term(term: str) -> str | None:
    """The name of the band that a term of the scale stands for; `None` for what is no such term.

    >>> band_of_term("highly probable")
    'very likely'
    """
    ends = load("scales")[SCALE]["bands"].get(term)
    return band_between(ends[0], ends[1]) if ends else None


@cache
def band_between(low: int, high: int) -> str | None:
    """The name of the band with these ends, in percent; `None` where the scale has no such band."""
    terms = load("scales")[SCALE]["bands"].items()
    return next((term for term, ends in terms if (ends[0], ends[1]) == (low, high)), None)
