"""Showing gives the whole chain of a claim and the whole structure of a document."""

from __future__ import annotations

import json

import pytest

from sayso.ask.views import ClaimView
from sayso.cli.main import run
from sayso.cli.screen import Screen
from sayso.cli.show import show_claim
from sayso.records import ClaimLink, Direction, LinkEnd, LinkStatus, Relation
from tests.cli.fake import FakeCasebook
from tests.made import answers


def shown(book: FakeCasebook, capsys: pytest.CaptureFixture[str], id_: str, *options: str) -> list[str]:
    assert run(["show", id_, *options]) == 0
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


def test_a_link_is_shown_from_the_end_of_the_claim(capsys: pytest.CaptureFixture[str]) -> None:
    own = next(answers())
    end = LinkEnd(own.claim.id, own.document.id, "harbour.txt", None, None, own.claim.sentence.start, 9, own.sentence)
    other = LinkEnd("c-2", "d-2", "later.txt", "2022-10-05", "Port Post", 0, 20, "Two ferries sailed.")
    link = ClaimLink(end, other, Relation.REVISES, Direction.AB, 0.75, ("The later puts right.",))
    cited = ClaimLink(other, end, Relation.SELF_CITATION, None, 0.5, (), LinkStatus.ACCEPTED, resolved=False)
    show_claim(ClaimView(own, (), (), (), (), (), links=(link, cited)), Screen())
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("revises, the later to the earlier (0.75): c-2 “Two ferries sailed.”")
    assert lines[at + 1 : at + 3] == ["  2022-10-05 · Port Post · later.txt", "  The later puts right."]
    assert "self-citation (0.50, accepted, one that may be meant): c-2 “Two ferries sailed.”" in lines


@pytest.mark.parametrize(("id_", "key"), [("c-1", "chain"), ("d-1", "blocks")])
def test_for_programs_it_is_json(id_: str, key: str, book: FakeCasebook, capsys: pytest.CaptureFixture[str]) -> None:
    assert json.loads("\n".join(shown(book, capsys, id_, "--json")))[key]


@pytest.mark.usefixtures("book")
def test_for_programs_the_list_of_documents_is_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["show", "--json"]) == 0
    (card,) = json.loads(capsys.readouterr().out)
    assert card["title"] == "Harbour watch"
