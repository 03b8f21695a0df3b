"""Indexes lie where the user's cache and data lie, or in the folder that is named."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from sayso.gazetteer import folders
from sayso.gazetteer.folders import imported_indexes, index_of, private_folder, world_index


def test_one_folder_may_be_named_for_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_PLACES", str(tmp_path))
    assert world_index().parent == tmp_path
    assert index_of(Path("elsewhere/UA.txt")) == tmp_path / "imported" / "UA.places"


def test_else_the_cache_and_the_data_of_the_user_hold_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SAYSO_PLACES", raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    assert world_index().parent == tmp_path / "cache" / "sayso"
    assert index_of(Path("UA.txt")).parent == tmp_path / "data" / "sayso" / "imported"
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "local"))
    assert world_index().parent == tmp_path / "local" / "sayso"


def test_imported_indexes_come_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_PLACES", str(tmp_path))
    assert imported_indexes() == []
    for name in ("UA", "BY"):
        index_of(Path(f"{name}.txt")).parent.mkdir(exist_ok=True)
        index_of(Path(f"{name}.txt")).touch()
    assert [path.stem for path in imported_indexes()] == ["BY", "UA"]


def test_the_index_has_another_name_with_and_without_the_towns(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folders, "version_of_towns", lambda: "3.0.2")
    with_towns = world_index()
    monkeypatch.setattr(folders, "version_of_towns", lambda: "")
    assert world_index() != with_towns


def test_a_folder_that_others_can_write_to_is_not_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    usual = private_folder()
    assert private_folder() == usual
    usual.chmod(0o777)
    assert private_folder() not in (usual, private_folder())
