"""Whether two names may be spellings of one: transliterations, initials, nicknames, acronyms.

A Cyrillic, Arabic or other name reaches English in many ways. What they share is mostly the consonants, in their order:
Volodymyr and Vladimir, Mohammed and Muhammad, Serhiy and Sergei.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from sayso.extract.actors.parties import plain

LEAST_CONSONANTS = 2
"""Fewer tell nothing: Lee and Li, Ali and Eli."""
LEAST_LIKENESS = 0.5
"""Of the letters of two names that share their consonants (`difflib` ratio). Volodymyr and Vladimir have 0.71."""

_SOUNDS = (("ph", "f"), ("kh", "h"), ("ck", "k"), ("x", "ks"), ("q", "k"), ("w", "v"), ("h", "g"))
"""Letters that stand for the same sound in other spellings. "h" and "g" are one letter in Ukrainian and in Russian."""
_UNHEARD = re.compile(r"[aeiouyj\W_]")
_SYLLABLE = re.compile(r"[aeiouyj]+")
_TWICE = re.compile(r"(.)\1+")
_SMALL = frozenset({"of", "the", "for", "and", "in", "on", "to", "at", "de", "la", "des", "du", "der"})
_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=65536)
def sounds(word: str) -> str:
    """The consonants of a word in one spelling: "vldmr" for Volodymyr and for Vladimir."""
    letters = plain(word)
    for written, heard in _SOUNDS:
        letters = letters.replace(written, heard)
    return _TWICE.sub(r"\1", _UNHEARD.sub("", letters))


def is_same_name(one: str, other: str) -> bool:
    """Whether two words may be spellings of one name."""
    if plain(one) == plain(other):
        return True
    heard = sounds(one)
    if len(heard) < LEAST_CONSONANTS or heard != sounds(other):
        return False
    return SequenceMatcher(None, plain(one), plain(other)).ratio() >= LEAST_LIKENESS


def is_same_surname(one: str, other: str) -> bool:
    """Whether two words may be spellings of one surname.

    A given name has forms of its own in each language (Volodymyr, Vladimir), a surname is the same in all: it keeps its
    syllables, as Kiselyov and Kiselev do, and Malin and Malinin do not.
    """
    return is_same_name(one, other) and len(_SYLLABLE.findall(plain(one))) == len(_SYLLABLE.findall(plain(other)))


def is_initial(one: str, other: str) -> bool:
    """Whether one of two given names is the initial of the other."""
    shorter, longer = sorted((plain(one), plain(other)), key=len)
    return len(shorter) == 1 and longer.startswith(shorter) and len(longer) > 1


def is_acronym(word: str) -> bool:
    """Whether a word is written like an acronym: "UN", "MoD", not "Reuters"."""
    return 2 <= len(word) <= 10 and word.isalpha() and sum(letter.isupper() for letter in word) >= 2


def initials(name: str) -> frozenset[str]:
    """What a name may be cut to, in lower case: with its small words and without."""
    words = _LETTERS.findall(name)
    every = "".join(word[0] for word in words).lower()
    great = "".join(word[0] for word in words if word.lower() not in _SMALL).lower()
    return frozenset(letters for letters in (every, great) if len(letters) > 1)
