"""Progress shows itself on a terminal, after the first second, with a rate and the time left."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from sayso.cli.progress import (
    CheckingProgress,
    ImportingProgress,
    LinkingProgress,
    ReadingProgress,
    VerifyingProgress,
    total_size,
)
from sayso.records import LinkingProgress as Linking
from sayso.records import Outcome, Progress, Receipt


class Terminal(io.StringIO):
    """A file that says it is a terminal."""

    def isatty(self) -> bool:
        """Whether it is one."""
        return True


@pytest.fixture(autouse=True)
def _wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "120")


def tell(monkeypatch: pytest.MonkeyPatch, file: io.StringIO, *after_seconds: float) -> str:
    """What is shown when an item is done after each of these seconds, 9,000 words in all."""
    monkeypatch.setattr(sys, "stderr", file)
    now = iter([0.0, *after_seconds])
    monkeypatch.setattr("sayso.cli.progress.time.monotonic", lambda: next(now, 10.0))
    with ReadingProgress([str(Path(__file__))]) as progress:
        for seconds in after_seconds:
            progress(Progress(Receipt("a\x1b.txt", Outcome.ADDED), 1, 0, words=9000, size=50, seconds=seconds))
    return file.getvalue()


def test_a_short_read_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tell(monkeypatch, Terminal(), 0.2, 0.9) == ""


def test_a_pipe_gets_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert tell(monkeypatch, io.StringIO(), 5.0) == ""


def test_a_long_read_shows_its_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    out = tell(monkeypatch, Terminal(), 3.0, 4.5)
    assert "1 read · 2,000 words/s · a␛.txt" in out
    assert "left" in out


def test_checking_shows_its_rate_and_makes_way_for_words(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    now = iter([0.0, 2.0, 2.0])
    monkeypatch.setattr("sayso.cli.progress.time.monotonic", lambda: next(now, 4.0))
    with CheckingProgress([str(Path(__file__))]) as progress:
        progress.hide()
        progress(10, 500)
        progress.hide()
        assert "10 checked · 5.0/s" in terminal.getvalue()
        progress(20, 600)
    assert "20 checked · 5.0/s" in terminal.getvalue()


def test_a_long_check_shows_how_much_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("sayso.cli.progress.PATIENCE_SECONDS", 0.0)
    with VerifyingProgress() as progress:
        progress(3, 1200)
    assert "3 of 1,200 documents checked" in terminal.getvalue()


def test_a_long_import_shows_its_rate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "UA.txt").write_bytes(b"1234567890")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setattr("sayso.cli.progress.PATIENCE_SECONDS", 0.0)
    with ImportingProgress(tmp_path / "UA.txt") as progress:
        progress(5)
    assert "MB/s" in terminal.getvalue()
    assert "50%" in terminal.getvalue()


def test_the_total_is_that_of_all_files(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "a.txt").write_bytes(b"12345")
    (tmp_path / "in" / "b.txt").write_bytes(b"123")
    assert total_size([str(tmp_path)]) == 8
    assert total_size([str(tmp_path / "a.txt"), str(tmp_path / "in")]) == 8


@pytest.mark.parametrize("path", ["-", "no such file", "*.html"])
def test_what_cannot_be_measured_has_no_total(path: str) -> None:
    assert total_size([path]) is None


def test_linking_shows_how_many_claims_wait_and_its_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    file = Terminal()
    monkeypatch.setattr(sys, "stderr", file)
    monkeypatch.setattr("sayso.cli.progress.PATIENCE_SECONDS", 0.0)
    with LinkingProgress() as progress:
        progress(Linking(done=310, total=1204, links=7, seconds=1.0))
    assert "linking 1,204 claims · 310/s" in file.getvalue()
