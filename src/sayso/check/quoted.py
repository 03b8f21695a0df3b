"""Quotes a passage of the report within a message: without its bullet and endnote marks, and cut where it is long."""

from __future__ import annotations

import re

LONGEST = 160
"""Characters of a passage that a message quotes at most."""

_BESIDE = re.compile(r"^\s*(?:[-•*–·]|\d{1,2}[.)])\s+|\[\d{1,4}\]")


def quoted(text: str, longest: int = LONGEST) -> str:
    """The passage in quotation marks; those within it become single ones."""
    words = " ".join(_BESIDE.sub(" ", text).split()).removesuffix(".")
    if len(words) > longest:
        words = f"{words[:longest].rsplit(' ', 1)[0]} …"
    return f"“{words.translate({ord('“'): '‘', ord('”'): '’'})}”"
