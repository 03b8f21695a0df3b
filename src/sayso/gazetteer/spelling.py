"""Makes keys of names: one that forgives capitals, accents and hyphens, and a looser one for other transliterations.

"Hulyaipole", "Huliaipole" and "Гуляйполе" have one loose key, so that a spelling that no gazetteer lists is found too.
"""

from __future__ import annotations

import re
import unicodedata

_DROPPED = dict.fromkeys(map(ord, "'’‘`´ʼʹ′ʺ″.\"“”"))
_SPACED = dict.fromkeys(map(ord, "-–—‐‑_/,;:()[]&"), " ")
_TABLE = _DROPPED | _SPACED
_UNMARKED = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ə": "a"}
)
_LONGEST = 100
"""Code points of a name that are looked at; the longest name in GeoNames for a settlement has 91."""

_CYRILLIC = str.maketrans("абвгґдеёєжзийіїјклмнопрстуўфхцчшщыэюя", "abvhhdeeezziiiiiklmnoprstuufhccssieua", "ъь")
_VARIANTS = tuple(
    (re.compile(pattern), replacement)
    for pattern, replacement in (
        (r"shch|sch|sh|sz", "s"),
        (r"zh|ž", "z"),
        (r"tch|ch|cz|ts|tz", "c"),
        (r"kh|gh|g", "h"),
        (r"ck|q", "k"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"ou|oo", "u"),
        (r"ah\b", "a"),
        (r"[iyj]+(?=[aeou])", ""),
        (r"[iyj]+", "i"),
        (r"(.)\1+", r"\1"),
    )
)
"""What transliterations of one name differ in: of Ukrainian and Russian (BGN/PCGN, the Ukrainian national system, the
habits of newspapers), and the vowels of Arabic and Persian names."""


def key_of(name: str) -> str:
    """The name in lower case, without accents, apostrophes, hyphens and needless space: what is written alike."""
    lower = name[:_LONGEST].casefold().translate(_TABLE)
    if not lower.isascii():
        decomposed = unicodedata.normalize("NFKD", lower.replace("й", "\ufdd0").replace("ї", "\ufdd1"))
        kept = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
        lower = kept.replace("\ufdd0", "й").replace("\ufdd1", "ї").translate(_UNMARKED).translate(_DROPPED)
    return " ".join(lower.split())


def loose_key_of(key: str) -> str:
    """The key of all transliterations of a name; of one in Cyrillic too. Empty where too little of it is left."""
    loose = key if key.isascii() else key.translate(_CYRILLIC)
    for pattern, replacement in _VARIANTS:
        loose = pattern.sub(replacement, loose)
    return loose if len(loose) > 3 else ""
