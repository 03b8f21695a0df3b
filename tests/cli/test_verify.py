"""A casebook that holds says so; one that does not names every flaw."""

from __future__ import annotations

import pytest

from sayso.cli.main import run
from sayso.records import Flaw
from tests.cli.fake import FakeCasebook


@pytest.mark.usefixtures("book")
def test_a_sound_casebook_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "--casebook", "x.db"]) == 0
    assert capsys.readouterr().out == "x.db holds 1 document: every hash and every quoted word is as it was read.\n"


def test_a_flaw_is_named_and_fails(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.flaws = [Flaw("d-1", "the stored text has another hash")]
    assert run(["verify", "--casebook", "x.db"]) == 1
    out = capsys.readouterr().out
    assert "FLAW  d-1: the stored text has another hash" in out
    assert "1 flaw in 1 document of x.db" in out
