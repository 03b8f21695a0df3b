"""Tells whether a text is in the language that the reader knows, from its script and its most frequent words."""

from __future__ import annotations

import re

from sayso.words import load

SAMPLE = 5_000
"""Code points looked at: the beginning tells."""
LEAST_LETTERS = 40
LEAST_WORDS = 20
"""Shorter texts show too little."""
LEAST_LATIN = 0.6
LEAST_COMMON = 0.12
"""English prose has 35 to 50 % of its words on the list, telegraphic reports 20 %, other Latin-script languages 6 %."""
WORD = re.compile(r"[^\W\d_]+")


def language_notice(text: str) -> str | None:
    """What to tell the user where the text is not mainly in English; `None` where it is, or is too short to tell."""
    words = WORD.findall(text[:SAMPLE])
    letters = sum(len(word) for word in words)
    if letters < LEAST_LETTERS:
        return None
    latin = sum(len(word) for word in words if word[0] < "\u0250" or "\u1e00" <= word[0] <= "\u1eff")
    if latin < LEAST_LATIN * letters:
        return "The reader knows English; most of this text is in another script, and its claims are not found."
    common = frozenset(load("function_words")["english"])
    known = sum(word.casefold() in common for word in words)
    if len(words) >= LEAST_WORDS and known < LEAST_COMMON * len(words):
        return "The reader knows English; this text seems to be in another language, and claims in it may be missed."
    return None
