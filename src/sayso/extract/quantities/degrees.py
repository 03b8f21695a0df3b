"""What words beside a number make of it: a bound, not exact, or the size of a change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sayso.extract.entries import expression
from sayso.extract.quantities.before import Phrases, Word, make_phrases, phrase_before
from sayso.words import load

MOST = 3
"""How many of the words that tell a degree may pile up: "up to an estimated"."""
OBJECT = 4
"""Words that may stand between a verb and its "by": "cut its fishing fleet by ten"."""
_BOUNDS = {"min": "min", "max": "max", "near": "max", "level_min": "min", "level_max": "max"}


@dataclass(frozen=True, slots=True)
class Degree:
    """How a number is meant. `bound` is "min", "max" or `None`; `start` and `end` take in the words that say so.

    `aged` where it says how old, `level` where it is what something rises above or falls below.
    """

    start: int
    end: int
    bound: str | None = None
    approximate: bool = False
    aged: bool = False
    level: bool = False


def degree_of(text: str, degree: Degree, words: Sequence[Word], ceiling: int) -> Degree:
    """What the words before a number and those behind it, up to `ceiling`, make of its plain degree."""
    for _ in range(MOST):
        found = phrase_before(words, _phrases_before())
        if found is None or (degree.bound and found[0] == "about"):
            break  # "about more than ten" is about something else
        meaning, count = found
        degree = _marked(degree, meaning, words[-count].start, degree.end)
        words = words[:-count]
    match = _words_behind().match(text, degree.end, ceiling)
    return degree if match is None else _marked(degree, match.lastgroup or "", degree.start, match.end())


def bound_behind(text: str, end: int, ceiling: int) -> Degree | None:
    """What stands right behind a number that ends at `end`: "or more"; `None` where nothing does."""
    match = _words_behind().match(text, end, ceiling)
    return _marked(Degree(end, end), match.lastgroup or "", end, match.end()) if match else None


def _marked(degree: Degree, meaning: str, start: int, end: int) -> Degree:
    return Degree(
        start,
        end,
        bound=degree.bound or _BOUNDS.get(meaning),
        approximate=degree.approximate or meaning in ("about", "near"),
        aged=degree.aged or meaning == "age",
        level=degree.level or meaning.startswith("level"),
    )


def change_before(words: Sequence[Word], *, rated: bool) -> str | None:
    """Whether a number is the size of a rise ("up") or a fall ("down"), told by the words before it.

    `rated` says that it is a percentage, a sum or the like: what falls 5 percent changes, what falls 5 miles moves.
    """
    more = phrase_before(words, _another())
    words = words[: -more[1]] if more else words
    last = words[-1].lower if words else ""
    if last == "by":
        stems = [words[: -1 - skipped] for skipped in range(OBJECT + 1)]
        found = next(filter(None, (phrase_before(stem, _by()) for stem in stems)), None)
    else:
        found = phrase_before(words[:-1] if last == "from" else words, _directly())
    if found is None:
        return None
    way, _, only_rated = found[0].partition(" ")
    return (way or None) if rated or not only_rated else None


def change_behind(text: str, end: int, ceiling: int, *, share: bool) -> str | None:
    """The same, told by a noun behind it: "a 5 percent increase", or behind a `share` "5 percent less power"."""
    match = _change_behind().match(text, end, ceiling)
    if match is None or ((match.lastgroup or "").startswith("share") and not share):
        return None
    return (match.lastgroup or "").rpartition("_")[2]


@cache
def _phrases_before() -> Phrases:
    return make_phrases({**load("bounds")["before"], "age": load("bounds")["age"]})


@cache
def _words_behind() -> re.Pattern[str]:
    lists: Mapping[str, Sequence[str]] = load("bounds")["behind"]
    groups = [f"(?P<{kind}>{'|'.join(expression(form).pattern for form in forms)})" for kind, forms in lists.items()]
    return re.compile(rf" ?(?:{'|'.join(groups)})(?!\w)", re.IGNORECASE)


@cache
def _another() -> Phrases:
    return make_phrases({"more": load("changes")["another"]})


@cache
def _by() -> Phrases:
    """The verbs that may stand before "by", with the way that they go."""
    return make_phrases({way: words["verbs"] + words["with_object"] + words["of_share"] for way, words in _ways()})


@cache
def _directly() -> Phrases:
    """What stands right before the number, with the way that it goes, and " rated" where only that may go it."""
    always = {way: [f"{noun} of" for noun in words["nouns"]] for way, words in _ways()}
    neither = {" ": load("changes")["neither"]}
    return make_phrases(
        neither | always | {f"{way} rated": words["verbs"] + words["of_share"] for way, words in _ways()}
    )


@cache
def _change_behind() -> re.Pattern[str]:
    adjective = r"(?: (?!(?:and|or|but|for|in|of|to|at|on|by|with|the|a)\b)[a-z]+)?"
    groups = [f"{adjective} (?P<{way}>{'|'.join(words['nouns'])})" for way, words in _ways()]
    groups += [f" (?P<share_{way}>{'|'.join(words['of_share_nouns'])})" for way, words in _ways()]
    return re.compile(rf"(?:{'|'.join(groups)})\b")


def _ways() -> list[tuple[str, Mapping[str, list[str]]]]:
    return [(way, load("changes")[way]) for way in ("up", "down")]
