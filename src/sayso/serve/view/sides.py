"""What a side is called on a page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sayso.records.trace import THIRD

THIRD_PARTY: Final = "third party"


def side_name(side: str) -> str:
    """A side in words; empty where none is known.

    >>> side_name("third"), side_name("Russia"), side_name("")
    ('third party', 'Russia', '')
    """
    return THIRD_PARTY if side == THIRD else side


def side_names(sides: Iterable[str], between: str = ", ") -> str:
    """Several of them."""
    return between.join(map(side_name, sides))
