"""A draft is looked at once, and then each time that it was saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.cli.rechecking import each_save, stamp


def test_only_a_save_is_a_reason_to_look_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft, other = tmp_path / "draft.md", tmp_path / "other.md"
    draft.write_text("one")
    other.write_text("another")
    acts: list[Callable[[], object]] = [
        lambda: None,
        lambda: draft.write_text("longer"),
        lambda: None,
        draft.unlink,
        lambda: None,
        lambda: other.replace(draft),
    ]
    seen: list[int] = []
    left = iter(acts)

    def sleep(_: float) -> None:
        seen.append(len(seen))
        next(left)()

    monkeypatch.setattr("sayso.cli.rechecking.time.sleep", sleep)
    saves = each_save(draft)
    looked = []
    for _ in range(3):
        next(saves)
        looked.append(len(seen))
    assert looked == [0, 2, 6]


def test_a_file_that_is_away_has_no_state(tmp_path: Path) -> None:
    assert stamp(tmp_path / "none.md") is None
