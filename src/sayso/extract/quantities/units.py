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
"""Characters before a number in which the sign or the code of a currency may stand, with the letter before it."""
YEAR = "year"
AGE = "age"
PERCENT = "percent"
SPACED = r"[mLghtl]\b|[VW]\b|[CFGHKNRT]\b(?![ -]?[A-Z\d])|A\b(?![ -]\w)|A(?= (?:at|of|and|from|with|fuse)\b)"
"""The symbols of one letter that may stand behind a space; a capital could begin a name or, as "A", a sentence."""
NEAR = 100
"""Characters on either side of a symbol of several units in which a word tells which it is: a sentence."""

_GAP = r"(?:[ \u00a0\u202f\n‐‑-]|-[ -])?"
_SYSTEM = r"(?:(?:US|U\.S\.|UK|British|[Ii]mperial|American) )?"
"""Whose unit it is, which its name leaves out: "a US pint"."""
_FIRST = re.compile(rf"{_GAP}{_SYSTEM}([^\W\d_]+|\S)")
_BEFORE_RATE = frozenset(" -/\u00a0\n\t")
_SPACE = re.compile(r"[\s‐‑-]+")
_LETTERS = re.compile(r"[a-z]+")
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
    found = _named(match["words"]) if match["words"] else _sense(text, at, end, match["symbol"])
    if found is None:
        return None
    name, per = found
    sort = "share" if name == PERCENT else "money" if name.isupper() else "measure"
    return Unit(name, match.end(), sort, per)


def _named(words: str) -> tuple[str, str | None]:
    """The unit of these words, and what it is a rate by."""
    return _words()[_SPACE.sub(" ", words).lower()]


def _sense(text: str, at: int, end: int, symbol: str) -> tuple[str, str | None] | None:
    """The unit that a symbol stands for, told by the words near it where it is the symbol of several."""
    senses = _symbols()[symbol]
    if not any(near for _, _, near in senses):
        return senses[0][:2]
    around = set(_LETTERS.findall(text[max(0, at - NEAR) : min(end, at + NEAR)].lower()))
    told = [sense[:2] for sense in senses if sense[2] & around]
    return next(iter(told or [sense[:2] for sense in senses if not sense[2]]), None)


def sign_before(text: str, at: int, floor: int) -> Sign | None:
    """The sign of a currency that stands right before a number that begins at `at`."""
    before = text[max(floor, at - LOOK_BACK) : at]
    end = len(before) - before.endswith((" ", "\u00a0"))
    for start in range(max(0, end - _longest_sign()), end):
        code = _signs().get(before[start:end])
        if code and not (start and before[start - 1].isalpha()):
            return Sign(code, at - len(before) + start)
    return None


def factor_of_money(text: str, at: int) -> tuple[float, int]:
    """The factor of a letter behind a sum of money ("$2m"), and where it ends; 1 where there is none."""
    match = _LETTER.match(text, at)
    return (load("numbers")["letters_of_money"][match[1]], match.end()) if match else (1.0, at)


def rate_behind(text: str, at: int, end: int) -> tuple[str, int] | None:
    """What a rate is counted by, and where that ends: "per month", "a day", "/km"."""
    if text[at : at + 1] not in _BEFORE_RATE:
        return None
    match = _rate().match(text, at, end)
    if match is None:
        return None
    symbol, word = match["symbol"] or match["sign"], match["by"] or match["words"] or match["short"]
    if symbol:
        name = load("rates")["symbols"].get(symbol) or (_sense(text, at, end, symbol) or (symbol, None))[0]
    else:
        name = _words().get(word.lower(), (word.lower(), None))[0]
    return name, match.end()


def standard(value: float, unit: str) -> tuple[float, str] | None:
    """The value in the unit that all of its kind lead to: 1.5 kilometer is 1,500 meter. `None` where there is none.

    Only units of length, area, volume, mass, time, speed, energy, power and frequency lead anywhere; money does not.
    """
    written = load("units").get(unit)
    if written is None:
        return None
    factor, name = written.get("is", (1.0, unit))
    return value * factor, name


