"""A publisher goes by its name, whatever its capitals."""

from __future__ import annotations

import pytest

from sayso.errors import NotFound
from sayso.store.publishers import publisher_named, publishers
from sayso.store.store import Store
from tests.linked import keep_report


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
