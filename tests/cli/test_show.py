"""Showing gives the whole chain of a claim and the whole structure of a document."""

from __future__ import annotations

import pytest

from sayso.cli.main import run
from tests.cli.fake import FakeCasebook


def shown(book: FakeCasebook, capsys: pytest.CaptureFixture[str], id_: str) -> list[str]:
    assert run(["show", id_]) == 0
    assert book.calls == [("show", (id_,), {})]
    return capsys.readouterr().out.splitlines()


def test_a_claim_is_shown_with_its_chain_its_context_and_its_notes(
    book: FakeCasebook, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = shown(book, capsys, "c-1")
    assert "    Before it." in lines
    assert "    After it." in lines
    assert "who says it, 1: The port authority — “said” (state, “on 3 October” (2022-10-03))" in lines
    assert "who says it, 2: captain Ilves — “ordered” (call)" in lines
    assert "    two ferries to stay in Narva" in lines
    assert "endnote [1]: https://port.example/notice" in lines
    assert any(line.startswith("stands inside: c-") for line in lines)


def test_a_document_is_shown_with_its_blocks_and_counts(book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(book, capsys, "d-1")
    assert lines[0] == "Harbour watch"
    assert "  date: 2022-10-04, the latest day named is 3 October" in lines
    assert "  note: endnote 2 is missing" in lines
    assert "      3  claims" in lines
    assert any("noise (advertisement: a line of its own)" in line for line in lines)


@pytest.mark.usefixtures("book")
def test_without_an_id_the_documents_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show"]) == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("d-")
    assert line.endswith("2022-10-04 (inferred) · Harbour Desk · Harbour watch · harbour.txt")
