"""The network is told what is known of two passages, and where it does not ship nobody guesses."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.link import guessing
from sayso.link.guessing import as_pair, load_guess
from tests.link.passed import passage


def test_days_and_publishers_are_told() -> None:
    pair = as_pair(passage("a", "2031-05-03"), passage("b", "2031-05-05"))
    assert (pair.first, pair.second, pair.days) == ("a", "b", 2)
    assert pair.same_publisher
    assert not pair.same_document


def test_without_the_network_nobody_guesses(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guessing, "MODELS", tmp_path)
    assert load_guess() is None
