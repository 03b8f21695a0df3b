"""Who speaks is known by name, side and decision, for many statements at once."""

from __future__ import annotations

from pathlib import Path

from sayso.ask.speaking import leanings_of
from sayso.records import UNMERGED, Kept, Merged, RootKind
from sayso.store.mentions import kept_numbered, numbers_of_claims
from sayso.store.store import Store
from tests.linked import store_at
from tests.quality.origins import keep_planted
from tests.quality.planted import Maker, Matter

MATTER = Matter(1, "the ferry Kalliope sank off Vorontsov", Maker())


def kept(path: Path, *sources: str) -> Store:
    store = store_at(path / "casebook.db")
    keep_planted(store, [MATTER.told("a", (source,)) for source in sources])
    return store


def roots(store: Store, merged: Merged = UNMERGED) -> list[set[str]]:
    with store.reading() as connection:
        ids = connection.exec_driver_sql(
            "SELECT id FROM claims WHERE number IN (SELECT claim FROM statements)"
        ).scalars()
        numbers = numbers_of_claims(connection, ids)
        found = leanings_of(connection, kept_numbered(connection, numbers.values()), merged)
    return [
        {root.name for root in leaning.roots}
        for leaning in found.values()
        if "said" in leaning.speaker or leaning.cites
    ]


def test_a_name_is_known_and_a_description_is_not(tmp_path: Path) -> None:
    assert roots(kept(tmp_path, "Ann Pay", "an official")) == [{"Ann Pay"}]


def test_who_is_one_by_decision_has_one_name(tmp_path: Path) -> None:
    store = kept(tmp_path, "Ann Pay", "Anne Pay")
    with store.reading() as connection:
        rows = connection.exec_driver_sql("SELECT name, actor FROM document_actors")
        ids = {row.name: row.actor for row in rows}
    merged = Merged({ids["Anne Pay"]: Kept(ids["Ann Pay"], "Ann Pay")})
    assert roots(store, merged) == [{"Ann Pay"}, {"Ann Pay"}]


def test_what_the_publisher_calls_itself_is_the_publisher(tmp_path: Path) -> None:
    store = store_at(tmp_path / "casebook.db")
    keep_planted(store, [MATTER.told("a", (name,), publisher="Harbour Desk") for name in ("HD", "Harbour Desk")])
    with store.reading() as connection:
        numbers = connection.exec_driver_sql("SELECT claim FROM statements ORDER BY claim").scalars().all()
        found = leanings_of(connection, kept_numbered(connection, numbers), UNMERGED)
    assert {root.kind for leaning in found.values() for root in leaning.roots} == {RootKind.OUTLET, RootKind.FAMILY}
    store.close()


def test_several_named_together_are_of_all_their_sides(tmp_path: Path) -> None:
    store = kept(tmp_path, "Danish and Swedish sources")
    with store.reading() as connection:
        (number,) = connection.exec_driver_sql("SELECT min(claim) FROM statements").scalars()
        (leaning,) = leanings_of(connection, kept_numbered(connection, [number]), UNMERGED).values()
    assert leaning.sides == ("Denmark", "Sweden")
