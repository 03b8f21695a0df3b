"""`sayso serve` says what is missing before it serves anything."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from sayso.cli import serve
from sayso.cli.main import run


def test_without_the_extra_it_is_named(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    known = importlib.util.find_spec
    monkeypatch.setattr(serve, "find_spec", lambda name: None if name == "nicegui" else known(name))
    assert run(["serve"]) == 2
    assert "pip install 'sayso[serve]'" in capsys.readouterr().err


def test_a_casebook_that_is_not_there_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["serve", "--casebook", str(tmp_path / "none.db")]) == 1
    assert "sayso read report.html" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "expected"),
    [(["--write", "--read-only"], "contradict"), (["--port", "0"], "--port"), (["--tls-cert", "x"], "--tls-cert")],
)
def test_options_that_cannot_be_meant_are_told(
    options: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["serve", *options]) == 2
    assert expected in capsys.readouterr().err
