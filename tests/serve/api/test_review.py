"""What is open is listed; deciding and undoing add rows to the log, in the name of whoever asks."""

from __future__ import annotations

from fastapi import FastAPI
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.casebook import Casebook
from sayso.serve.guard.roles import Role, Visitor


class Known:
    """Lets every request be that of somebody."""

    def __init__(self, app: ASGIApp, name: str) -> None:
        self.app, self.name = app, name

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await self.app({**scope, "state": {"visitor": Visitor(self.name, Role.ADMIN)}}, receive, send)


def test_a_link_is_refused_and_that_is_undone(client: TestClient, book: Casebook) -> None:
    (proposal,) = client.get("proposals", params={"matter": "link", "limit": 1}).json()["proposals"]
    wanted = {"judgement": "refuse", "ids": [proposal["id"]], "why": "They are two bridges."}
    made = client.post("decisions", json=wanted)
    assert (made.status_code, made.json()["who"], made.json()["why"]) == (201, "ana", "They are two bridges.")
    undone = client.post("decisions", json={"judgement": "undo", "ids": [str(made.json()["number"])]}).json()
    assert undone["supersedes"] == made.json()["number"]
    told = client.get("decisions", params={"limit": 1}).json()
    assert [each["judgement"] for each in told["decisions"]] == ["refuse"]
    rest = client.get("decisions", params={"limit": 1, "cursor": told["next"]}).json()
    assert ([each["judgement"] for each in rest["decisions"]], rest["next"]) == (["undo"], None)
    assert len(book.decisions()) == 2


def test_a_decision_bears_the_name_of_who_asks(api: FastAPI, book: Casebook) -> None:
    claim = book.ask("reopen")[0].claim.id
    asking = TestClient(Known(api, "bob"))
    assert asking.post("/decisions", json={"judgement": "refuse", "ids": [claim]}).json()["who"] == "bob"
    assert [decision.who for decision in book.decisions()] == ["bob"]


def test_what_cannot_be_decided_says_why(client: TestClient, book: Casebook) -> None:
    for wanted, status in (
        ({"judgement": "accept", "ids": ["p-0000000000000000"]}, 404),
        ({"judgement": "sing", "ids": ["c-1"]}, 422),
        ({"judgement": "accept", "ids": []}, 422),
        ({"judgement": "accept", "ids": ["c-1"], "mood": "good"}, 422),
    ):
        assert client.post("decisions", json=wanted).status_code == status, wanted
    assert client.post("decisions", content=b"{}", headers={"content-type": "text/plain"}).status_code == 415
    assert not book.decisions()


def test_the_least_certain_come_first_in_one_matter(client: TestClient, book: Casebook) -> None:
    told = client.get("proposals/doubtful", params={"matter": "link", "limit": 5}).json()["proposals"]
    assert [each["id"] for each in told] == [each.id for each in book.doubtful("link", 5)]
    assert {each["matter"] for each in told} == {"link"}
    assert client.get("proposals/doubtful").status_code == 422
