"""Days and places are counted by a server as they are here, and lead to the same claims."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.casebook import Casebook
from sayso.errors import UsageError
from sayso.remote import RemoteCasebook
from sayso.store.keep import keep
from tests.linked import store_at
from tests.store.enriched import Told, actor, enriched, place

NARVA, TARTU = place("Narva", (59.38, 28.19)), place("Tartu County", (58.38, 26.72), 60.0, kind="admin")
MAYOR = actor("Mayor Kask", "a-kask", "official", "Estonia")


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Casebook]:
    """A casebook with places and days."""
    store = store_at(tmp_path / "casebook.db")
    for published, path, told in (
        ("2022-11-08", "monday.txt", [Told(MAYOR, places=(NARVA,), days=("2022-11-05", "2022-11-06")), Told()]),
        ("2022-11-09", "tuesday.txt", [Told(places=(NARVA, TARTU), said_on=("2022-11-08", "2022-11-08"))]),
    ):
        made = enriched(told, published, path)
        keep(store, made.item, made.dossier)
    store.close()
    with Casebook(store.path) as book:
        yield book


def test_places_are_counted_and_lead_to_their_claims(here: Casebook, there: RemoteCasebook) -> None:
    found = there.spots()
    assert found == here.spots()
    assert {each.name: each.claims for each in found.places} == {"Narva": 2, "Tartu County": 1}
    for each in found.places:
        assert there.claims_at(each.spots) == here.claims_at(each.spots)
        assert len(there.claims_at(each.spots)) == each.claims
        assert there.claims_at(each.spots, limit=1) == here.claims_at(each.spots, limit=1)
        assert len(there.claims_at(each.spots, limit=1)) == 1
    assert len(there.claims_at([spot for each in found.places for spot in each.spots], until="2022-11-08")) == 1


def test_what_is_no_spot_is_refused(there: RemoteCasebook) -> None:
    with pytest.raises(UsageError, match="spot"):
        there.claims_at(["stance:deny"])


@pytest.mark.parametrize("by", ["stance", "side", "hedge", "band", "group", "voice"])
def test_days_are_counted(here: Casebook, there: RemoteCasebook, by: str) -> None:
    assert there.timeline(by) == here.timeline(by)
    assert there.timeline(by, place="Narva") == here.timeline(by, place="Narva")
    assert len(there.timeline(by).days) == 2


def test_days_spoken_of_are_counted(here: Casebook, there: RemoteCasebook) -> None:
    assert there.spoken() == here.spoken()
    assert there.spoken().cells
