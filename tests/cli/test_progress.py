"""Progress shows itself on a terminal, after the first second, with a rate and the time left."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from sayso.cli.progress import ReadingProgress, total_size
from sayso.records import Outcome, Progress, Receipt


class Terminal(io.StringIO):
    """A file that says it is a terminal."""

    def isatty(self) -> bool:
        """Whether it is one."""
        return True


def after(seconds: float, size: int = 50) -> Progress:
    return Progress(Receipt("a\x1b.txt", Outcome.ADDED), items=1, failed=0, words=9000, size=size, seconds=seconds)


def shown(monkeypatch: pytest.MonkeyPatch, file: io.StringIO, *news: Progress) -> str:
    monkeypatch.setattr(sys, "stderr", file)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "100")
    with ReadingProgress([str(Path(__file__))]) as progress:
        for item in news:
            progress(item)
    return file.getvalue()


def test_a_short_read_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, Terminal(), after(0.2), after(0.9)) == ""


def test_a_pipe_gets_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert shown(monkeypatch, io.StringIO(), after(5.0)) == ""


def test_a_long_read_shows_its_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    out = shown(monkeypatch, Terminal(), after(3.0, 10), after(4.5, 20))
    assert "1 read" in out
    assert "2,000 words/s" in out
    assert "a\x1b" not in out


def test_the_total_is_that_of_all_files(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "a.txt").write_bytes(b"12345")
    (tmp_path / "in" / "b.txt").write_bytes(b"123")
    assert total_size([str(tmp_path)]) == 8
    assert total_size([str(tmp_path / "a.txt"), str(tmp_path / "in")]) == 8


@pytest.mark.parametrize("path", ["-", "no such file", "*.html"])
def test_what_cannot_be_measured_has_no_total(path: str) -> None:
    assert total_size([path]) is None
