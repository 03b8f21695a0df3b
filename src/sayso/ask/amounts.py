"""Reads "POW>30", "km=10..20", ">1bn", "km": of what, and from how many to how many."""

from __future__ import annotations

import math
import re
from functools import cache

from sayso.errors import UsageError
from sayso.extract.quantities.counted import singular
from sayso.extract.quantities.units import sign_before, standard, unit_behind
from sayso.records import Amount
from sayso.store.named import plain
from sayso.words import load

_NUMBER = r"(\d[\d,]*(?:\.\d+)?) ?([a-z]*)"
_ASKED = re.compile(
    rf"(?P<counted>[^<>=≥≤]*)(?P<sign>>=|<=|[<>=≥≤])\s*(?P<low>{_NUMBER})"
    rf"(?:\s*(?:\.\.|–|-)\s*(?P<high>{_NUMBER}))?(?P<behind>[\s%$€£¥][^\d<>=≥≤]*)?",
    re.IGNORECASE,
)
_LONGEST = 200
_HINT = (
    "Write what is counted, a sign (> >= < <= =) and a number: 'POW>30', 'soldier=20..40'; or one alone: 'km', '>30'."
)


def read_amounts(value: str) -> tuple[Amount, ...]:
    """The amounts that "POW>30" may be told as: one, or for a unit one in each unit of its kind.

    What is counted may stand behind (">30 POWs") or be missing (">30": so many of anything), and so may the number
    ("POW": however many).

    Raises:
        UsageError: it is neither.
    """
    asked = value.strip()
    match = _ASKED.fullmatch(asked) if len(value) <= _LONGEST else None
    if match is not None:
        return _compared(match, value)
    if not asked or len(value) > _LONGEST or any(character in "<>=≥≤" for character in asked):
        raise UsageError(f"quantity={value[:_LONGEST]!r} is no comparison.", _HINT)
    if any(word.rstrip("%").isdecimal() for word in asked.split()):
        raise UsageError(f"quantity={value!r} has a number without a sign.", _HINT)
    return tuple(Amount(words) for words, _ in _told(asked, value))


def _compared(match: re.Match[str], value: str) -> tuple[Amount, ...]:
    """The amounts of a comparison."""
    if match["high"] and match["sign"] != "=":
        raise UsageError(f"quantity={value!r} compares with a range.", "Ranges take =, like 'soldier=20..40'.")
    low, behind = _number(match["low"], value)
    high, last = _number(match["high"], value) if match["high"] else (low, behind)
    words = [part.strip() for part in (match["counted"], f"{last} {match['behind'] or ''}") if part.strip()]
    if len(words) > 1 or (match["high"] and behind):
        what = words[-1] if len(words) > 1 else behind
        raise UsageError(f"quantity={value!r}: {what!r} multiplies nothing.", f"It may be {', '.join(_scales())[2:]}.")
    if low > high:
        raise UsageError(f"quantity={value!r}: the range ends before it begins.", "Swap the two numbers.")
    told = _told(words[0], value) if words else [((), 1.0)]
    return tuple(_amount(counted, match["sign"], low * by, high * by) for counted, by in told)


def _told(counted: str, value: str) -> list[tuple[tuple[str, ...], float]]:
    """The words of the index for what is counted: its own, or every unit of its kind with how many of it one is."""
    if unit := _unit(counted):
        return [((name,), by) for name, by in _convertible(unit)]
    words = tuple(word for word in map(singular, counted.split()) if plain(word))
    if not words:
        raise UsageError(f"quantity={value!r} does not say what is counted.", _HINT)
    return [(words, 1.0)]


def _amount(counted: tuple[str, ...], sign: str, low: float, high: float) -> Amount:
    match sign:
        case ">":
            return Amount(counted, low=math.nextafter(low, math.inf))
        case ">=" | "≥":
            return Amount(counted, low=low)
        case "<":
            return Amount(counted, high=math.nextafter(high, -math.inf))
        case "<=" | "≤":
            return Amount(counted, high=high)
    return Amount(counted, low, high)


def _unit(name: str) -> str:
    """The unit or currency of that name, code or sign; empty where it is none."""
    sign = sign_before(name, len(name), 0)
    if sign is not None and sign.start == 0:
        return sign.code
    found = unit_behind(f"1 {name}", 1, len(name) + 2)
    return found.name if found is not None and found.end == len(name) + 2 else ""


def _convertible(unit: str) -> list[tuple[str, float]]:
    """The unit, and every other of its kind, each with how many of it one such unit is."""
    own = standard(1.0, unit)
    alike = [(name, found) for name in load("units") if name != unit and (found := standard(1.0, name))]
    return [(unit, 1.0), *((name, own[0] / by) for name, (by, kind) in alike if own and kind == own[1])]


def _number(written: str, value: str) -> tuple[float, str]:
    """The number, and the word behind it where that is no scale: "30 boats" is 30, of boats."""
    digits, word = re.fullmatch(_NUMBER, written, re.IGNORECASE).groups()  # type: ignore[union-attr]  # _ASKED holds it
    factor = _scales().get(word.lower(), 0.0)
    number = float(digits.replace(",", "")) * (factor or 1.0)
    if math.isinf(number):
        raise UsageError(f"quantity={value!r} is no comparison.", _HINT)
    return number, "" if factor else word


@cache
def _scales() -> dict[str, float]:
    """What may stand behind a number, with its factor."""
    numbers = load("numbers")
    scales = numbers["letters"] | numbers["letters_of_money"] | numbers["scales"]
    return {"": 1.0} | {word.lower(): float(factor) for word, factor in scales.items()}
