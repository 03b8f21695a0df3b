"""The verbs that look around are a casebook's own, and their examples run as shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.browsing import Browsing
from sayso.casebook import Casebook
from sayso.errors import NotFound
from tests.shown import run_examples
from tests.toy import open_casebook

REPORT = "Harbour news\nPublished 2022-11-09\nThe mayor said the bridge may reopen.[1]\n1: https://example.org/bridge\n"
VERBS = ("facets", "dossier", "beside", "grounds", "claims", "cast", "profile", "due")
BY_NAME = ("dossier", "beside", "grounds")


def test_a_casebook_has_the_same_verbs() -> None:
    assert all(getattr(Casebook, verb) is getattr(Browsing, verb) for verb in VERBS)


@pytest.mark.parametrize("verb", VERBS)
def test_the_examples_run_as_shown(verb: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "report.txt").write_text(REPORT)
    with open_casebook(tmp_path / "casebook.db") as book:
        book.read("report.txt")
        run_examples(getattr(book, verb), book=book)


def test_a_dossier_tells_what_was_decided(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT)
    with open_casebook(tmp_path / "casebook.db") as book:
        book.read(tmp_path / "report.txt")
        (answer,) = book.ask("bridge")
        book.decide("correct", answer.claim.id, value={"stance": "deny"})
        (claim,) = book.dossier(answer.document.id).extraction.claims
        assert str(claim.chain[0].stance) == "deny"


@pytest.mark.parametrize("verb", BY_NAME)
def test_a_document_that_is_not_there_is_told(verb: str, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT)
    with open_casebook(tmp_path / "casebook.db") as book:
        book.read(tmp_path / "report.txt")
        with pytest.raises(NotFound, match="d-00"):
            getattr(book, verb)("d-00")


def test_claims_come_in_the_order_they_are_asked_for_and_as_they_were_decided(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(f"{REPORT}A guard said the gate may open.\n")
    with open_casebook(tmp_path / "casebook.db") as book:
        book.read(tmp_path / "report.txt")
        first, second = (answer.claim.id for answer in book.ask())
        book.decide("correct", second, value={"stance": "deny"})
        found = book.claims(second, "c-00", first)
        assert [(answer.claim.id, str(answer.claim.chain[0].stance)) for answer in found] == [
            (second, "deny"),
            (first, "state"),
        ]
