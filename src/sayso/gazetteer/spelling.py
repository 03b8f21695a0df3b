"""Makes keys of names: one that forgives capitals, accents and hyphens, and a looser one for other transliterations.

"Hulyaipole", "Huliaipole" and "Гуляйполе" have one loose key, so that a spelling that no gazetteer lists is found too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_DROPPED = dict.fromkeys(map(ord, "'’‘`´ʼʹ′ʺ″.\"“”"))
_SPACED = dict.fromkeys(map(ord, "-–—‐‑_/,;:()[]&"), " ")
_TABLE = _DROPPED | _SPACED
_UNMARKED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ə": "a"}
)

_SHORTEST_LOOSE = 5
"""Letters that a loose key has at least; shorter ones are those of too many names."""

_CYRILLIC = str.maketrans("абвгґдеёєжзийіїјклмнопрстуўфхцчшщыэюя", "abvhhdeeezziiiiiklmnoprstuufhccssieua", "ъь")
_VARIANTS = (
    *(("shch", "s"), ("sch", "s"), ("sh", "s"), ("sz", "s"), ("zh", "z"), ("tch", "c"), ("ch", "c"), ("cz", "c")),
    *(("ts", "c"), ("tz", "c"), ("kh", "h"), ("gh", "h"), ("g", "h"), ("ck", "k"), ("q", "k"), ("ph", "f")),
    *(("w", "v"), ("ou", "u"), ("oo", "u"), ("y", "i"), ("j", "i")),
)
"""What transliterations of one name differ in: of Ukrainian and Russian (BGN/PCGN, the Ukrainian national system, the
habits of newspapers), and of Arabic and Persian. Longer ones stand before shorter ones."""
_SOFT = re.compile(r"i+(?=[aeou])|(?<=a)h\b")
_DOUBLE = re.compile(r"(.)\1+")
_LONGEST = 100
"""Code points of a name that are looked at; the longest name in GeoNames for a settlement has 91."""


def key_of(name: str) -> str:
    """The name in lower case, without accents, apostrophes, hyphens and needless space: what is written alike."""
    lower = name[:_LONGEST].casefold().translate(_TABLE)
    if not lower.isascii():
        decomposed = unicodedata.normalize("NFKD", lower.replace("й", "\ufdd0").replace("ї", "\ufdd1"))
        kept = "".join(letter for letter in decomposed if not unicodedata.combining(letter)).casefold()
        lower = kept.replace("\ufdd0", "й").replace("\ufdd1", "ї").translate(_UNMARKED).translate(_DROPPED)
    return " ".join(lower.split())


def loose_keys_of(keys: Iterable[str]) -> list[str]:
    """For each key that of all transliterations of the name, of one in Cyrillic too; empty where too little is left.

    All are made at once, each on a line of its own, which takes half the time that one after another does.
    """
    loose = "\n".join(keys)
    if not loose.isascii():
        loose = loose.translate(_CYRILLIC)
    for spelling, plain in _VARIANTS:
        loose = loose.replace(spelling, plain)
    loose = _DOUBLE.sub(r"\1", _SOFT.sub("", loose))
    return [key if len(key) >= _SHORTEST_LOOSE else "" for key in loose.split("\n")]
