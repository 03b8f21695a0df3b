"""Self-citations lead to their publisher's reports of the days that they name, whichever was read first."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from sayso.linking import Linking
from sayso.records import ClaimLink, Direction, Link, Relation
from sayso.store.links import all_links
from sayso.store.store import Store
from tests.linked import Report, keep_report, link_all, store_at

TOLD = "The mayor said the tanker Ostrava unloaded bitumen beside the Vorontsov lighthouse.\n"
OTHER = "The mayor said the ferry Kalliope sank below the Zhovkva bridge at night.\n"
CITED = (
    "As HD has previously reported, the tanker Ostrava unloaded bitumen beside the Vorontsov lighthouse, the mayor said"
)
ADDRESS = "1: https://hd.example/traffic-may-3\n"

EARLY: Report = ("early.txt", "2031-04-30", "Harbour Desk", TOLD + OTHER)
MEANT: Report = (
    "meant.txt",
    "2031-05-03",
    "Harbour Desk",
    "The pilot said rain would come to the western valleys.\n" + TOLD,
)
WIRE: Report = ("wire.txt", "2031-05-03", "Wire", TOLD + "The envoy said so.\n")
ADDRESSED: Report = ("addressed.txt", "2031-09-09", "Harbour Desk", f"{CITED} so.[1]\n{ADDRESS}")


def citations(store: Store, reports: tuple[Report, ...]) -> list[ClaimLink]:
    for report in reports:
        keep_report(store, report)
        Linking(store, lambda: link_all).link()
    with store.reading() as connection:
        return [link for link in all_links(connection) if link.relation is Relation.SELF_CITATION]


def test_the_address_in_an_endnote_decides_which_report_is_meant(store: Store) -> None:
    (link,) = citations(store, (EARLY, MEANT, WIRE, ADDRESSED))
    assert (link.a.path, link.b.path, link.direction, link.resolved) == (
        "meant.txt",
        "addressed.txt",
        Direction.AB,
        True,
    )
    assert link.a.words == TOLD.strip()
    assert "The later gives the address of the report of 2031-05-03." in link.reasons


def test_the_order_of_reading_does_not_matter(tmp_path: Path) -> None:
    found = set()
    for number, order in enumerate(itertools.permutations((EARLY, MEANT, ADDRESSED))):
        opened = store_at(tmp_path / f"{number}.db")
        found.add(tuple((link.a.path, link.b.path, link.score) for link in citations(opened, order)))
        opened.close()
    assert len(found) == 1
    assert [len(links) for links in found] == [1]


def test_linking_again_changes_nothing(store: Store) -> None:
    before = citations(store, (MEANT, ADDRESSED))
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE linked_documents SET done = 0")
    assert citations(store, ()) == before == citations(store, (MEANT,))


def test_where_no_day_is_named_what_shares_its_words_is_weighed(store: Store) -> None:
    plain = ("plain.txt", "2031-05-06", "Harbour Desk", f"{CITED} so.\n")
    found = citations(store, (EARLY, MEANT, WIRE, plain))
    assert {link.a.path for link in found} == {"early.txt", "meant.txt"}
    assert [link.resolved for link in found].count(True) == 1, "both say the same, and one is given"


def test_a_self_citation_that_a_pair_seems_to_be_is_none_without_content(store: Store) -> None:
    def citing(pairs: object) -> object:
        link = Link(Relation.SELF_CITATION, Direction.AB, 0.9, ("It cites.",))
        return ((place, link) for place, _ in enumerate(pairs))  # type: ignore[arg-type]

    keep_report(store, WIRE)
    keep_report(store, ADDRESSED)
    Linking(store, lambda: citing).link()  # type: ignore[arg-type, return-value]
    with store.reading() as connection:
        assert list(all_links(connection)) == []


def test_a_day_with_too_much_on_it_tells_nothing(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sayso.store.citings.MOST_REPORTS", 0)
    far = ("far.txt", "2032-09-09", "Harbour Desk", f"As HD has previously reported, the mayor said so.[1]\n{ADDRESS}")
    assert citations(store, (MEANT, far)) == []
