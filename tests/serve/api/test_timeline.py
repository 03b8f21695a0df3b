"""The timeline tells days in order with their values, and of which days claims speak."""

from __future__ import annotations

from starlette.testclient import TestClient


def test_days_have_their_claims_by_stance(client: TestClient) -> None:
    told = client.get("timeline").json()
    assert [day["day"] for day in told["days"]] == ["2022-11-07", "2022-11-08", "2022-11-09"]
    assert sum(day["claims"] for day in told["days"]) == client.get("claims/count").json()["count"]
    assert told["days"][2]["values"] == {"deny": 1}


def test_a_timeline_takes_the_filters_of_claims(client: TestClient) -> None:
    told = client.get("timeline", params={"stance": "deny", "by": "voice"}).json()
    assert (told["by"], told["values"]) == ("voice", ["attributed"])
    assert {day["day"] for day in told["days"]} == {"2022-11-07", "2022-11-09"}


def test_what_tells_nothing_apart_is_a_problem(client: TestClient) -> None:
    answer = client.get("timeline", params={"by": "colour"})
    assert answer.status_code == 422
    assert answer.headers["content-type"].startswith("application/problem+json")


def test_days_spoken_of_stand_beside_the_days_of_saying(client: TestClient) -> None:
    told = client.get("timeline/spoken").json()
    assert set(told) == {"cells", "long", "far"}
    assert all(cell.keys() == {"said", "event", "claims"} for cell in told["cells"])
