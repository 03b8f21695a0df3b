"""Who speaks is found by name, and told with how they speak and what others say to it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.casebook import Casebook
from sayso.records import Relation
from sayso.serve.api import make_api
from tests.ask.test_profile import keep_speaker
from tests.serve.api.conftest import MOST_BYTES
from tests.traced import casebook, relate


@pytest.fixture
def client(tmp_path: Path) -> TestClient:
    """A client of a casebook in which Ann Pay and the mayor speak."""
    store, claims = casebook(tmp_path)
    relate(store, claims["quoted"], claims["denial"], Relation.DENIES)
    keep_speaker(store)
    store.close()
    return TestClient(make_api(Casebook(store.path), MOST_BYTES), raise_server_exceptions=False)


def found(client: TestClient, words: str) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = client.get("actors/cast", params={"words": words}).json()["actors"]
    return told


def test_the_cast_is_found_by_name(client: TestClient) -> None:
    (ann,) = found(client, "pay")
    assert (ann["name"], ann["documents"]) == ("Ann Pay", 2)
    assert len(client.get("actors/cast", params={"limit": 1}).json()["actors"]) == 1
    assert client.get("actors/cast", params={"limit": 0}).status_code == 422


def test_a_profile_has_what_others_say_to_it(client: TestClient) -> None:
    (ann,) = found(client, "pay")
    told = client.get("actors/profile", params={"actor": ann["id"]}).json()
    assert (told["actor"], len(told["said"]), told["plain"]) == (ann, 2, 2)
    assert told["counts"]["denies"] == 1
    (denied,) = (each for each in told["answering"] if each["relation"] == "denies")
    assert denied["links"][0]["b"]["text"] == "Kalliope never sank, its owner says."
    assert {each["name"] for each in told["publishers"]} == {"Harbour Desk", "Port Post"}


def test_a_profile_tells_doubt_by_its_band(client: TestClient) -> None:
    told = client.get("actors/profile", params={"actor": "a-mayor"}).json()
    assert (told["plain"], [each["claims"] for each in told["doubts"]]) == (1, [1])
    assert all(each["band"] is None or each["band"]["scale"] == "icd203" for each in told["doubts"])


def test_nobody_is_a_problem(client: TestClient) -> None:
    told = client.get("actors/profile", params={"actor": "a-00"})
    assert (told.status_code, told.headers["content-type"]) == (404, "application/problem+json")
