"""Every verb is there, is cheap until it is wanted, and says what it is for."""

from __future__ import annotations

import os
import subprocess
import sys

import click
import pytest

from sayso.cli.commands import VERBS
from sayso.cli.main import run, sayso

HEAVY = "numpy onnxruntime tokenizers sqlalchemy rich pypdfium2 yaml msgspec".split


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_has_help_with_examples(verb: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([verb, "--help"]) == 0
    out = capsys.readouterr().out
    assert VERBS[verb] in out
    assert f"  sayso {verb}" in out.split("Examples")[1]
    command = sayso.get_command(click.Context(sayso), verb)
    assert command is not None
    assert all(option.help for option in command.params if isinstance(option, click.Option))


def test_help_loads_nothing_heavy() -> None:
    program = "import sys; from sayso.cli.main import run; run(['--help']); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not set(HEAVY()) & set(done.stderr.split())


def test_an_unknown_verb_is_none() -> None:
    assert sayso.get_command(click.Context(sayso), "nonsense") is None


def test_a_closed_pipe_is_quiet() -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "sayso.cli", "--help"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, "")
