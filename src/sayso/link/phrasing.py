"""The forms of `words/register.yaml`, compiled once: what asks, foretells, finds nothing, limits or turns a claim."""

from __future__ import annotations

import re
from functools import cache

from sayso.link.rarity import stem_of
from sayso.link.wording import CONTENT, Wording
from sayso.words import load

_BEFORE = r"(?:(?!(?:which|who|whose|that|if|when|where|because|while|after|as)\b)[\w’\x27-]+[\s,]+){1,9}?"
"""The subject of a content, up to its verb: some words with no other clause among them."""


@cache
def phrase(name: str) -> re.Pattern[str]:
    """One pattern for all forms of a list, over whole words."""
    written = load("register")[name]
    return _compiled(written if isinstance(written, str) else "|".join(written))


@cache
def scopes() -> tuple[re.Pattern[str], ...]:
    """What limits a first: how openly it is so, by which evidence, since when or among what."""
    return tuple(_compiled(form) for form in load("register")["scopes"])


@cache
def horizons() -> tuple[tuple[int, re.Pattern[str]], ...]:
    """Open horizons, each with the days that it is given."""
    return tuple((each["days"], _compiled(each["form"])) for each in load("register")["horizons"])


@cache
def foretelling() -> re.Pattern[str]:
    """A content that foretells from its subject on; the group `ahead` has the verb."""
    return _compiled(rf"(?:that )?{_BEFORE}(?P<ahead>{'|'.join(load('register')['foretells'])})")


@cache
def asking() -> re.Pattern[str]:
    """What leaves a question open (`open`) and the first word of what is asked (`asked`)."""
    words = load("register")
    return _compiled(rf"(?P<open>{'|'.join(words['open'])}),? (?:[\w’\x27-]+ ){{0,2}}?(?P<asked>{words['asked']})")


@cache
def question_end() -> re.Pattern[str]:
    """Where what is asked ends."""
    return re.compile(load("register")["ends"].replace(" ", r"\s{1,8}"), re.IGNORECASE)


@cache
def framing() -> frozenset[str]:
    """The stems of words that tell nothing of a matter: those that frame it, and the small words of the language."""
    return frozenset(stem_of(word).text for word in (*load("register")["frames"], *load("languages")["english"]))


def telling_words(text: str) -> dict[str, float]:
    """The words of a matter that tell what it is, by stems with their rarity, without those that only frame it."""
    weights = Wording.of(text).weights
    return {stem: rarity for stem, rarity in weights.items() if rarity >= CONTENT and stem not in framing()}


def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{form})\b".replace("'", "['’]").replace(" ", r"\s{1,8}"), re.IGNORECASE)
