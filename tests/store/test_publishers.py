"""A publisher goes by its name, whatever its capitals, and a series has one."""

from __future__ import annotations

import pytest

from sayso.errors import NotFound
from sayso.grouping import Grouping
from sayso.records import Hints
from sayso.store.fetch import cards, dossiers
from sayso.store.keep import keep
from sayso.store.linked import count_to_link, hold, is_done
from sayso.store.publishers import publisher_named, publishers, settle_publishers
from sayso.store.store import Store
from sayso.store.verify import verify
from tests.linked import keep_report, linked
from tests.toy import dossier_of, item_of

TITLE = "Narva Harbour Assessment, May"


def issue(store: Store, number: int, publisher: str | None, title: str = TITLE) -> None:
    """Keep a report of a series, whose first line is its title."""
    item = item_of(f"{title} {number}\nThe mayor said {number}.\n", f"{number}.txt", Hints(publisher=publisher))
    keep(store, item, dossier_of(item))


def settled(store: Store) -> dict[str, str | None]:
    """Who published what, once publishers are settled."""
    with store.writing() as connection:
        settle_publishers(connection)
    return {card.path: card.publisher for card in cards(store)}


def test_a_publisher_goes_by_its_name_as_its_documents_have_it(store: Store) -> None:
    for number in range(3):
        keep_report(store, (f"{number}.txt", "", "Harbour Desk", f"The mayor said {number}."))
    keep_report(store, ("3.txt", "", "HARBOUR DESK", "The mayor said so."))
    with store.reading() as connection:
        assert publisher_named(connection, " harbour desk") == "Harbour Desk"
        with pytest.raises(NotFound, match="Harbour Desk, HARBOUR DESK"):
            publisher_named(connection, "Harbour")


def test_each_publisher_is_listed_once(store: Store) -> None:
    for number, publisher in enumerate(("Harbour Desk", "Port Wire", "Harbour Desk")):
        keep_report(store, (f"{number}.txt", "", publisher, f"The mayor said {number}."))
    with store.reading() as connection:
        assert sorted(publishers(connection)) == ["Harbour Desk", "Port Wire"]


def test_a_report_that_names_no_publisher_has_that_of_its_series(store: Store) -> None:
    for number, publisher in enumerate(("Harbour Desk", None, "Harbour Desk")):
        issue(store, number, publisher)
    assert settled(store)["1.txt"] == "Harbour Desk"
    (found,) = [each.document for each in dossiers(store) if each.document.path == "1.txt"]
    assert found.publisher == "Harbour Desk"
    assert "other reports of this title" in found.notices[-1]
    assert list(verify(store)) == []


def test_whose_report_it_is_stays_open_where_the_title_does_not_tell(store: Store) -> None:
    issue(store, 0, "Harbour Desk")
    issue(store, 1, None)
    assert settled(store)["1.txt"] is None, "one report is no series"
    issue(store, 2, "Port Wire")
    issue(store, 3, "Harbour Desk")
    assert settled(store)["1.txt"] is None, "two publishers have reports of the title"
    for number, publisher in ((4, "Harbour Desk"), (5, "Harbour Desk"), (6, None)):
        issue(store, number, publisher, "Daily Update, May")
    assert settled(store)["6.txt"] is None, "others have daily updates too"


def test_a_copy_by_another_does_not_hide_the_publisher_of_a_series(store: Store) -> None:
    for number, publisher in enumerate(("Harbour Desk", None, "Harbour Desk", "Port Wire", "Harbour Desk")):
        issue(store, number, publisher)
    assert settled(store)["1.txt"] == "Harbour Desk"


def test_what_wins_a_publisher_is_linked_anew(store: Store) -> None:
    for number, publisher in enumerate(("Harbour Desk", None, "Harbour Desk")):
        issue(store, number, publisher)
    with store.writing() as connection:
        for number in (1, 2, 3):
            hold(connection, number)
            is_done(connection, number)
        assert count_to_link(connection) == 0
        assert settle_publishers(connection) == {"Harbour Desk": 1}
        assert count_to_link(connection) == 1
        assert settle_publishers(connection) == {}


def test_the_day_of_what_wins_a_publisher_is_dealt_anew(store: Store) -> None:
    for number, publisher in enumerate(("Harbour Desk", None)):
        issue(store, number, publisher)
    linked(store)
    dealt = Grouping(store).group()
    assert Grouping(store).group() == 0
    issue(store, 2, "Harbour Desk")
    settled(store)
    linked(store)
    assert Grouping(store).group() == dealt + 1
