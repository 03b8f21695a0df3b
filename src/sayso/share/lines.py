"""JSON that every reader splits at the same place and no terminal obeys, and JSON Lines of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Protocol

_ESCAPED: dict[int, str] = {
    # DEL and the C1 controls: legal inside a JSON string, but a terminal may take U+009B for the start of a command,
    # and U+0085 is a line break to `str.splitlines`, as are the two separators.
    code: f"\\u{code:04x}"
    for code in (*range(0x7F, 0xA0), 0x2028, 0x2029)
}


class Writer(Protocol):
    """What an export is written to: an open text file, or anything else with its `write`."""

    def write(self, text: str, /) -> object:
        """Take the next piece of text."""


def safe_json(value: object, indent: int | None = None) -> str:
    """The value as JSON, its letters readable, every control character and odd line break escaped."""
    separators = (",", ":") if indent is None else None
    return json.dumps(value, ensure_ascii=False, indent=indent, separators=separators).translate(_ESCAPED)


def line(record: Mapping[str, object]) -> str:
    """The record as one line of JSON, with its line feed."""
    return safe_json(record) + "\n"
