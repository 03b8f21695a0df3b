"""Finds what is counted behind a number: its words, and the singular of the noun that heads them.

English marks the head by its plural: of "four new special operations battalions announced", the last plural before the
phrase ends is the head. Behind "one" the last noun is, up to a word that cannot stand inside a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from sayso.records import Span
from sayso.words import load

MOST_WORDS = 8
"""Words of the longest phrase that is looked through."""

_WORD = re.compile(
    r"(?P<gap>[ \u00a0\n]{1,2}[“\"‘]?|[-‐‑]|/)"
    r"(?P<word>(?:[A-Za-z]|\d+[A-Za-z])[\w'’./‐‑-]{0,48}[\w.]|[A-Za-z])(?P<mark>[”\"’)]?)"
)
"""A word of at most fifty characters: without a bound, a text without spaces would take quadratic time."""
_OF = re.compile(
    r"[”\"’]? of(?: (?:the|these|those|its|his|her|their|our|my|your|all|most))*(?: \d[\d,]{0,12})?(?= )", re.IGNORECASE
)
_WHOLE_OF = re.compile(r" of\b")
_DETERMINER = re.compile(
    r" (?:the|its|his|her|their|our|these|those|this|that|all|an?)\b(?: (?:19|20)\d\d)?(?=[ ])", re.IGNORECASE
)
_JOINED = re.compile(r"(?:, [A-Za-z][\w-]*){0,3},? (?:and|or|&)(?= )| \([A-Z][^()]{0,24}\)(?= )")
"""What may interrupt a phrase before its head: "rocket, flare and smoke signals", "aerial vehicle (UAV) strikes"."""
_OBJECT = re.compile(r" (?:an?|the|that|this|its|their|his|her|no|any|how|why|roughly|about|at least)\b")
"""What stands behind a verb, and behind no plural: in "98 wagons represents a tenth", "represents" is a verb."""
_WITH_ES = re.compile(r"(?:ss|x|zz|ch|sh|o|[^aeiou]us)es$")
_MEN = ("-men", "-women", "-people", "-children")
_TIMES = "times"
_VERBAL = re.compile(r"\w+(?:ed|ing|ly)$")


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted: the singular of its head in lower case, its words up to the head, and with what fills it."""

    unit: str
    span: Span
    full: Span


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a phrase, as written, with where it stands; `hyphened` where a hyphen ties it to what is before."""

    written: str
    span: Span
    hyphened: bool

    @property
    def lower(self) -> str:
        return self.written.lower()


def counted_behind(text: str, at: int, end: int, *, one: bool) -> Counted | None:
    """What is counted by the number that ends at `at`; `one` where it is 1, so that the head is no plural."""
    words = list(_phrase(text, at, end, one=one))
    if not words or words[-1].lower in load("counted")["openings"]:
        return None
    if words[0].hyphened:
        return _compound(words[0])
    head = _last_before_verb(words) if one else _head_of_many(text, words, end)
    if head is None:
        return None
    span = Span(words[0].span.start, words[head].span.end)
    unit = singular(words[head].written)
    return Counted(unit, span, _filled(text, span, end) if unit in load("counted")["containers"] else span)


def _head_of_many(text: str, words: list[_Word], end: int) -> int | None:
    """The place of the plural that heads the words, to which those are added that come behind an interruption."""
    head = _last_plural(words)
    if head is None and (joined := _JOINED.match(text, words[-1].span.end, end)):
        words += _phrase(text, joined.end(), end, one=False)
        head = _last_plural(words)
    if head and is_plural(words[head - 1].written) and _OBJECT.match(text, words[head].span.end, end):
        return head - 1
    if head is None and any(letter.isdigit() for letter in words[-1].written):
        return len(words) - 1  # "two Su-35" carry no plural
    return head


def counted_among(text: str, at: int, end: int) -> Counted | None:
    """What a number is of, told by "of": "three of the ferries"."""
    of = _OF.match(text, at, end)
    counted = counted_behind(text, of.end(), end, one=False) if of else None
    return counted if counted and counted.span.of(text).lower() not in load("numbers")["plurals"] else None


def whole_behind(text: str, at: int, end: int, *, bare: bool) -> Span | None:
    """The whole of a share that ends at `at`: "of its budget", and where it may stand `bare` also "half the town"."""
    of = _WHOLE_OF.match(text, at, end)
    if of is None and not bare:
        return None
    start = of.end() if of else at
    determiner = _DETERMINER.match(text, start, end)
    if of is None and determiner is None:
        return None
    words = list(_phrase(text, determiner.end() if determiner else start, end, one=False))
    if not words:
        return None
    head = _last_plural(words)
    head = _last_before_verb(words) if head is None else head
    first = determiner.start() + 1 if determiner else words[0].span.start
    return None if head is None else Span(first, words[head].span.end)


def singular(word: str) -> str:
    """The singular of a noun, in lower case; a word that is no known plural is left as it is."""
    lower = word.lower().replace("’", "'").removesuffix("'s").strip(".-'")
    if lower in _plurals():
        return _plurals()[lower]
    first, hyphen, last = lower.rpartition("-")
    if hyphen and last in _plurals():
        return first + hyphen + _plurals()[last]
    if not is_plural(lower):
        return lower
    if lower.endswith("ies"):
        return lower[:-3] + "y"
    return lower[:-2] if _WITH_ES.search(lower) else lower[:-1]


def plural(noun: str) -> str:
    """The plural of a noun in lower case: what has none of its own takes an s."""
    irregular = next((many for many, one in _plurals().items() if one == noun), None)
    if irregular or not noun or is_plural(noun):
        return irregular or noun
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def is_plural(word: str) -> bool:
    """Whether the word is the plural of a noun, by its form or the list of plurals."""
    lower = word.lower()
    if lower in _plurals() or lower.endswith(_MEN):
        return True
    return (
        lower.endswith("s")
        and len(lower) > 2
        and not lower.endswith(("ss", "'s", "’s", "us", "is"))
        and lower not in _no_plurals()
    )


def _phrase(text: str, at: int, end: int, *, one: bool) -> Iterator[_Word]:
    """The words that may belong to the phrase that begins at `at`; `one` where its head is no plural."""
    begin, plural = at, False
    for _ in range(MOST_WORDS):
        match = _WORD.match(text, at, end)
        if match is None:
            return
        word = match["word"] if "." in match["word"][:-1] else match["word"].removesuffix(".")
        lower = word.lower()
        if _ends_phrase(word, first=at == begin) or ((one or plural) and lower in _verbs()):
            return
        if plural and (not is_plural(word) or lower in _alone()):
            return
        plural = not one and is_plural(word) and lower not in _alone()
        at = match.start("word") + len(word)
        yield _Word(word, Span(match.start("word"), at), match["gap"] in "-‐‑")
        at += len(match["mark"])
        if text[at : at + 1] == "." or lower == _TIMES:
            return


def _ends_phrase(word: str, *, first: bool) -> bool:
    """Whether the word cannot stand inside a phrase; in capitals it is an acronym ("US"), and may."""
    lower = word.lower()
    if word.isupper() and len(word) > 1:
        return False
    opening, hyphen, rest = lower.partition("-")
    if hyphen and opening in _ends() and rest[:1].isdigit():
        return True
    return lower in _ends() and not (first and lower in load("counted")["openings"])


def _compound(first: _Word) -> Counted | None:
    """A compound that says how large something is: "a 10-person group", "the 300,000-strong force"."""
    if first.written[0].isdigit() or first.lower in load("counted")["no_compounds"]:
        return None
    head = "person" if first.lower == "strong" else singular(first.lower.split("-")[0])
    return Counted(head, first.span, first.span)


def _last_plural(words: list[_Word]) -> int | None:
    return next((place for place in range(len(words) - 1, -1, -1) if is_plural(words[place].written)), None)


def _last_before_verb(words: list[_Word]) -> int | None:
    """The last word before one that looks like a verb or an adverb, of which the first may be an adjective."""
    last = None
    for place, word in enumerate(words):
        if place and (_VERBAL.match(word.lower) or is_plural(word.lower)) and word.written == word.lower:
            break
        last = place
    return last


def _filled(text: str, container: Span, end: int) -> Span:
    """The words of a container with those of what fills it: "pieces of equipment"."""
    of = _WHOLE_OF.match(text, container.end, end)
    words = list(_phrase(text, of.end(), end, one=False)) if of else []
    head = _last_plural(words) if words else None
    head = _last_before_verb(words) if head is None and words else head
    return container if head is None else Span(container.start, words[head].span.end)


@cache
def _plurals() -> Mapping[str, str]:
    found: Mapping[str, str] = load("counted")["plurals"]
    return found


@cache
def _no_plurals() -> frozenset[str]:
    return frozenset(load("counted")["no_plural"])


@cache
def _alone() -> frozenset[str]:
    return frozenset(load("counted")["adjectives"])


@cache
def _ends() -> frozenset[str]:
    return frozenset(map(str, load("counted")["ends"]))


@cache
def _verbs() -> frozenset[str]:
    return frozenset(map(str, load("counted")["verbs"]))
