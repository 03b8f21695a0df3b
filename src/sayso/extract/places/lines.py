"""Finds the lines that a text draws through places: "the Lyman-Yampil-Bilohorivka line", "a line from X to Y"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.extract.places.names import PlaceName

_DASH = re.compile(r"[-–—]")
_ON = re.compile(r" (?:to|through|via|and|–|-|—) |, (?:then )?(?:to|through|via) ")
_WORD = r"(?:line|axis|front|front line|frontline|highway|road|direction|railway|railroad)"
_BEHIND = re.compile(rf"[ -]{_WORD}\b")
_BEFORE = re.compile(
    rf"\b{_WORD}s? (?:(?:running |drawn |stretching |of |along )?(?:(?P<from>from|between|through) )?)?$"
)
_AT_END = re.compile(rf"[ -]{_WORD}$")
_LOOK_BEFORE = 40
_LOOK_BEHIND = 20


@dataclass(frozen=True, slots=True)
class Line:
    """A line through places: these, by their numbers among the names, in order; `words` is how it is called."""

    numbers: range
    words: str


def find_lines(text: str, names: Sequence[PlaceName]) -> list[Line]:
    """The lines through places, which are given in order."""
    return [*_joined(text, names, _DASH), *_joined(text, names, _ON)]


def _joined(text: str, names: Sequence[PlaceName], join: re.Pattern[str]) -> Iterator[Line]:
    """The runs of names that are joined by such words, where something tells that they make a line."""
    start = 0
    for number in range(1, len(names) + 1):
        if number < len(names) and join.fullmatch(text, names[number - 1].span.end, names[number].span.start):
            continue
        first, last = names[start].span, names[number - 1].span
        if number - start > 1 and _is_line(text, first.start, last.end, is_dashed=join is _DASH):
            yield Line(range(start, number), _AT_END.sub("", text[first.start : last.end]))
        start = number


def _is_line(text: str, start: int, end: int, *, is_dashed: bool) -> bool:
    before = _BEFORE.search(text[max(0, start - _LOOK_BEFORE) : start])
    if not is_dashed:
        return before is not None and before["from"] is not None
    behind = _BEHIND.match(text, end, end + _LOOK_BEHIND) or _AT_END.search(text[start:end])
    return before is not None or behind is not None
