"""Tells the network what the encoder's own pieces hide: capitals, and whether a word stands inside quotation marks.

The encoder was trained on lower case, and a window may begin in the middle of a quotation. A shape is one small number
for each word: its case, plus `QUOTED` where it stands between quotation marks, the marks included.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

PLAIN, CAPITALISED, CAPITALS, DIGITS, MARK = range(5)
QUOTED = 5
SHAPES = 2 * QUOTED
"""How many shapes there are."""
OPENING, CLOSING, EITHER = "“„«‟", "”»", '"＂'


class Quotation:
    """Follows quotation marks through the words of one paragraph."""

    def __init__(self) -> None:
        self._open = False

    def holds(self, text: str, start: int, end: int) -> bool:
        """Whether the word at [start, end) stands in a quotation. Words must come in order.

        A closing mark that closes nothing opens a quotation where a space stands before it and none behind it: many
        texts carry the wrong mark.
        """
        first = text[start]
        if end - start > 1 or first.isalnum():
            return self._open
        if first in OPENING:
            self._open = True
            return True
        if first in CLOSING or first in EITHER:
            if self._open:
                self._open = False
                return True
            before, behind = text[start - 1 : start], text[end : end + 1]
            self._open = first in EITHER or ((not before or before.isspace()) and not behind.isspace())
        return self._open


def shapes(text: str, words: Iterable[tuple[int, int]], quotation: Quotation, shouted: bool) -> Iterator[int]:
    """The shape of each word, given where it starts and ends.

    Args:
        text: the text of the document.
        words: start and end of each word, in order.
        quotation: what is open where the words begin; it is moved on.
        shouted: whether all is in capitals, so that capitals tell nothing.
    """
    for start, end in words:
        quoted = QUOTED if quotation.holds(text, start, end) else 0
        yield quoted + (PLAIN if shouted else _case(text[start:end]))


def is_shouted(words: str) -> bool:
    """Whether nearly all letters are capitals, as in a headline of a wire service."""
    capitals = sum(map(str.isupper, words))
    return capitals > 8 and capitals > 2 * sum(map(str.islower, words))


def _case(word: str) -> int:
    first = word[0]
    if first.islower():
        return PLAIN
    if first.isupper():
        return CAPITALS if len(word) > 1 and word.isupper() else CAPITALISED
    if first.isdigit():
        return DIGITS
    return PLAIN if first.isalpha() else MARK
