"""The index of the world is built where there is none: once, by one of several processes, and elsewhere if need be."""

from __future__ import annotations

import logging
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sayso.errors import GazetteerError
from sayso.gazetteer import building
from sayso.gazetteer.folders import world_index
from sayso.gazetteer.index import Index, write_index
from tests.gazetteer.made import LISTED

Built = list[Path]


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Built:
    """Where indexes are built, instead of that of the world a small one; the folders are those of the test."""
    paths: Built = []

    def build(path: Path) -> None:
        paths.append(path)
        write_index(path, LISTED)

    monkeypatch.setattr(building, "_build_apart", build)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("SAYSO_PLACES", str(tmp_path / "places"))
    return paths


def test_it_is_built_once_and_one_line_says_where(built: Built, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert building.find_or_build() == building.find_or_build()
    assert built == [world_index()]
    (line,) = caplog.messages
    assert "once" in line
    assert str(world_index()) in line


def test_of_several_that_need_it_at_once_one_builds(built: Built) -> None:
    with ThreadPoolExecutor(4) as pool:
        paths = {future.result() for future in [pool.submit(building.find_or_build) for _ in range(4)]}
    assert built == [*paths]


def test_a_cache_that_cannot_be_written_to_is_passed_by(
    tmp_path: Path, built: Built, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "places").write_text("in the way")
    spare = building.find_or_build()
    assert len(Index(spare)) == len(LISTED)
    assert "SAYSO_PLACES may name another folder" in caplog.text
    assert [building.find_or_build(), *built] == [spare, spare]


def test_a_damaged_installation_is_told_with_its_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_PLACES", str(tmp_path))
    monkeypatch.setattr("sys.executable", _failing(tmp_path))
    with pytest.raises(GazetteerError, match="a table is missing"):
        building.find_or_build()
    assert not world_index().exists()


def _failing(folder: Path) -> str:
    """A program that fails as an interpreter does."""
    program = folder / "python"
    program.write_text("#!/bin/sh\necho 'OSError: a table is missing' >&2\nexit 1\n")
    program.chmod(0o755)
    return str(program)
