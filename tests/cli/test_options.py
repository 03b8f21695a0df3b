"""A day is a day of the calendar, and the casebook can be named once for a whole session."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

import sayso
from sayso.cli.main import run
from sayso.cli.options import day
from tests.cli.fake import FakeCasebook


def test_a_day_is_written_in_iso_form() -> None:
    assert day("2022-11-09") == "2022-11-09"


@pytest.mark.parametrize("text", ["2022-02-30", "9 November", "2022-13-01", ""])
def test_what_is_no_day_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(click.BadParameter, match="2022-11-09"):
        day(text)


def test_the_environment_names_the_casebook(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Path] = []

    def note(path: Path) -> FakeCasebook:
        opened.append(path)
        return FakeCasebook()

    monkeypatch.setattr(sayso, "open", note, raising=False)
    monkeypatch.setenv("SAYSO_CASEBOOK", "mine.db")
    run(["verify"])
    run(["verify", "--casebook", "other.db"])
    assert opened == [Path("mine.db"), Path("other.db")]
