"""JSON Lines: how one record becomes one line that every reader splits at the same place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Protocol

_LINE_BREAKS: dict[int, str] = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}
"""Legal inside a JSON string, but `str.splitlines` and some editors break a line at them."""


class Writer(Protocol):
    """What an export is written to: an open text file, or anything else with its `write`."""

    def write(self, text: str, /) -> object:
        """Take the next piece of text."""


def line(record: Mapping[str, object]) -> str:
    """The record as one line of JSON, with its line feed."""
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).translate(_LINE_BREAKS) + "\n"
