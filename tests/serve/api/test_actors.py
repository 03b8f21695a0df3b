"""Who is known is listed, page by page."""

from __future__ import annotations

from starlette.testclient import TestClient

from sayso.casebook import Casebook


def test_actors_are_told_with_class_side_and_addresses(client: TestClient, book: Casebook) -> None:
    first = client.get("actors", params={"limit": 5}).json()
    assert [each["name"] for each in first["actors"]] == [actor.name for actor in book.actors()[:5]]
    rest = client.get("actors", params={"limit": 1000, "cursor": first["next"]}).json()
    assert len(rest["actors"]) == len(book.actors()) - 5
    reuters = next(each for each in rest["actors"] if each["name"] == "Reuters")
    assert (reuters["kind"], reuters["class"]) == ("media", "independent media")
