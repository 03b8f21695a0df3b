"""The forms of `words/relations.yaml`, compiled once: what makes a passage cite, deny, look ahead or put right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from sayso.words import load


@cache
def form(name: str) -> re.Pattern[str]:
    """One pattern for all forms of a list, over whole words; a space stands for white space."""
    alternatives = "|".join(load("relations")[name]).replace("'", "['’]").replace(" ", r"\s{1,8}")
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)


@cache
def kinds() -> Mapping[str, int]:
    """For each adjective that makes another thing of its noun, the number of its kind."""
    return {word: number for number, words in enumerate(load("relations")["kinds"]) for word in words}
