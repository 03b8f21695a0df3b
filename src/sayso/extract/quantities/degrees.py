"""What words beside a number make of it: a bound, not exact, or the size of a change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.extract.entries import expression
from sayso.words import load

LOOK_BACK = 48
"""Characters before a number in which such words may stand: some six words."""
MOST = 3
"""How many of them may pile up: "up to an estimated"."""


@dataclass(frozen=True, slots=True)
class Degree:
    """How a number is meant. `bound` is "min", "max" or `None`; `start` and `end` take in the words that say so."""

    start: int
    end: int
    bound: str | None = None
    approximate: bool = False
    aged: bool = False


def degree_of(text: str, start: int, end: int, floor: int, ceiling: int) -> Degree:
    """What stands around the number at [start, end), looking no further than `floor` and `ceiling`."""
    return _behind(text, _before(text, Degree(start, end), floor), ceiling)


def _before(text: str, degree: Degree, floor: int) -> Degree:
    for _ in range(MOST):
        begin = max(floor, degree.start - LOOK_BACK)
        match = _words_before().search(text, begin, degree.start)
        if match is None:
            break
        if degree.bound and match.lastgroup == "about":
            break  # "about more than ten" is about something else
        degree = _marked(degree, match, match.start(), degree.end)
    return degree


def bound_behind(text: str, end: int, ceiling: int) -> Degree | None:
    """What stands right behind a number that ends at `end`: "or more"; `None` where nothing does."""
    match = _words_behind().match(text, end, ceiling)
    return _marked(Degree(end, end), match, end, match.end()) if match else None


def _behind(text: str, degree: Degree, ceiling: int) -> Degree:
    match = _words_behind().match(text, degree.end, ceiling)
    return degree if match is None else _marked(degree, match, degree.start, match.end())


def _marked(degree: Degree, match: re.Match[str], start: int, end: int) -> Degree:
    kind = match.lastgroup
    bound = {"min": "min", "max": "max", "near": "max"}.get(kind or "")
    return Degree(
        start,
        end,
        bound=degree.bound or bound,
        approximate=degree.approximate or kind in ("about", "near"),
        aged=degree.aged or kind == "age",
    )


def change_before(text: str, start: int, floor: int, *, share: bool) -> str | None:
    """Whether a number is the size of a rise ("up") or a fall ("down"), told by a word before it."""
    match = _change_before().search(text, max(floor, start - LOOK_BACK), start)
    if match is None or ((match.lastgroup or "").startswith("share") and not share):
        return None
    return (match.lastgroup or "").rpartition("_")[2]


def change_behind(text: str, end: int, ceiling: int) -> str | None:
    """The same, told by a noun behind it: "a 5 percent increase"."""
    match = _change_behind().match(text, end, ceiling)
    return match.lastgroup if match else None


@cache
def _words_before() -> re.Pattern[str]:
    lists: Mapping[str, Sequence[str]] = load("bounds")["before"]
    groups = [f"(?P<{kind}>{'|'.join(map(_spaced, forms))})" for kind, forms in lists.items()]
    groups.append(f"(?P<age>{'|'.join(map(_spaced, load('bounds')['age']))})")
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(groups)})(?:\s+|-)?$", re.IGNORECASE)


@cache
def _words_behind() -> re.Pattern[str]:
    lists: Mapping[str, Sequence[str]] = load("bounds")["behind"]
    groups = [f"(?P<{kind}>{'|'.join(map(_spaced, forms))})" for kind, forms in lists.items()]
    return re.compile(rf" ?(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)


@cache
def _change_before() -> re.Pattern[str]:
    groups = []
    for way, words in load("changes").items():
        verbs, nouns, others = ("|".join(words[name]) for name in ("verbs", "nouns", "with_object"))
        by = rf"(?:{verbs}|{others}) (?:[\w'’-]+ ){{0,4}}by"
        groups.append(rf"(?P<{way}>(?:{verbs})(?: by| from)?|{by}|(?:{nouns}) of)")
        groups.append(f"(?P<share_{way}>(?:{'|'.join(words['of_share'])})(?: by| from)?)")
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(groups)})(?: (?:another|a further|an additional|as much as))?[ ]?$", re.IGNORECASE
    )


@cache
def _change_behind() -> re.Pattern[str]:
    groups = [f"(?P<{way}>{'|'.join(words['nouns'])})" for way, words in load("changes").items()]
    return re.compile(rf"(?: [a-z]+)? (?:{'|'.join(groups)})\b", re.IGNORECASE)


def _spaced(form: str) -> str:
    return expression(form).pattern
