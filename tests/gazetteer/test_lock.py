"""Who comes second waits until the first is done, or has failed."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from sayso.gazetteer.lock import locked


def test_the_second_waits_for_the_first(tmp_path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with locked(tmp_path / "lock"):
            order.append("second")

    with locked(tmp_path / "lock"):
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(0.05)
        order.append("first")
    thread.join()
    assert order == ["first", "second"]


def test_a_failure_frees_the_lock(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="within"), locked(tmp_path / "lock"):
        raise ValueError("within")
    with locked(tmp_path / "lock"):
        assert (tmp_path / "lock").exists()
