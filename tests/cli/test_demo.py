"""The demo works on a new machine, shows what it promises, and ends with commands that work."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from sayso.cli.main import run

HEADINGS = (
    "Who says it, through whom",
    "How sure the publisher is",
    "How sure a source is",
    "What was looked for and not found",
    "One thread in two reports",
    "Who is heard most",
)


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the demo shows, of a casebook in a folder with a space in its name."""
    casebook = tmp_path_factory.mktemp("a demo") / "demo.db"
    with pytest.MonkeyPatch.context() as patch, Path(casebook.parent, "out").open("w+", encoding="utf-8") as out:
        patch.setattr("sys.stdout", out)
        assert run(["demo", "--casebook", str(casebook)]) == 0
        out.seek(0)
        return out.read()


def test_every_part_shows_something(shown: str) -> None:
    assert all(heading in shown for heading in HEADINGS)
    assert "none found" not in shown
    assert "in 3 documents" in shown


def test_a_chain_of_two_is_shown(shown: str) -> None:
    part = shown.split(HEADINGS[0])[1].split(HEADINGS[1], maxsplit=1)[0]
    assert re.search(r"who says it: .+ > .+", part)


def test_the_thread_has_a_claim_of_each_report(shown: str) -> None:
    part = shown.split(HEADINGS[4])[1].split(HEADINGS[5], maxsplit=1)[0]
    assert "kherson-withdrawal.txt" in part
    assert "kherson-liberated.md" in part


def test_the_commands_to_try_next_work(shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    shown_next = shown.split("Try next:")[1]
    commands = [shlex.split(line) for line in shown_next.splitlines() if "demo.db" in line]
    assert "sayso check " in shown_next
    served = [each for each in commands if each[1] == "serve"]
    assert len(served) == 1, "it goes on until it is stopped"
    commands.remove(served[0])
    assert len(commands) >= 4
    for name, *arguments in commands:
        assert name == "sayso"
        assert run(arguments) == 0
        assert "Nothing found" not in capsys.readouterr().out


def test_a_second_demo_reads_nothing_twice(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for expected in (" s.\n", "all known already"):
        assert run(["demo", "--casebook", str(tmp_path / "demo.db")]) == 0
        assert expected in capsys.readouterr().out
