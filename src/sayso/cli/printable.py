"""Keeps hostile text from the terminal: control characters become signs that can be seen and do nothing."""

from __future__ import annotations

from itertools import chain

_SPACES = "\t\n\r\x0b\x0c\x85\u2028\u2029"
_UNSEEN = chain(
    range(0x80, 0xA0),  # C1 controls: some terminals take U+009B for the start of an escape sequence
    range(0x202A, 0x202F),  # embeddings and overrides can show words in another order than they stand
    range(0x2066, 0x206A),  # isolates, likewise
    range(0xD800, 0xE000),  # lone surrogates, from the names of files that are no UTF-8, cannot be printed at all
)
_SIGNS: dict[int, str] = {
    **{code: chr(0x2400 + code) for code in range(0x20)},
    0x7F: "\u2421",
    **dict.fromkeys(_UNSEEN, "\ufffd"),
    **{ord(space): " " for space in _SPACES},
}


def printable(text: str) -> str:
    """The text on one line and safe to show, each code point replaced by one.

    Use it on everything that comes from a document, a file name or an error before it reaches a terminal.
    """
    return text.translate(_SIGNS)


def counted(number: int, noun: str) -> str:
    """The number with its noun: "1 claim", "1,200 claims"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
