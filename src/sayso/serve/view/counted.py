"""How many of something there are, in words for a person."""

from __future__ import annotations


def counted(number: int, noun: str) -> str:
    """A number with its noun, which takes an s beside any number but one.

    >>> counted(1, "document"), counted(4_000, "statement")
    ('1 document', '4,000 statements')
    """
    return f"{number:,} {noun}{'s' * (number != 1)}"
