"""Two passages are compared as they are on the command line."""

from __future__ import annotations

from starlette.testclient import TestClient

SAID = {"words": "The mayor said the bridge may reopen on 9 November.", "published": "2022-11-09", "publisher": "Desk"}


def test_the_same_words_are_linked(client: TestClient) -> None:
    told = client.post("compare", json={"a": SAID, "b": SAID}).json()
    assert told["relation"] == "repeats"
    assert told["reasons"]
    assert {"name", "value", "words"} <= told["aspects"][0].keys()


def test_what_is_no_passage_is_refused(client: TestClient) -> None:
    for b in (
        {"words": " "},
        {"words": ""},
        {"words": "Rain.", "published": "2022-13-40"},
        {"words": "Rain.", "by": "me"},
    ):
        assert client.post("compare", json={"a": SAID, "b": b}).status_code == 422, b
