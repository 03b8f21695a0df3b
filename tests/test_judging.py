"""Pairs are decided alike by one process and by several, also where one of them dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence

import pytest

import sayso.judging
from sayso.judging import judging
from sayso.link.deciding import Decide, Pair
from sayso.link.passage import Passage
from sayso.records import Link, Relation

PAIRS = [(Passage(f"The ferry sank {number} times."), Passage("It did.")) for number in range(50)]


def load(threads: int) -> Decide:
    """Every other pair is a link, and its reason says how many threads decided it."""

    def decide(pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
        for place, (a, _) in enumerate(pairs):
            number = int(a.text.split()[3])
            if number % 2 == 0:
                yield place, Link(Relation.REPEATS, None, 0.9, (f"{number} by {threads}",))

    return decide


def load_mortal(threads: int) -> Decide:
    """The same, but it dies over the tenth pair wherever it is not the first process."""
    decide = load(threads)

    def die(pairs: Sequence[Pair]) -> Iterator[tuple[int, Link]]:
        if threads == 1 and any(a.text.split()[3] == "10" for a, _ in pairs):
            os.kill(os.getpid(), signal.SIGKILL)
        return decide(pairs)

    return die


def decided(pairs: Sequence[Pair], jobs: int) -> list[tuple[int, str]]:
    """The places of all links, each with its reason."""
    with judging(load, jobs) as load_decide:
        return [(place, link.reasons[0]) for place, link in load_decide()(pairs)]


def test_few_pairs_are_decided_in_this_process() -> None:
    assert decided(PAIRS, 2) == [(place, f"{place} by 2") for place in range(0, 50, 2)]


def test_many_pairs_are_decided_by_workers_at_the_same_places(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sayso.judging, "FEW", 0)
    monkeypatch.setattr(sayso.judging, "SLICE", 7)
    assert decided(PAIRS, 2) == [(place, f"{place} by 1") for place in range(0, 50, 2)]
    assert decided(PAIRS, 1) == [(place, f"{place} by 1") for place in range(0, 50, 2)]


def test_workers_decide_one_lot_after_the_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sayso.judging, "FEW", 60)
    with judging(load, 2) as load_decide:
        decide = load_decide()
        lots = [[link.reasons[0] for _, link in decide(PAIRS)] for _ in range(3)]
    assert [lot[0] for lot in lots] == ["0 by 2", "0 by 1", "0 by 1"]
    assert {len(lot) for lot in lots} == {25}


def test_what_a_worker_dies_over_is_decided_without_it(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sayso.judging, "FEW", 0)
    monkeypatch.setattr(sayso.judging, "SLICE", 7)
    with judging(load_mortal, 2) as load_decide:
        places = [place for place, _ in load_decide()(PAIRS)]
    assert places == list(range(0, 50, 2))
    assert "7 pairs" in caplog.text
