"""A trace comes as the command line writes it."""

from __future__ import annotations

from starlette.testclient import TestClient

from sayso.casebook import Casebook


def test_a_trace_names_who_said_it_first(client: TestClient, book: Casebook) -> None:
    id_ = book.ask("reopen", order="newest")[0].claim.id
    told = client.get(f"claims/{id_}/trace").json()
    assert told["claim"] == id_
    assert told["first"] == book.ask("reopen", order="oldest")[0].claim.id
    assert len(told["mentions"]) == 2


def test_what_is_no_claim_has_no_trace(client: TestClient) -> None:
    assert client.get("claims/c-0000000000000000/trace").json()["type"] == "urn:sayso:problem:NotFound"
