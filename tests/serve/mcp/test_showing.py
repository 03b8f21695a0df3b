"""`show` as a tool: a claim in its context, a document with its claims or its words."""

from __future__ import annotations

from sayso.casebook import Casebook
from tests.serve.mcp.assistant import call, refused


def test_a_claim_is_shown_with_its_links_and_both_their_words(book: Casebook) -> None:
    [denial] = book.ask("pilot")
    told = call(book, "show", name=denial.claim.id)
    assert denial.sentence in told
    assert "is linked: denies (0.90, proposed): c-" in told
    assert "The mayor said the ferry Kalliope sank beside the Vorontsov lighthouse." in told


def test_a_document_is_shown_by_its_claims_page_by_page(book: Casebook) -> None:
    document = book.documents()[0].id
    first = call(book, "show", name=document, limit=1)
    assert first.endswith("1 to 1 of 2 claims; ask for more with offset=1.")
    second = call(book, "show", name=document, limit=1, offset=1)
    assert second.endswith("2 to 2 of 2 claims; there are no more.")
    ids = {answer.claim.id for answer in book.ask(document=document)}
    assert {each[:18] for told in (first, second) for each in told.splitlines() if each.startswith("c-")} == ids


def test_the_words_of_a_document_are_shown_with_their_offsets(book: Casebook) -> None:
    document = book.documents()[0].id
    told = call(book, "show", name=document, part="text")
    assert f"{document} [0, 71) paragraph [[" in told
    assert "The mayor said the ferry Kalliope sank beside the Vorontsov lighthouse." in told


def test_what_does_not_exist_is_an_error_with_the_next_step(book: Casebook) -> None:
    assert "Next step: " in refused(book, "show", name="c-0000000000000000")
    assert "part: Input should be 'claims' or 'text'" in refused(book, "show", name="d-0", part="html")
