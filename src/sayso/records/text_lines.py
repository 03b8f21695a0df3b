"""Where in the lines of a text an offset stands, as an editor counts them."""

from __future__ import annotations

import re
from bisect import bisect_right

_BREAK = re.compile(r"\r\n|\r|\n")


class TextLines:
    """The lines of a text. Build it once for a text: a place is then found by halving."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]
        self._length = len(text)

    def place(self, offset: int) -> tuple[int, int]:
        """The line and the column of an offset, both from 1, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def start(self, line: int) -> int:
        """The offset at which a line begins."""
        return self._starts[line - 1]

    def end(self, line: int) -> int:
        """The offset at which a line ends, its break included."""
        return self._starts[line] if line < len(self._starts) else self._length

    def __len__(self) -> int:
        return len(self._starts)
