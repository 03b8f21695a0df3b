"""The network is told what is known of two passages, and guesses how they relate."""

from __future__ import annotations

import pytest

from sayso.link.guessing import as_pair, load_guess
from sayso.records import Relation
from tests.link.passed import passage


def test_days_and_publishers_are_told() -> None:
    pair = as_pair(passage("a", "2031-05-03"), passage("b", "2031-05-05"))
    assert (pair.first, pair.second, pair.days) == ("a", "b", 2)
    assert pair.same_publisher
    assert not pair.same_document


def test_a_guess_is_of_every_relation() -> None:
    found = load_guess(1)(passage("The ferry sank.", "2031-05-03"), passage("The ferry has sunk.", "2031-05-03"))
    assert set(found) == set(Relation)
    assert sum(found.values()) == pytest.approx(1.0, abs=1e-5)