def metric(value: float, unit: str) -> tuple[float, str] | None:
    """The value in a unit of the metric system: 2 mile are 3.2 kilometer. `None` where the unit belongs to it."""
    other = load("units").get(unit, {}).get("metric")
    if unit == "degree fahrenheit":
        return (value - 32) / 1.8, other
    own, theirs = (standard(1.0, other), standard(value, unit)) if other else (None, None)
    return (theirs[0] / own[0], other) if own and theirs else None


def many(unit: str) -> str:
    """The plural of the name of a unit of measure or of a currency's code: "feet", "kilometers", "USD"."""
    written = load("units").get(unit)
    if written is None:
        return unit
    return str(next(iter(written.get("plural") or ()), f"{unit}s"))


_Sense = tuple[str, str | None, frozenset[str]]
"""The name of a unit, what it is a rate by, and the words that tell it from other units of the same symbol."""


@cache
def _words() -> Mapping[str, tuple[str, str | None]]:
    """The names of units in full, in lower case, singular and plural."""
    found = {
        _SPACE.sub(" ", form).lower(): (written.get("unit", name), written.get("per"))
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
def _symbols() -> Mapping[str, list[_Sense]]:
    """The symbols of units and the signs and codes of currencies, as they are written, with what each may mean."""
    senses: dict[str, list[_Sense]] = {}
    for name, written in load("units").items():
        for symbol in written.get("symbols", ()):
            sense = (written.get("unit", name), written.get("per"), frozenset(written.get("near", ())))
            senses.setdefault(symbol, []).append(sense)
    for code, written in load("currencies").items():
        signs = [sign for sign in written["signs"] if not sign.isalpha()]
        for sign in (*signs, *written.get("behind", ()), *written.get("codes", [code])):
            senses.setdefault(sign, []).append((code, None, frozenset()))
    return senses


@cache
def _first_words() -> frozenset[str]:
    """The first word, or the sign, that each unit begins with, in lower case."""
    firsts = (_FIRST.match(form) for form in (*_words(), *_symbols()))
    return frozenset(first[1].lower() for first in firsts if first)


@cache
def _signs() -> Mapping[str, str]:
    """The signs before a sum of money, and the codes, with their code."""
    signs = {sign: code for code, written in load("currencies").items() for sign in written["signs"]}
    return {code: code for code, written in load("currencies").items() if "codes" not in written} | signs


@cache
def _behind() -> re.Pattern[str]:
    words = "|".join(re.escape(form).replace(r"\ ", r"[\s‐‑-]") for form in sorted(_words(), key=len, reverse=True))
    letters = "".join(symbol for symbol in _symbols() if _is_letter(symbol) and symbol != "s")
    long = sorted((symbol for symbol in _symbols() if not _is_letter(symbol)), key=len, reverse=True)
    symbols = "|".join(map(re.escape, long))
    one = rf"(?<=[\d.½¼¾⅓⅔])[{letters}]|(?:(?<=\d\.\d)|(?<=\d\.\d\d))s|(?<=[ \u00a0])(?:{SPACED})"
    return re.compile(rf"{_GAP}(?:{_SYSTEM}(?P<words>(?i:{words}))|(?P<symbol>{symbols}|{one}))(?![\w²³])")


def _is_letter(symbol: str) -> bool:
    return len(symbol) == 1 and symbol.isalpha()


@cache
def _longest_sign() -> int:
    return max(map(len, _signs()))


@cache
def _rate() -> re.Pattern[str]:
    by = "|".join(load("rates")["by"])
    words = "|".join(re.escape(form) for form in sorted(_words(), key=len, reverse=True))
    symbols = "|".join(map(re.escape, sorted({*_symbols(), *load("rates")["symbols"]}, key=len, reverse=True)))
    each = rf"[\s-](?:a|an|each|every)[\s-](?P<by>{by})\b(?! (?:earlier|ago|later|before|after|from|on)\b)"
    per = rf"[\s-]per[\s-](?:(?P<symbol>{symbols})(?!\w)|(?i:(?P<words>{words}|[a-z]+))\b)"
    return re.compile(rf"(?:{each}|{per}|/(?:(?P<sign>{symbols})(?![\w²³])|(?P<short>{by})\b))")
