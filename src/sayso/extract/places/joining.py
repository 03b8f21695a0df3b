"""Joins names that are two halves of one, and divides what joins two.

"Sistan and Baluchistan Province" is one area, not two, and so is "Ivano-Frankivsk", which the model marks as two;
"the Kherson-Mykolaiv Oblast border" is one of two areas.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from sayso.extract.places.candidates import find_candidates
from sayso.extract.places.names import PlaceName, read_name
from sayso.gazetteer import Gazetteer
from sayso.records import Span

_JOIN = " and "
_DASH = re.compile(r"[-–—/]")


def merge_parts(text: str, spans: Sequence[Span], gazetteer: Gazetteer) -> list[Span]:
    """The spans of names, given in order; those of the parts of one known name are one: "Ivano-Frankivsk"."""
    merged: list[Span] = []
    for span in spans:
        before = merged[-1] if merged else span
        whole = Span(before.start, span.end)
        if _DASH.fullmatch(text, before.end, span.start) and gazetteer.find(whole.of(text)):
            merged[-1] = whole
        else:
            merged.append(span)
    return merged


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


def divide_pairs(text: str, names: Sequence[PlaceName], gazetteer: Gazetteer) -> list[PlaceName]:
    """The names, given in order; an area that is unknown as a whole and whose halves are both areas becomes two."""
    divided: list[PlaceName] = []
    for name in names:
        divided += _halves(text, name, gazetteer) or [name]
    return divided


def _halves(text: str, name: PlaceName, gazetteer: Gazetteer) -> list[PlaceName]:
    dash = _DASH.search(name.text)
    if name.kind != "admin" or dash is None or find_candidates(name, gazetteer)[0]:
        return []
    middle = name.span.start + dash.start()
    one = read_name(text, Span(name.span.start, middle), is_listed=True)
    other = read_name(text, Span(middle + 1, name.span.end))
    return [one, other] if all(find_candidates(half, gazetteer)[0] for half in (one, other)) else []


def _as_area(half: PlaceName, whole: str) -> PlaceName:
    return replace(half, names=(whole,), kind="admin", is_listed=False)
