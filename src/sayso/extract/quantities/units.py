"""Units of measure, currencies and rates beside a number, and how much of another unit one of them is.

A unit is named in the singular, in the spelling of the United States ("kilometer"), a currency by its ISO 4217 code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sayso.words import load

LOOK_BACK = 8
"""Characters before a number in which the sign or the code of a currency may stand."""
YEAR = "year"
AGE = "age"
PERCENT = "percent"
SPACED = frozenset("mL")
"""The symbols of one letter that may stand behind a space."""

_GAP = r"(?:[ \u00a0\u202f\n‐‑-]|-[ -])?"
_FIRST = re.compile(rf"{_GAP}([^\W\d_]+|\S)")
_LETTER = re.compile(r" ?([mbBtT])\b(?!/)")
_OLD = re.compile(r"[ \u00a0‐‑-]years?[ \u00a0‐‑-](?:olds?\b|of age\b)|[ -]?y/?o\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Unit:
    """The unit of a number: its name, what a rate is counted by, and where the words of both end.

    `sort` is "measure", "money" or "share"; `of` is "age" where years tell how old somebody is.
    """

    name: str
    end: int
    sort: str = "measure"
    per: str | None = None
    of: str = ""


@dataclass(frozen=True, slots=True)
class Sign:
    """The sign or code of a currency before a number, and where it begins."""

    code: str
    start: int


def unit_behind(text: str, at: int, end: int) -> Unit | None:
    """The unit that stands right behind a number that ends at `at`."""
    if old := _OLD.match(text, at, end):
        return Unit(YEAR, old.end(), of=AGE)
    first = _FIRST.match(text, at, end)
    if first is None or first[1].lower() not in _first_words():
        return None  # most words begin no unit, and to try all units takes long
    match = _behind().match(text, at, end)
    if match is None:
        return None
    words = re.sub(r"\s+", " ", match[1])
    found = _symbols().get(words) or _words().get(words.lower())
    if found is None:
        return None
    name, per = found
    sort = "share" if name == PERCENT else "money" if name.isupper() else "measure"
    return Unit(name, match.end(1), sort, per)


def sign_before(text: str, at: int, floor: int) -> Sign | None:
    """The sign of a currency that stands right before a number that begins at `at`."""
    match = _before().search(text, max(floor, at - LOOK_BACK), at)
    if match is None:
        return None
    words = match[1].rstrip()
    return Sign(_signs().get(words, words), match.start(1))


def factor_of_money(text: str, at: int) -> tuple[float, int]:
    """The factor of a letter behind a sum of money ("$2m"), and where it ends; 1 where there is none."""
    match = _LETTER.match(text, at)
    return (load("numbers")["letters_of_money"][match[1]], match.end()) if match else (1.0, at)


def rate_behind(text: str, at: int, end: int) -> tuple[str, int] | None:
    """What a rate is counted by, and where that ends: "per month", "a day", "/km"."""
    match = _rate().match(text, at, end)
    if match is None:
        return None
    word = (match["by"] or match["any"] or match["short"]).lower()
    return load("rates")["symbols"].get(word, word), match.end()


def standard(value: float, unit: str) -> tuple[float, str] | None:
    """The value in the unit that all of its kind lead to: 1.5 kilometer is 1,500 meter. `None` where there is none.

    Only units of length, area, volume, mass, time, speed, energy, power and frequency lead anywhere; money does not.
    """
    written = load("units").get(unit)
    if written is None:
        return None
    factor, name = written.get("is", (1.0, unit))
    return value * factor, name


@cache
def _words() -> Mapping[str, tuple[str, str | None]]:
    """The names of units in full, in lower case, singular and plural."""
    found = {
        form.lower(): (written.get("unit", name), written.get("per"))
        for name, written in load("units").items()
        for form in _forms(written.get("words", ()), written.get("plural"))
    }
    for code, written in load("currencies").items():
        forms = _forms(written["names"], None)
        found |= {form.lower(): (code, None) for form in (*forms, *written.get("plural", ()))}
    return found


def _forms(singular: list[str], plural: list[str] | None) -> Iterator[str]:
    yield from singular
    yield from plural if plural is not None else (word + "s" for word in singular)


@cache
def _symbols() -> Mapping[str, tuple[str, str | None]]:
    """The symbols of units and the codes of currencies, as they are written."""
    symbols = {
        symbol: (written.get("unit", name), written.get("per"))
        for name, written in load("units").items()
        for symbol in written.get("symbols", ())
    }
    signs = {sign: (code, None) for sign, code in _signs().items() if not sign.isalpha()}
    return symbols | signs | {code: (code, None) for code in load("currencies")}


@cache
def _first_words() -> frozenset[str]:
    """The first word, or the sign, that each unit begins with, in lower case."""
    firsts = (_FIRST.match(form) for form in (*_words(), *_symbols()))
    return frozenset(first[1].lower() for first in firsts if first)


@cache
def _signs() -> Mapping[str, str]:
    return {sign: code for code, written in load("currencies").items() for sign in written["signs"]}


@cache
def _behind() -> re.Pattern[str]:
    words = "|".join(re.escape(form).replace(r"\ ", r"\s") for form in sorted(_words(), key=len, reverse=True))
    long = (symbol for symbol in _symbols() if len(symbol) > 1 or not symbol.isalpha() or symbol in SPACED)
    symbols = "|".join(re.escape(symbol) for symbol in sorted(long, key=len, reverse=True))
    letters = "".join(letter for letter in _symbols() if len(letter) == 1 and letter.isalpha() and letter not in SPACED)
    return re.compile(rf"{_GAP}((?i:{words})|{symbols}|(?<=[\d.])[{letters}])(?![\w²³])")


@cache
def _before() -> re.Pattern[str]:
    signs = "|".join(re.escape(sign) for sign in sorted(_signs(), key=len, reverse=True))
    codes = "|".join(load("currencies"))
    return re.compile(rf"(?<![A-Za-z])((?:{signs}|{codes})[ \u00a0]?)$")


@cache
def _rate() -> re.Pattern[str]:
    by, symbols = "|".join(load("rates")["by"]), "|".join(load("rates")["symbols"])
    each = rf"\s+(?:a|an|each|every)\s+(?P<by>{by})\b(?! (?:earlier|ago|later|before|after|from|on)\b)"
    return re.compile(rf"(?:{each}|\s+per\s+(?P<any>[a-z]+)\b|/(?P<short>(?:{by}|{symbols})\b))", re.IGNORECASE)
