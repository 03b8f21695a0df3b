"""A document is told as a whole: every claim in full at its offsets, its series, and what its takeaways rest on."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from sayso.casebook import Casebook


def test_a_dossier_has_the_text_and_every_claim_at_its_offsets(client: TestClient, book: Casebook) -> None:
    told = client.get("dossier", params={"name": "monday.txt"}).json()
    assert [claim["id"] for claim in told["claims"]] == [
        claim.id for claim in book.dossier("monday.txt").extraction.claims
    ]
    for claim in told["claims"]:
        words = [told["text"][start:end] for start, end in claim["content"]["spans"]]
        assert " ".join(words) == claim["content"]["text"]
    assert told["document"]["path"] == "monday.txt"
    assert "family" not in told


def test_what_was_decided_stands_on_its_claim(client: TestClient, book: Casebook) -> None:
    book.decide("refuse", book.ask("strike")[0].claim.id, why="A rumour.")
    reviews = [claim["review"] for claim in client.get("dossier", params={"name": "monday.txt"}).json()["claims"]]
    assert [review and (review["status"], review["why"]) for review in reviews] == [None, ("refused", "A rumour.")]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [("monday.txt", None, "tuesday.txt"), ("tuesday.txt", "monday.txt", "wednesday.txt")],
)
def test_a_document_stands_in_its_series(client: TestClient, name: str, before: str | None, after: str | None) -> None:
    told = client.get("beside", params={"name": name}).json()
    assert [each and each["path"] for each in (told["before"], told["after"])] == [before, after]


def test_grounds_are_a_check_with_what_takeaways_rest_on(client: TestClient) -> None:
    told = client.get("grounds", params={"name": "monday.txt"}).json()
    assert told["takeaways"] == []
    assert {"document", "problems", "passed", "unchecked"} <= told.keys()


@pytest.mark.parametrize("path", ["dossier", "beside", "grounds"])
def test_a_document_that_is_not_there_is_a_problem(client: TestClient, path: str) -> None:
    assert client.get(path, params={"name": "sunday.txt"}).status_code == 404
    assert client.get(path).status_code == 422
