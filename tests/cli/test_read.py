"""Reading leaves a receipt for everything it was given."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from sayso.cli.main import run
from sayso.records import LinkingReport, Outcome, Receipt
from tests.cli.fake import FakeCasebook

ADDED = Receipt(
    "a.txt", Outcome.ADDED, "d-1", "Harbour watch", "2022-10-04", 3, 2, 40, notices=("endnote 2 is missing",)
)
KNOWN = Receipt("b.txt", Outcome.KNOWN, "d-2")
FAILED = Receipt("c\x1b.bin", Outcome.FAILED, reason="It is no text.", hint="Give text, HTML or PDF.")


def test_the_options_reach_the_casebook(book: FakeCasebook) -> None:
    assert run(["read", "a", "b", "--date", "2022-10-04", "--publisher", "Desk", "--jobs", "2"]) == 0
    (_, paths, options), *_ = book.calls
    assert paths == ("a", "b")
    del options["progress"]
    assert options == {"published": "2022-10-04", "publisher": "Desk", "jobs": 2, "links": False}


def test_what_was_added_is_described(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.receipts = [ADDED]
    assert run(["read", "a.txt", "--casebook", "x.db"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "added  a.txt",
        "       Harbour watch · 2022-10-04 · d-1",
        "       3 claims in 2 sentences",
        "       note: endnote 2 is missing",
        "1 document added · 3 claims from 40 words in 0.5 s · x.db",
    ]


def test_a_failure_is_named_with_its_reason_and_next_step_while_the_rest_goes_on(
    book: FakeCasebook, capsys: pytest.CaptureFixture[str]
) -> None:
    book.receipts = [FAILED, ADDED, KNOWN]
    assert run(["read", "folder"]) == 1
    captured = capsys.readouterr()
    assert captured.err.splitlines() == ["FAILED  c␛.bin: It is no text.", "        Give text, HTML or PDF."]
    assert "1 document added, 1 known already, 1 failed" in captured.out


def test_reading_again_says_that_nothing_is_new(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.receipts = [KNOWN]
    assert run(["read", "b.txt", "--casebook", "x.db"]) == 0
    assert capsys.readouterr().out == "Nothing new: x.db holds it already.\n"
    book.receipts = [KNOWN, KNOWN]
    assert run(["read", "b.txt", "--casebook", "x.db"]) == 0
    assert capsys.readouterr().out == "Nothing new: x.db holds all 2 already.\n"


def test_a_copy_is_named_with_what_it_is_a_copy_of(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.receipts = [replace(KNOWN, notices=("The same bytes were read before, as a.txt.",))]
    assert run(["read", "b.txt"]) == 0
    assert "       note: The same bytes were read before, as a.txt." in capsys.readouterr().out.splitlines()


def test_a_reason_that_names_the_file_is_not_named_twice(
    book: FakeCasebook, capsys: pytest.CaptureFixture[str]
) -> None:
    book.receipts = [replace(FAILED, path="c.bin", reason="c.bin is a picture.")]
    assert run(["read", "c.bin"]) == 1
    assert capsys.readouterr().err.startswith("FAILED  c.bin is a picture.\n")


def test_many_documents_are_counted_not_listed(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.receipts = [ADDED] * 40
    run(["read", "folder"])
    out = capsys.readouterr().out
    assert out.count("added  a.txt") == 12
    assert "… and 28 more" in out
    assert "40 documents added" in out


def test_receipts_as_json(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.receipts = [ADDED, FAILED]
    assert run(["read", "folder", "--json"]) == 1
    record: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert (record["added"], record["known"], record["failed"]) == (1, 0, 1)
    assert record["receipts"][1]["reason"] == "It is no text."
    assert record["receipts"][0]["outcome"] == "added"


def test_an_interrupted_read_says_that_nothing_is_lost(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.error = KeyboardInterrupt()
    assert run(["read", "folder"]) == 130
    assert "kept" in capsys.readouterr().err


def test_linking_is_asked_for(book: FakeCasebook) -> None:
    assert run(["read", "a", "--links"]) == 0
    assert callable(book.calls[0][2]["links"])


def test_what_is_read_already_is_linked_without_a_path(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    book.linking = LinkingReport(documents=2, claims=30, links=1, seconds=0.25)
    assert run(["read", "--links"]) == 0
    assert book.calls[0][:2] == ("read", ())
    assert capsys.readouterr().out == "30 claims linked, 1 link more, in 0.2 s\n"
    book.linking = LinkingReport(documents=1, claims=3, links=-2, seconds=0.25)
    assert run(["read", "--links"]) == 0
    assert capsys.readouterr().out == "3 claims linked, 2 links fewer, in 0.2 s\n"
    book.linking = LinkingReport()
    assert run(["read", "--links"]) == 0
    assert capsys.readouterr().out == "Everything is linked already.\n"


def test_without_a_path_and_without_links_there_is_nothing_to_do(
    book: FakeCasebook, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["read"]) == 2
    assert "sayso read --links" in capsys.readouterr().err
    assert not book.calls
