"""The files that are sent are those that would be read here."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from sayso.remote.files import files_at


def test_folders_patterns_and_files_are_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("b.txt", "a.md", "picture.png", ".hidden.txt", "deep/c.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name)
    (tmp_path / "link.txt").symlink_to(tmp_path / "b.txt")
    assert [(file.name, file.data.decode()) for file in files_at([tmp_path])] == [
        ("a.md", "a.md"),
        ("b.txt", "b.txt"),
        ("c.html", "deep/c.html"),
    ]
    assert [file.name for file in files_at([str(tmp_path / "?.txt"), tmp_path / "a.md"])] == ["b.txt", "a.md"]
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"piped")))
    assert [file.data for file in files_at(["-"])] == [b"piped"]


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    (missing,) = files_at([tmp_path / "none.txt"])
    assert missing.error is not None
    assert "none.txt" in missing.error.message
