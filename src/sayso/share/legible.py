"""Words of others on a page: on one line, in the order in which they stand, and nothing that is no XML."""

from __future__ import annotations

import unicodedata

_UNSEEN = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFFFE, 0xFFFF}


def legible(words: str) -> str:
    """The words on one line, with a sign for what is no XML or would show words in another order than they stand."""
    return "".join(
        " " if letter.isspace() else "\ufffd" if ord(letter) in _UNSEEN or _is_control(letter) else letter
        for letter in words
    )


def _is_control(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cs"}
