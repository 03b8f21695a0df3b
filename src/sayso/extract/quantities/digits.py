"""Reads a number in digits: "1,500", "1.5 thousand", "2 1/2", "6.02 x 10^23", "2,50,000", "4 hundred million"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache

from sayso.records import Span
from sayso.words import load

LONGEST = 40
"""Characters of the longest number in digits that is read; the diameter of the universe in metres has 27."""
LARGEST = 1e12
"""The scale that takes none behind it; "hundred", "thousand" and "lakh" do: "4 hundred million", "2 lakh crore"."""

_DIGITS = re.compile(
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:\.\d+)?"
    r"|\d+(?:\.\d+)?|\.\d+)(?![\d\u00a0\u202f])(?![.,:/'’]\d)"
)
_VULGAR = re.compile(
    r"(?:(\d{1,4})[ \u00a0-])?(?P<over>\d{1,2})[/⁄](?P<under>(?:2|3|4|5|8|16|32|64)(?![\d/])|\d{1,4}(?= of an?\b))"
)
_FRACTIONS: Mapping[str, float] = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_AND_A_HALF = re.compile(r"[ -]and[ -]a[ -]half\b", re.IGNORECASE)
_POWER = re.compile(
    r"\s?(?:[×x*]\s?10(?:\^|\*\*)|×\s?10(?=[-−–⁻⁺⁰¹²³⁴-⁹]))(?P<power>[-−–+]?\d{1,2}(?![\d.,])|[⁻⁺]?[⁰¹²³⁴-⁹]{1,2})"
)
"""The power of ten of a number as science writes it: "6.02 x 10^23", and "2×10-7" where its height was lost."""
_RAISED = str.maketrans("⁻⁺⁰¹²³⁴⁵⁶⁷⁸⁹−–", "-+0123456789--")


@dataclass(frozen=True, slots=True)
class Number:
    """A number where it stands. `vague` is a plural, of which there may be more; a `share` is a fraction of a whole.

    `scaled` tells the factor of "million" and the like, 1 without one; `spelt` whether it is in words. `high`, `unit`,
    `of` and `change` are those of a quantity, where the number's own words tell them.
    """

    span: Span
    value: float
    scaled: float = 1.0
    vague: bool = False
    share: bool = False
    spelt: bool = False
    high: float | None = None
    unit: str = ""
    of: str = ""
    change: str | None = None


def in_digits(text: str, start: int, end: int) -> Number | None:
    """The number in digits that begins at `start`, with its fraction, its power of ten and its scale."""
    if text[start] in _FRACTIONS:
        return Number(Span(start, start + 1), _FRACTIONS[text[start]])
    if (vulgar := _VULGAR.match(text, start, end)) and int(vulgar["over"]) < int(vulgar["under"]):
        return Number(Span(start, vulgar.end()), int(vulgar[1] or 0) + int(vulgar["over"]) / int(vulgar["under"]))
    match = _DIGITS.match(text, start, min(end, start + LONGEST))
    if match is None or match.end() == start + LONGEST:
        return None
    value = float(re.sub(r"[,\s]", "", match.group()))
    number = Number(Span(start, match.end()), value)
    if text[match.end() : match.end() + 1] in _FRACTIONS:
        number = Number(Span(start, match.end() + 1), value + _FRACTIONS[text[match.end()]])
    if half := _AND_A_HALF.match(text, match.end(), end):
        number = Number(Span(start, half.end()), value + 0.5)
    if power := _POWER.match(text, number.span.end, end):
        return replace(number, span=Span(start, power.end()), value=_raised(value, power["power"]))
    while (scale := _scale_behind().match(text, number.span.end, end)) and number.scaled < LARGEST:
        factor = _factors()[scale[1] or scale[2].lower()]
        value, scaled = _exact(number.value, factor), _exact(number.scaled, factor)
        number = replace(number, span=Span(start, scale.end()), value=value, scaled=scaled)
    return number


def _raised(value: float, power: str) -> float:
    """The number times this power of ten."""
    return float(f"{value}e{power.translate(_RAISED)}")


def _exact(value: float, factor: float) -> float:
    """The product, without what binary fractions add to it: 4.3 million is 4,300,000."""
    product = value * factor
    return float(f"{product:.15g}")


@cache
def _scale_behind() -> re.Pattern[str]:
    words = load("numbers")
    letters = "|".join(sorted(words["letters"], key=len, reverse=True))
    return re.compile(rf"(?:\+? ?({letters})|\+?[ \u00a0-]?((?i:{'|'.join(words['scales'])})))(?![\w²³/])")


@cache
def _factors() -> Mapping[str, float]:
    return {**load("numbers")["letters"], **load("numbers")["scales"]}
