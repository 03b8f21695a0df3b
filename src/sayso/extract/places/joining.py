"""Joins names that are two halves of one: "Sistan and Baluchistan Province" is one area, not two."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.extract.places.names import PlaceName
from sayso.gazetteer import Gazetteer

_JOIN = " and "


def join_halves(text: str, names: Sequence[PlaceName], gazetteer: Gazetteer) -> list[PlaceName]:
    """The names, given in order; those of which two make the name of one area are both read as that."""
    joined = list(names)
    for number, (one, other) in enumerate(pairwise(names)):
        if text[one.span.end : other.span.start] != _JOIN:
            continue
        for half in other.names:
            whole = f"{one.names[0]}{_JOIN}{half}"
            if any(each.entry.kind == "admin" for each in gazetteer.find(whole)):
                joined[number : number + 2] = _as_area(one, whole), _as_area(other, whole)
                break
    return joined


def _as_area(half: PlaceName, whole: str) -> PlaceName:
    return replace(half, names=(whole,), kind="admin", is_listed=False)
