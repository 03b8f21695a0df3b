"""The registry is listed, handed out, and taken in again; what is no list leaves it alone."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.cli.main import run
from sayso.settings import ACTORS_VARIABLE
from sayso.words.registry import known_actors, own_actors, parse_actors, shipped


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the user's own list lies; there is none yet."""
    path = tmp_path / "own.yaml"
    monkeypatch.setenv(ACTORS_VARIABLE, str(path))
    return path


@pytest.mark.usefixtures("own")
def test_actors_are_listed_by_what_is_known_of_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["actors", "list", "t.me/rybar"]) == 0
    out = capsys.readouterr().out
    assert "Rybar (media, milblogger, Russia)  t.me/rybar" in out
    assert out.endswith("1 actor.\n")


@pytest.mark.usefixtures("own")
def test_what_is_exported_can_be_read_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["actors", "export"]) == 0
    printed = capsys.readouterr().out
    assert parse_actors(printed.encode(), "stdout") == shipped()
    target = tmp_path / "out.yaml"
    assert run(["actors", "export", "--output", str(target)]) == 0
    assert target.read_text(encoding="utf-8") == printed


def test_an_import_adds_and_replaces_and_keeps_only_what_is_new(own: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.yaml", tmp_path / "second.yaml"
    first.write_text("- {name: Talsi Post, kind: media}\n- {name: Reuters, kind: media, side: x}\n", encoding="utf-8")
    second.write_text("- {name: talsi post, kind: media, side: Latvia}\n", encoding="utf-8")
    assert run(["actors", "import", str(first)]) == 0
    assert run(["actors", "import", str(second)]) == 0
    assert [(actor.name, actor.side) for actor in own_actors(own)] == [("talsi post", "Latvia"), ("Reuters", "x")]
    assert len(known_actors().actors) == len(shipped()) + 1


def test_what_is_no_list_of_actors_leaves_the_registry_alone(
    own: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("- {name: x, kind: tree}\n", encoding="utf-8")
    assert run(["actors", "import", str(bad)]) == 2
    assert "Entry 1" in capsys.readouterr().err
    assert not own.exists()
