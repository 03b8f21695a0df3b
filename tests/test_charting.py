"""The verbs that count are a casebook's own, and their examples run as shown."""

from __future__ import annotations

import doctest
from pathlib import Path

import pytest

from sayso.casebook import Casebook
from sayso.charting import Charting
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
        finder = doctest.DocTestFinder(recurse=False)
        (test,) = finder.find(getattr(book, verb), verb, globs={"book": book, **_names()})
        assert test.examples
        assert doctest.DocTestRunner(verbose=False).run(test).failed == 0


def _names() -> dict[str, object]:
    from sayso.ask.daily import Day

    return {"Day": Day}
