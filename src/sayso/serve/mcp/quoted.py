"""Keeps the words of documents apart from ours in what an assistant reads, so that no document can speak for us.

Everything that comes from a document (its sentences, but also its title, its publisher and the names in it) stands
between marks with a key that is drawn anew for each answer and occurs in none of the words: no text can close its own
mark, or open one. What cannot be seen, and so could be read by a machine alone, is written out.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

KEY_BYTES = 4
"""Of randomness in a key. The key is also looked for in the words, so that short is safe, and cheap for a model."""
MOST_CHARACTERS = 4_000
"""Of one quotation. A sentence has 200; a text without full stops could have millions."""
_PLAIN = frozenset("\n\t\u00ad\u200c\u200d\u2060")
"""What is allowed of the controls and formats: line ends, soft hyphens, joiners, which scripts and emoji need."""


@dataclass(frozen=True, slots=True)
class Words:
    """Words that are not ours: of a document, or of somebody who saved something in the casebook."""

    text: str


Line = tuple[str | Words, ...]
"""A line of an answer: our own words, and those that are quoted."""


def line(*parts: str | Words) -> Line:
    """A line made of these parts."""
    return parts


def joined(parts: Iterable[Line], between: str = " · ") -> Line:
    """The parts that hold anything, as one line."""
    pieces: list[str | Words] = []
    for part in parts:
        if part:
            pieces += [between, *part] if pieces else part
    return tuple(pieces)


def visible(text: str) -> str:
    r"""The text with what no person would see written out: controls, overrides of direction, tags, lone surrogates.

    >>> visible("to the\u202e north")
    'to the\\u202e north'
    """
    if text.isascii() and text.isprintable():
        return text
    return "".join(each if _is_seen(each) else _written_out(each) for each in text)


def quoted(words: Words, key: str) -> str:
    """The words between marks with this key; a very long text is cut, which is told outside of the marks."""
    shown = visible(words.text)
    cut = f"(cut: {len(shown):,} characters in all)" if len(shown) > MOST_CHARACTERS else ""
    return f"{opening(key)}{shown[:MOST_CHARACTERS]}{closing(key)}{cut}"


def opening(key: str) -> str:
    """The mark before quoted words."""
    return f"[[{key}|"


def closing(key: str) -> str:
    """The mark behind quoted words."""
    return f"|{key}]]"


def key_for(lines: Iterable[Line]) -> str:
    """A key that occurs in none of the quoted words."""
    texts = [part.text for each in lines for part in each if isinstance(part, Words)]
    while True:
        key = secrets.token_hex(KEY_BYTES)
        if not any(key in text for text in texts):
            return key


def written(parts: Line, key: str) -> str:
    """A line as an assistant reads it."""
    return "".join(part if isinstance(part, str) else quoted(part, key) for part in parts)


def _is_seen(character: str) -> bool:
    if character in _PLAIN:
        return True
    # Supplementary selectors of variants carry any bytes unseen; those of emoji (U+FE0F) are too few to.
    return unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co"} and not 0xE0100 <= ord(character) <= 0xE01EF


def _written_out(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
