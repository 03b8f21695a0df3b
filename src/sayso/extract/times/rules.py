"""All rules for expressions of time in one expression over kinds of words; the first rule that fits counts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from sayso.extract.times import (
    clock,
    dates,
    durations,
    holidays,
    named_before,
    numeric_dates,
    periods,
    quarters,
    seasons,
    weekdays,
    years,
)
from sayso.extract.times.lexicon import KINDS
from sayso.extract.times.senses import Rule
from sayso.extract.times.words import Word

_NAME = re.compile(r"[A-Z]+")


def fitting(kinds: str, start: int) -> Iterator[tuple[Rule, int]]:
    """The rules that words of these kinds fit from `start` on, with the number of the word behind them, in order."""
    found = _any().match(kinds, start)
    if found is None:
        return
    for number in range(int(str(found.lastgroup)[1:]), len(_rules())):
        match = _alone()[number].match(kinds, start)
        if match and match.end() > start:
            yield _rules()[number], match.end()


def is_told(words: Sequence[Word]) -> bool:
    """Whether a run of words of time can hold an expression: a run of numbers and articles alone holds none."""
    return any(word.kind in _TELLING for word in words)


_TELLING = frozenset(
    KINDS[name]
    for name in [
        "MONTH",
        "WEEKDAY",
        "UNIT",
        "YEAR",
        "DECADE",
        "CLOCK",
        "HOUR",
        "ISO",
        "SLASHED",
        "SEASON",
        "DAYPART",
        "DAY",
        "SET",
        "MERIDIEM",
        "ZONE",
        "REFERENCE",
        "HOLIDAY",
        "HALF",
        "THIS",
        "LAST",
        "SAMEDATE",
    ]
)


@cache
def _rules() -> list[Rule]:
    modules = (
        clock,
        holidays,
        seasons,
        numeric_dates,
        dates,
        years,
        weekdays,
        quarters,
        named_before,
        periods,
        durations,
    )
    return [rule for module in modules for rule in module.RULES]


@cache
def _alone() -> list[re.Pattern[str]]:
    return [re.compile(_kinds(rule.form)) for rule in _rules()]


@cache
def _any() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<r{number}>{_kinds(rule.form)})" for number, rule in enumerate(_rules())))


def _kinds(form: str) -> str:
    """The form with the letters of the kinds in place of their names."""
    return _NAME.sub(lambda name: re.escape(KINDS[name.group()]), form).replace(" ", "")
