"""The map is GeoJSON in which a point is a point, and an area never one."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.ask.points import PlacedClaims, Spots
from sayso.serve.api.spots import collection

TOWN = PlacedClaims("Narva", "settlement", 3, 59.38, 28.19, 2.5, False, ("Viru County",), (), ("spot1x1x25",))
COUNTY = PlacedClaims("Viru County", "admin", 2, 59.2, 27.4, 61.0, True, (), (), ("spot1x2x610area",))
ROAD = PlacedClaims("Jõhvi", "settlement", 1, 59.36, 27.41, 9.0, False, (), ((59.38, 28.19), (59.36, 27.41)), ("s",))
POLAR = PlacedClaims("the Arctic", "region", 1, 89.0, 179.0, 2500.0, True, (), (), ("s",))


def geometry(place: PlacedClaims) -> dict[str, Any]:
    features: Any = collection(Spots((place,)))["features"]
    held: dict[str, Any] = features[0]["geometry"]
    return held


@pytest.mark.parametrize(("place", "kind"), [(TOWN, "Point"), (COUNTY, "Polygon"), (ROAD, "LineString")])
def test_a_place_is_told_as_what_it_is(place: PlacedClaims, kind: str) -> None:
    assert geometry(place)["type"] == kind


@pytest.mark.parametrize("place", [COUNTY, POLAR])
def test_the_ring_of_an_area_is_closed_and_on_the_map(place: PlacedClaims) -> None:
    (ring,) = geometry(place)["coordinates"]
    assert ring[0] == ring[-1]
    assert all(-180 <= longitude <= 180 and -85 <= latitude <= 85 for longitude, latitude in ring)


def test_a_point_stands_longitude_first_with_its_precision() -> None:
    features: Any = collection(Spots((TOWN,)))["features"]
    assert features[0]["geometry"]["coordinates"] == [28.19, 59.38]
    assert features[0]["properties"]["precision_km"] == 2.5


def test_the_map_takes_the_filters_of_claims(client: TestClient) -> None:
    told = client.get("map", params={"stance": "deny"}).json()
    assert (told["type"], told["more"]) == ("FeatureCollection", False)
    assert client.get("map", params={"stance": "shout"}).status_code == 422


def test_claims_at_places_take_spots_and_the_filters_of_claims(client: TestClient) -> None:
    assert client.get("map/claims").json() == {"claims": []}
    asked = "map/claims?spot=spot1400000x2100000x10&spot=spot1x2x610area&stance=deny&limit=3"
    assert client.get(asked).json() == {"claims": []}
    for wrong in ("spot=stance:deny", "stance=shout", "limit=501"):
        assert client.get(f"map/claims?{wrong}").status_code == 422
