"""Builds a stored text out of stretches of a source, and keeps the map that leads back to it."""

from __future__ import annotations

from sayso.records import OffsetMap


class StoredText:
    """A stored text in the making: append stretches of the source in order, then `finish`.

    Runs that continue each other both in the text and in the source are joined, so that a page of plain words costs a
    handful of runs and not one for each tag.
    """

    def __init__(self, source: str, source_unit: str) -> None:
        self._source = source
        self._unit = source_unit
        self._parts: list[str] = []
        self._text_starts: list[int] = []
        self._source_starts: list[int] = []
        self._exact: list[bool] = []
        self._next_source = -1
        self.length = 0

    def copy(self, start: int, end: int) -> None:
        """Append `source[start:end]` as it is."""
        self.align(self._source[start:end], start)

    def align(self, words: str, start: int) -> None:
        """Append words that stand for as many code points of the source, from `start` on (a newline as a space)."""
        if not words:
            return
        if start != self._next_source:
            self._begin(start, exact=True)
        self._append(words)
        self._next_source = start + len(words)

    def replace(self, words: str, start: int) -> None:
        """Append words that stand for a stretch of another length (an entity, folded white space) from `start` on."""
        if words:
            self._begin(start, exact=False)
            self._append(words)
            self._next_source = -1

    def finish(self) -> tuple[str, OffsetMap]:
        """The stored text and its map."""
        starts = tuple(self._text_starts), tuple(self._source_starts)
        return "".join(self._parts), OffsetMap(self._unit, *starts, tuple(self._exact))

    def _begin(self, start: int, *, exact: bool) -> None:
        self._text_starts.append(self.length)
        self._source_starts.append(start)
        self._exact.append(exact)

    def _append(self, words: str) -> None:
        self._parts.append(words)
        self.length += len(words)
