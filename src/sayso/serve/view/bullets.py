"""The bullet that an item of a list begins with: it says nothing where the words stand alone; pages draw their own."""

from __future__ import annotations

import re
from typing import Final

_BULLET: Final = re.compile(r"[-*+•·▪◦‣–—]\s+")
"""Signs only: the number of an item may be spoken of elsewhere, and stays."""


def bullet_length(words: str) -> int:
    """How many characters the bullet takes that words begin with, with its space; 0 where there is none.

    >>> bullet_length("- The port reopened."), bullet_length("-5 degrees")
    (2, 0)
    """
    bullet = _BULLET.match(words)
    return bullet.end() if bullet else 0


def without_bullet(words: str) -> str:
    """The words as they stand alone.

    >>> without_bullet("• The port reopened.")
    'The port reopened.'
    """
    return words[bullet_length(words) :]
