"""What was read of late is not read again, and every pair gets its own reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pytest

import sayso.link.rereading
from sayso.link.crossing import Pair
from sayso.link.rereading import Rereader
from sayso.records import Relation


class FakeReader:
    """How probable it is that two repeat each other, by the length of the first; remembers what it was given."""

    def __init__(self) -> None:
        self.given = list[Pair]()

    def read(self, pairs: Iterable[Pair]) -> Iterator[dict[Relation, float]]:
        """One reading a pair."""
        for pair in pairs:
            self.given.append(pair)
            yield {Relation.REPEATS: float(len(pair.first))}


def pair(first: str, days: int = 1) -> Pair:
    return Pair(first, "The ferry sank.", days, same_publisher=True)


def read(rereader: Rereader, *pairs: Pair) -> list[float]:
    return [each[Relation.REPEATS] for each in rereader.read(pairs)]


def test_the_same_words_are_read_once_and_others_each() -> None:
    reader = FakeReader()
    rereader = Rereader(reader)  # type: ignore[arg-type]
    assert read(rereader, pair("It sank."), pair("It rose."), pair("It sank.")) == [8.0, 8.0, 8.0]
    assert read(rereader, pair("It sank.[4]"), pair("It sank.", 9), pair("It sank.", 20)) == [8.0, 8.0, 8.0]
    assert [(each.first, each.days) for each in reader.given] == [("It sank.", 1), ("It rose.", 1), ("It sank.", 20)]


def test_what_was_read_long_ago_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sayso.link.rereading, "REMEMBERED", 2)
    monkeypatch.setattr(sayso.link.rereading, "AT_ONCE", 3)
    reader = FakeReader()
    rereader = Rereader(reader)  # type: ignore[arg-type]
    assert read(rereader, *(pair("a" * n) for n in range(1, 9))) == [float(n) for n in range(1, 9)]
    assert read(rereader, pair("a" * 8), pair("a")) == [8.0, 1.0]
    assert len(reader.given) == 9
