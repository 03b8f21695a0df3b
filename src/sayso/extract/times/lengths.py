"""How many units a phrase tells: "twenty-four", "a few", "two or three", as a number or as X where it is not told."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extract.times.lexicon import KINDS
from sayso.extract.times.senses import Phrase
from sayso.extract.times.words import Word

_TENS_AND_ONES = 20
LARGEST = 3000
"""Units that a stretch of the calendar may be long; what is longer has no days."""
NUMBER = "(?:A?(?:NUMBER|VAGUE)(?:HYPHEN?(?:NUMBER|VAGUE)){0,3}OF?|VAGUE?DIGITS|LONG|DECIMAL)"
NUMBERS = f"(?:{NUMBER}(?:(?:TO|OR|AND|HYPHEN|DASH){NUMBER})?)"
"""The forms of one number, and of one or two."""


def number_in(phrase: Phrase) -> str:
    """The number before the first unit as ISO-TimeML writes it; of two, the second ("two to three weeks")."""
    words = list(phrase.words)
    unit = next((at for at, word in enumerate(words) if word.kind == KINDS["UNIT"]), len(words))
    before = words[:unit]
    if len(before) > 1 and before[0].text.lower() == "some":
        before = before[1:]  # "some three weeks" are about three
    if any(word.kind == KINDS["VAGUE"] for word in before):
        return "X"
    if figures := [word for word in before if word.kind in _FIGURES]:
        return _plain(figures[-1].text)
    spelt = [word for word in before if word.kind == KINDS["NUMBER"]]
    if not spelt:
        return "1"
    return str(_counted(_last_number(spelt)))


def span_of(phrase: Phrase) -> tuple[str, str]:
    """The low and the high number: "48-72 hours" has two."""
    figures = [_plain(word.text) for word in phrase.words if word.kind in _FIGURES]
    spelt = [word for word in phrase.words if word.kind == KINDS["NUMBER"]]
    if len(figures) > 1:
        return figures[0], figures[-1]
    if not figures and len(spelt) > 1 and (phrase.first("TO") or phrase.first("OR")):
        return str(spelt[0].value), str(_counted(_last_number(spelt)))
    number = number_in(phrase)
    return number, number


_FIGURES = frozenset(KINDS[name] for name in ("DIGITS", "LONG", "DECIMAL", "YEAR"))


def _plain(figures: str) -> str:
    whole = figures.replace(",", "")
    return str(int(whole)) if whole.isdigit() else whole


def _last_number(words: Sequence[Word]) -> list[int]:
    """The values of the last number: in "two three" they are two numbers, in "twenty three" one."""
    values = [int(word.value) for word in words]
    start = 0
    for at in range(1, len(values)):
        before, this = values[at - 1], values[at]
        if (this < before and not (before >= 100 or (before >= _TENS_AND_ONES and this < 10))) or (
            before <= this < 100 and this != 12
        ):
            start = at
    return values[start:]


def _counted(values: Sequence[int]) -> int:
    total = current = 0
    for value in values:
        if value >= 100:
            current = max(1, current) * value
            total, current = (total + current, 0) if value >= 1000 else (total, current)
        elif value == 12 and current:
            current *= 12
        else:
            current += value
    return total + current
