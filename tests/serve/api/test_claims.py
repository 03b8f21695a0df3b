"""Claims are asked for with the filters of `ask`, page by page, and one is shown with all that it has."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.casebook import Casebook
from sayso.share.jsonl import answer_record


def plain(value: Any) -> Any:
    """A record as JSON has it."""
    if isinstance(value, dict):
        return {str(name): plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return str(value) if isinstance(value, str) else value


def test_claims_are_written_as_the_command_line_writes_them(client: TestClient, book: Casebook) -> None:
    told = client.get("claims", params={"text": "bridge", "source": "mayor"}).json()
    assert told == {
        "claims": [plain(answer_record(answer)) for answer in book.ask("bridge", source="mayor")],
        "next": None,
    }
    assert told["claims"]


@pytest.mark.parametrize("asked", [{}, {"text": "the"}, {"text": "the", "order": "oldest"}, {"order": "newest"}])
def test_pages_end_and_hold_each_claim_once(client: TestClient, book: Casebook, asked: dict[str, str]) -> None:
    told: list[str] = []
    page: dict[str, Any] = {"next": None}
    for _ in range(20):
        cursor = {"cursor": page["next"]} if page["next"] else {}
        page = client.get("claims", params={**asked, "limit": 2, **cursor}).json()
        told += [claim["id"] for claim in page["claims"]]
        if page["next"] is None:
            break
    assert told == [answer.claim.id for answer in book.ask(**asked)]  # type: ignore[arg-type]
    assert page["next"] is None


def test_a_cursor_is_good_for_its_question_only(client: TestClient) -> None:
    cursor = client.get("claims", params={"limit": 1}).json()["next"]
    assert client.get("claims", params={"limit": 3, "cursor": cursor}).status_code == 200
    refused = client.get("claims", params={"text": "bridge", "cursor": cursor})
    assert (refused.status_code, refused.json()["detail"]) == (422, "The cursor is none of this list.")


@pytest.mark.parametrize(
    ("asked", "detail"),
    [
        ({"stance": "shout"}, "stance='shout' is not known."),
        ({"limit": "501"}, "less than or equal to 500"),
        ({"colour": "red"}, "Extra inputs are not permitted"),
        ({"since": "2022-11-09", "until": "2022-11-01"}, "is after"),
        ({"near": "everywhere"}, "near"),
        ({"endnote": str(10**30)}, "less than or equal to"),
    ],
)
def test_what_cannot_be_asked_says_why(client: TestClient, asked: dict[str, str], detail: str) -> None:
    told = client.get("claims", params=asked)
    assert told.status_code == 422
    assert detail in told.json()["detail"]


def test_counting_and_what_is_missing(client: TestClient) -> None:
    assert client.get("claims/count", params={"text": "bridge"}).json() == {"count": 3}
    assert client.get("claims/missing", params={"source": "mayr"}).json() == {
        "missing": [{"filter": "source", "alone": False, "near": ["mayor"]}]
    }


def test_facets_count_what_each_filter_would_leave(client: TestClient) -> None:
    told = client.get("claims/facets", params={"text": "bridge"}).json()
    assert (told["claims"], told["more"]) == (3, False)
    assert {each["value"]: each["claims"] for each in told["values"]["stance"]} == {"state": 2, "deny": 1}
    assert client.get("claims", params={"text": "bridge", "stance": "deny"}).json()["claims"]


def test_a_claim_is_shown_with_its_links(client: TestClient, book: Casebook) -> None:
    id_ = book.ask("reopen", order="oldest")[0].claim.id
    shown = client.get(f"claims/{id_}").json()
    assert shown["id"] == id_
    assert shown["links"] == client.get(f"claims/{id_}/links").json()["links"]
    assert shown["links"][0]["relation"] == "repeats"
    assert client.get(f"claims/{id_[:10]}").json() == shown


def test_each_document_tells_how_many_claims_it_has(client: TestClient, book: Casebook) -> None:
    told = client.get("claims/by-document").json()["documents"]
    assert told == {card.id: book.count(document=card.id) for card in book.documents()}
    assert sum(told.values()) > 0


def test_claims_are_told_by_their_ids_in_the_order_asked_for(client: TestClient, book: Casebook) -> None:
    first, second, *_ = (answer.claim.id for answer in book.ask())
    told = client.get("claims/by-id", params={"id": [second, "c-00", first]}).json()
    assert [claim["id"] for claim in told["claims"]] == [second, first]
    assert client.get("claims/by-id").json() == {"claims": []}
    assert client.get("claims/by-id", params={"id": ["c-0"] * 201}).status_code == 422
