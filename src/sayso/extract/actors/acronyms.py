"""Finds the acronyms that a text defines in passing: "Ministry of Defense (MoD)" says what MoD stands for.

An acronym stands for the last words of the name whose initials it is, so that "the Latvian MoD" can be another's
ministry; one that is no initials ("Military Intelligence Directorate (GUR)") stands for the whole name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from sayso.records import Span
from sayso.words import load

LOOK_BACK = 120
"""Code points before the bracket in which a name is looked for: some fifteen words."""
_DEFINED = re.compile(r"(?<=\w)(?:['’]s?|[”\"])? [(\[]([A-Z][\w&-]{0,10}[A-Z][\w-]{0,4})(?:['’]s)?[)\]]")
_OF_MONEY = re.compile(r"\b([A-Z]{3})\s?\d|(?:\d|thousand|million|billion|trillion)\s?([A-Z]{3})\b")
_WORD = re.compile(r"[\w'’.&/-]+")


@dataclass(frozen=True, slots=True)
class Acronym:
    """What an acronym stands for: the words with that meaning, and the whole name that they end."""

    meaning: Span
    name: Span


def find_acronyms(text: str) -> dict[str, Acronym]:
    """Each acronym that the text defines, as it first does."""
    found: dict[str, Acronym] = {}
    for match in _DEFINED.finditer(text):
        name = _name_before(text, match.start())
        if name is not None and match[1] not in found and match[1].lower() != name.of(text).lower():
            found[match[1]] = Acronym(_spelled(text, name, match[1]), name)
    return found


def find_common_acronyms(text: str) -> frozenset[str]:
    """The acronyms of common nouns, with their plurals: those that the text defines ("ferry boat (FB)"), and lists.

    The code of a currency is one beside a number only: NPR is a broadcaster too, CDF a militia. What the text defines
    as a name ("Coastal Aid Agency (CAA)") is none.
    """
    found = {match[1].removesuffix("s") for match in _DEFINED.finditer(text) if _is_common(text, match)}
    found |= {match[1] or match[2] for match in _OF_MONEY.finditer(text)} & load("currencies").keys()
    found |= set(load("phrases")["common_acronyms"]) - find_acronyms(text).keys()
    return frozenset(found | {f"{acronym}s" for acronym in found})


def _is_common(text: str, match: re.Match[str]) -> bool:
    """Whether the words in small letters right before the bracket have these initials."""
    words = [word.group() for word in _WORD.finditer(text, max(0, match.start() - LOOK_BACK), match.start())]
    wanted = re.sub(r"[^A-Za-z]", "", match[1].removesuffix("s")).lower()
    parts = [part for word in words for part in word.split("-") if part]
    for left_out in (frozenset[str](), _small()):
        kept = [part for part in parts if part not in left_out][-len(wanted) :]
        if "".join(part[0] for part in kept) == wanted:
            return True
    return False


def _name_before(text: str, end: int) -> Span | None:
    """The capitalised words, with small ones between them, that end here and stand in one line."""
    floor = max(0, end - LOOK_BACK)
    start = max(floor, text.rfind("\n", floor, end) + 1)
    words = list(_WORD.finditer(text, start, end))
    first = len(words)
    for number in range(len(words) - 1, -1, -1):
        word = words[number]
        joined = number == len(words) - 1 or not text[word.end() : words[number + 1].start()].strip()
        if not joined or not (word.group()[:1].isupper() or word.group() in _small()):
            break
        if word.group()[:1].isupper() and word.group().lower() not in _determiners():
            first = number
    return Span(words[first].start(), words[-1].end()) if first < len(words) else None


def _spelled(text: str, name: Span, acronym: str) -> Span:
    """The last words of the name whose initials the acronym is, or the whole name where they are not."""
    words = list(_WORD.finditer(text, name.start, name.end))
    wanted = re.sub(r"[^A-Za-z]", "", acronym).lower()
    for number in range(len(words) - 1, -1, -1):
        rest = [word.group() for word in words[number:]]
        whole = "".join(part[:1] for word in rest for part in word.split("-")).lower()
        large = "".join(word[:1] for word in rest if word.lower() not in _small()).lower()
        if wanted in {whole, large}:
            return Span(words[number].start(), name.end)
    return name


@cache
def _small() -> frozenset[str]:
    return frozenset(load("phrases")["within_names"])


@cache
def _determiners() -> frozenset[str]:
    return frozenset(load("phrases")["definite"]) | {"a", "an", "in", "and"}
