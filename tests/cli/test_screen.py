"""People get colours only where colours work; machines get UTF-8."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

from sayso.cli.marking import Segment, legend
from sayso.cli.screen import Screen, write_json


class Terminal(io.StringIO):
    """A file that says it is a terminal."""

    def isatty(self) -> bool:
        """Whether it is one."""
        return True


def test_a_pipe_gets_marks_and_no_colours() -> None:
    out = io.StringIO()
    Screen(out).show(legend(), indent=2)
    assert out.getvalue() == "   «source» _cue_ ~hedge~\n"


def test_a_terminal_gets_colours_and_no_marks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    out = Terminal()
    Screen(out).show(legend())
    assert "\x1b[" in out.getvalue()
    assert "«" not in out.getvalue()


def test_a_long_line_is_wrapped_beside_its_label(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "24")
    out = Terminal()
    screen = Screen(out)
    screen.say("no indent, and far too long")
    screen.show((Segment("the words of a sentence go on", ()),), indent=4, label="1.")
    lines = [line.rstrip() for line in out.getvalue().splitlines()]
    assert lines == ["no indent, and far too", "long", "1.  the words of a", "    sentence go on"]


def test_no_color_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    out = Terminal()
    Screen(out).show(legend())
    assert out.getvalue() == " «source» _cue_ ~hedge~\n"


def test_words_in_square_brackets_are_no_markup(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    out = Terminal()
    Screen(out).say("as reported.[1] [red]not red[/red]")
    assert "[1] [red]not red[/red]" in out.getvalue()


def test_json_is_utf_8_in_any_locale() -> None:
    program = "from sayso.cli.screen import machine_output; machine_output().write(" + ascii("Київ \udcff\n") + ")"
    command = [sys.executable, "-X", "utf8=0", "-c", program]
    done = subprocess.run(command, capture_output=True, check=True, env={"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"})
    assert done.stdout == "Київ \\udcff\n".encode()


def test_a_record_is_json_that_programs_read(capsys: pytest.CaptureFixture[str]) -> None:
    write_json([{"words": "Київ"}])
    out = capsys.readouterr().out
    assert json.loads(out) == [{"words": "Київ"}]
    assert out.endswith("]\n")
