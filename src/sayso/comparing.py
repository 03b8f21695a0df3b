"""One call of `compare`: two passages are read like any report, and then judged."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from sayso.ask.question import iso_day
from sayso.errors import UnreadableFile
from sayso.link.judge import Judge
from sayso.link.passage import Passage, whole_passage
from sayso.read.sources import Unread
from sayso.records import DatedFrom, Excerpt, Hints, Link, RawItem
from sayso.settings import Limits, Settings, default_jobs
from sayso.steps import Steps, load_reader

REMEMBERED = 256
"""Passages that are kept as read: pairs of one list often share one."""


@dataclass(frozen=True, slots=True)
class Comparing:
    """Compares excerpts: `find` makes the item of one, `read` the passage of that, `judge` says how two relate."""

    find: Callable[[Excerpt], RawItem]
    read: Callable[[RawItem], Passage]
    judge: Judge

    @classmethod
    def load(cls, steps: Steps, settings: Settings) -> Comparing:
        """Everything that comparing needs, loaded once.

        Raises:
            ModelError: a model is missing or damaged.
        """
        reader = load_reader(steps, settings.limits, default_jobs())

        @lru_cache(maxsize=REMEMBERED)
        def read(item: RawItem) -> Passage:
            return whole_passage(reader(item))

        return cls(_Finding(steps, settings.limits), read, Judge.load())

    def compare(self, a: Excerpt, b: Excerpt) -> Link:
        """How the two relate.

        Raises:
            ReadError: there are no words in one of them, or its file cannot be read.
        """
        return self.judge.relate(*(self.read(self.find(each)) for each in (a, b)))


@dataclass(frozen=True, slots=True)
class _Finding:
    """Makes the item of an excerpt: of its words, or of its file by the steps of reading."""

    steps: Steps
    limits: Limits

    def __call__(self, excerpt: Excerpt) -> RawItem:
        published = iso_day("published", excerpt.published, parts=False)
        hints = Hints(published, DatedFrom.GIVEN, excerpt.publisher)
        if isinstance(excerpt.words, Path):
            return self._only_item(excerpt.words, hints)
        return RawItem("passage", "text/plain", excerpt.words.encode("utf-8", "surrogatepass"), hints)

    def _only_item(self, path: Path, hints: Hints) -> RawItem:
        found = list(self.steps.find_items([os.fspath(path)], hints, self.limits))
        for each in found:
            if isinstance(each, Unread):
                raise each.error
        items = [each for each in found if isinstance(each, RawItem)]
        if len(items) != 1:
            raise UnreadableFile(f"{path} holds {len(items)} items.", "Name a file that holds one passage.")
        return items[0]
