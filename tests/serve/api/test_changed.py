"""What has changed is told by thread, with the words of then and now."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient


def test_what_was_denied_since_is_told(client: TestClient) -> None:
    told = client.get("changed", params={"since": "2022-11-08"}).json()
    assert (told["since"], told["until"]) == ("2022-11-08", None)
    steps = [turn["step"] for thread in told["threads"] for turn in thread["turns"]]
    assert steps
    assert client.get("changed", params={"since": "2022-11-08", "until": "2022-11-08"}).json()["threads"] == []


@pytest.mark.parametrize(
    "asked", [{}, {"since": "soon"}, {"since": "2022-13-01"}, {"since": "2022-11-09", "until": "2022-11-01"}]
)
def test_days_that_are_none_are_refused(client: TestClient, asked: dict[str, str]) -> None:
    assert client.get("changed", params=asked).status_code == 422


def test_no_thread_is_not_found(client: TestClient) -> None:
    asked = {"since": "2022-11-08", "thread": "t-0000000000000000"}
    assert client.get("changed", params=asked).status_code == 404
