"""How rare a word is: a fixed table, so that two passages are compared alike whatever else a casebook holds.

A word is its stem, and a stem is looked up by a hash in a table of bytes: no word is in the table, a word it never saw
counts as rare, and two stems that share a byte count as the commoner of both. Seven bits of a byte are the rarity, the
last tells whether the stem is mostly capitalised. `training/rarity.py` makes the table.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple
from zlib import crc32

TABLE = Path(__file__).parent.parent / "models" / "rarity.bin"
SLOTS = 1 << 18
STEPS = 8
"""Steps of the table for each unit of rarity, which is the natural logarithm of one in so many paragraphs."""
LETTERS = 6
"""Letters of a word that are its stem: "mobilize", "mobilised" and "mobilization" are one, and so are most spellings of
a foreign name. Cutting words short does about as well as stemming (McNamee and Mayfield 2004, "Character n-gram
tokenization for European language text retrieval"). Of 5 to 8 letters 6 ranked linked pairs best."""


class Stem(NamedTuple):
    """What a word is compared as: its stem, how rare that is (0 to about 12), and whether it is a name's."""

    text: str
    rarity: float
    is_name: bool


@lru_cache(maxsize=100_000)
def stem_of(word: str) -> Stem:
    """The stem of a word."""
    text = stem_text(word)
    byte = _table()[slot(text)]
    return Stem(text, (byte >> 1) / STEPS, bool(byte & 1))


def stem_text(word: str) -> str:
    """The first letters of a word, without capitals, accents and the ending of a plural."""
    plain = word.lower()
    if not plain.isascii():
        plain = "".join(letter for letter in unicodedata.normalize("NFKD", plain) if letter.isalnum())
    if len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss"):
        plain = plain[:-1]
    return plain if plain[:1].isdigit() else plain[:LETTERS]


def slot(stem: str) -> int:
    """Where the table has a stem."""
    return crc32(stem.encode("utf-8", "surrogatepass")) % SLOTS


@cache
def _table() -> bytes:
    return TABLE.read_bytes()
