"""`trace` as a tool: who said it first, from which origins, and who denies it."""

from __future__ import annotations

from sayso.casebook import Casebook
from tests.serve.mcp.assistant import call, refused


def test_a_trace_tells_the_first_the_origins_and_the_denial(book: Casebook) -> None:
    [first] = book.ask("sank", source="mayor")
    told = call(book, "trace", claim=first.claim.id, limit=50)
    assert f"{first.claim.id}: [[" in told
    assert "first said, the one that is traced on 2031-05-05 by [[" in told
    assert f": {first.claim.id} [[" in told
    assert "origin o-" in told
    assert "denies (0.90, proposed): " in told
    assert all("c-" in each for each in told.splitlines()[1:-1])


def test_a_trace_has_pages(book: Casebook) -> None:
    [first] = book.ask("sank", source="mayor")
    assert "ask for more with offset=1." in call(book, "trace", claim=first.claim.id, limit=1)


def test_no_such_claim_is_an_error(book: Casebook) -> None:
    assert refused(book, "trace", claim="c-ffffffffffffffff").startswith("Error: ")
