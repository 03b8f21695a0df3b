"""Says which place a text puts inside which: "Makiivka, Luhansk Oblast", "Tyre (Lebanon)", "Izyum in Ukraine"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from sayso.extract.places.names import PlaceName
from sayso.words import load

_FARTHEST = 40
"""Code points between a place and the one that holds it: "in the northwestern part of the "."""
_LISTING = re.compile(r"(?:,? (?:and|or|&) |, |-|–|/)")
_AT = re.compile(r"[\"”’]?,? (?:at|on) (?:the )?")
_OWNED = re.compile(r"['’]s? (?:[\w-]+ ){0,2}$|\)? (?:[\w-]+ )?(?:city|town|village|settlement|port|capital) of $")


@dataclass(frozen=True, slots=True)
class Holder:
    """The place, by its number among the names, that the text puts another in.

    It `is_certain` where the words leave no doubt ("X, Y Oblast"); "Paris, Texas" and "London, Paris" look the same.
    """

    number: int
    is_certain: bool


def find_holders(text: str, names: Sequence[PlaceName]) -> list[Holder | None]:
    """For each of the names, given in order, the one that the text puts it in; the smallest where it names several."""
    holders: list[Holder | None] = [None] * len(names)
    for number, (inner, outer) in enumerate(pairwise(names)):
        if outer.span.start - inner.span.end > _FARTHEST:
            continue
        between = text[inner.span.end : outer.span.start]
        if not inner.is_listed and (_puts_inside().fullmatch(between) or (_is_built(inner) and _AT.fullmatch(between))):
            is_certain = outer.kind == "admin" and not outer.is_listed and inner.kind not in ("admin", "country")
            if is_certain or not _goes_on(text, names, number + 1):
                holders[number] = Holder(number + 1, is_certain)
        elif _OWNED.fullmatch(between) and inner.kind in (None, "admin", "country", "settlement"):
            holders[number + 1] = Holder(number, is_certain=False)
    return holders


def _is_built(name: PlaceName) -> bool:
    return name.kind in ("facility", "road")


def _goes_on(text: str, names: Sequence[PlaceName], number: int) -> bool:
    """Whether a list goes on behind this name, so that the comma before it means no more than "and"."""
    if number + 1 == len(names):
        return False
    between = text[names[number].span.end : names[number + 1].span.start]
    return _LISTING.fullmatch(between[:_FARTHEST]) is not None and between.strip() != ","


@cache
def _puts_inside() -> re.Pattern[str]:
    terms = load("place_terms")
    parts, towns = "|".join(terms["parts"]), "|".join(terms["settlements"]["before"])
    return re.compile(
        rf"(?:, (?:in )?|,? in |,? within | \(|,? in (?:the )?(?:\w+ )?part of )(?:the )?(?:(?:{parts})[ -])?"
        rf"(?:[\w’'-]*(?:occupied|held|controlled|annexed) )?(?:the )?"
        rf"|,? in (?:the |a )?(?:(?:{parts}) )?(?:{towns}) of ",
        re.IGNORECASE,
    )
