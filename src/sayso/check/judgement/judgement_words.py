"""The forms of `words/judgements.yaml`, compiled once."""

from __future__ import annotations

import re
from functools import cache

from sayso.words import load


@cache
def form(*names: str) -> re.Pattern[str]:
    """One pattern for what these lists hold, one behind the other, over whole words."""
    return re.compile(rf"\b{''.join(map(_any, names))}\b", re.IGNORECASE)


def _any(name: str) -> str:
    written = load("judgements")[name]
    forms = written if isinstance(written, str) else "|".join(written)
    return f"(?:{forms})".replace("'", "['’]").replace(" ", r"\s{1,8}")
