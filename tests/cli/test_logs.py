"""What is logged can be read, and cannot command a terminal."""

from __future__ import annotations

import logging
import sys

import pytest

from sayso.cli.logs import PrintableFormatter, start_logging


def test_a_traceback_keeps_its_lines_and_loses_its_commands() -> None:
    try:
        raise OSError("evil\x1b[2J.txt")
    except OSError:
        record = logging.LogRecord("sayso", logging.ERROR, "here", 1, "a \x07 bell", None, sys.exc_info())
    lines = PrintableFormatter().format(record).split("\n")
    assert lines[0] == "a ␇ bell"
    assert lines[1] == "Traceback (most recent call last):"
    assert lines[-1] == "OSError: evil␛[2J.txt"


@pytest.mark.parametrize(
    ("debug", "expected"),
    [(False, "Building the index.\n"), (True, "WARNING sayso.gazetteer: Building the index.\n")],
)
def test_a_warning_is_a_plain_sentence_unless_debugging(
    expected: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], *, debug: bool
) -> None:
    root = logging.getLogger()
    monkeypatch.setattr(root, "handlers", [])
    monkeypatch.setattr(root, "level", root.level)
    start_logging(debug=debug)
    logging.getLogger("sayso.gazetteer").warning("Building the index.")
    assert capsys.readouterr().err == expected
