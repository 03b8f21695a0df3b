"""A name is looked up among the places that the server has."""

from __future__ import annotations

from starlette.testclient import TestClient


def test_a_place_is_told_with_how_its_name_led_to_it(client: TestClient) -> None:
    place = client.get("places", params={"name": "Reykjavik"}).json()["places"][0]
    assert (place["kind"], place["country"]) == ("settlement", "IS")
    assert round(place["lat"]) == 64
    assert place["match"] in {"name", "alternate", "spelling"}
    assert client.get("places", params={"name": "Xyzzyx"}).json() == {"places": []}
    assert client.get("places").status_code == 422
