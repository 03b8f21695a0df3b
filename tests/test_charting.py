"""The verbs that count are a casebook's own, and their examples run as shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.ask.daily import Day
from sayso.casebook import Casebook
from sayso.charting import Charting
from tests.shown import run_examples
from tests.toy import open_casebook

REPORT = "Harbour news\nPublished 2022-11-09\nThe mayor said the bridge may reopen.[1]\n1: https://example.org/bridge\n"
VERBS = ("timeline", "spoken", "spots", "claims_at")


def test_a_casebook_has_the_same_verbs() -> None:
    assert all(getattr(Casebook, verb) is getattr(Charting, verb) for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_the_examples_run_as_shown(verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text(REPORT)
    with open_casebook(tmp_path / "casebook.db") as book:
        book.read("report.txt")
        run_examples(getattr(book, verb), book=book, Day=Day)
