"""The words for kinds of areas, taken from the names of areas: "Gomel Oblast" is called "Gomel" too."""

from __future__ import annotations

import re
from functools import cache

from sayso.words import load


def bare_area(name: str) -> str:
    """The name of an area without the word for its kind; empty where there is none, or nothing else is left."""
    match = _behind().fullmatch(name) or _before().fullmatch(name)
    return match[1] if match else ""


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"(.+?)[ ](?:{_any(load('place_terms')['areas']['after'])}|city)s?", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"(?:the )?(?:{_any(load('place_terms')['areas']['before'])}) of (?:the )?(.+)", re.IGNORECASE)


def _any(words: list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
