"""What goes wrong ends in a message, a next step and an exit code that says which kind it was."""

from __future__ import annotations

import subprocess
import sys

import pytest

import sayso
from sayso.cli.exits import ExitCode
from sayso.cli.main import run
from sayso.errors import NotACasebook, UsageError
from tests.cli.fake import FakeCasebook


def test_help_names_every_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == ExitCode.OK
    out = capsys.readouterr().out
    assert all(str(code.value) in out for code in ExitCode)


def test_no_verb_shows_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == ExitCode.OK
    assert "sayso demo" in capsys.readouterr().out


def test_the_version_is_the_package_s(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == ExitCode.OK
    assert capsys.readouterr().out == f"sayso {sayso.__version__}\n"


@pytest.mark.parametrize(
    "arguments", [["nonsense"], ["read"], ["read", "a", "--date", "yesterday"], ["ask", "--stance", "x"], ["share"]]
)
def test_a_wrong_command_line_is_a_usage_error(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == ExitCode.USAGE
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "Error:" in captured.err


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (NotACasebook("This is a photo.", "Name another file."), ExitCode.FAILED),
        (UsageError("This is no id.", "Name another file."), ExitCode.USAGE),
    ],
)
def test_an_error_of_sayso_is_a_message_and_a_hint(
    error: Exception, code: ExitCode, book: FakeCasebook, capsys: pytest.CaptureFixture[str]
) -> None:
    book.error = error
    assert run(["verify"]) == code
    captured = capsys.readouterr()
    assert captured.err.splitlines() == [f"Error: {error.args[0]}", "  Name another file."]


def test_a_fault_of_sayso_is_no_bare_traceback(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.error = RuntimeError("a bug\x1b[2J")
    assert run(["verify"]) == ExitCode.FAILED
    err = capsys.readouterr().err
    assert "RuntimeError" in err
    assert "--debug" in err
    assert "Traceback" not in err
    assert "\x1b" not in err


def test_a_full_disk_is_named(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.error = OSError(28, "No space left on device", "claims.jsonl")
    assert run(["verify"]) == ExitCode.FAILED
    assert capsys.readouterr().err == "Error: claims.jsonl: No space left on device.\n"


def test_an_interruption_has_its_own_code(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.error = KeyboardInterrupt()
    assert run(["verify"]) == ExitCode.INTERRUPTED
    assert "Interrupted." in capsys.readouterr().err


def test_debug_shows_the_traceback() -> None:
    command = [sys.executable, "-m", "sayso.cli", "--debug", "verify", "--casebook", "/"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode != ExitCode.OK
    assert "Traceback" in done.stderr


def test_a_reader_that_closes_the_pipe_early_is_no_failure() -> None:
    program = "import sys; from sayso.cli.main import run; sys.exit(run(['--help'] * 1))"
    command = f'{sys.executable} -c "{program}" | true; exit ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
