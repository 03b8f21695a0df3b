"""Answers that only links give say how much is not linked yet."""

from __future__ import annotations

import pytest

from sayso.ask.changed import changed
from sayso.ask.threads import thread
from sayso.ask.trace import trace
from sayso.ask.waiting import tell_waiting, unlinked, waiting
from sayso.errors import NotFound
from sayso.grouping import Grouping
from sayso.store.store import Store
from tests.linked import Report, keep_report, linked
from tests.store.conftest import store

__all__ = ["store"]

LINE = "The mayor said the ferry Kalliope sank beside the Vorontsov lighthouse.\n"
REPORTS: list[Report] = [
    ("first.txt", "2022-11-07", "Harbour Desk", LINE),
    ("second.txt", "2022-11-08", "Gulf Wire", LINE.replace("mayor", "envoy")),
]


@pytest.fixture
def told(store: Store) -> Store:
    for report in REPORTS:
        keep_report(store, report)
    linked(store)
    Grouping(store).group()
    return store


def first_claim(store: Store) -> str:
    with store.reading() as connection:
        return str(connection.exec_driver_sql("SELECT id FROM claims ORDER BY number LIMIT 1").scalar())


def test_where_all_is_linked_nothing_is_said(told: Store) -> None:
    assert unlinked(told) == 0
    claim = first_claim(told)
    assert (trace(told, claim).notices, thread(told, claim).notices, changed(told, "2022-11-08").notices) == (
        (),
        (),
        (),
    )


def test_what_was_read_since_is_counted_with_the_next_step(told: Store) -> None:
    keep_report(told, ("third.txt", "2022-11-09", "Port Post", LINE.replace("mayor", "docker")))
    assert unlinked(told) == 1
    claim = first_claim(told)
    for notices in (trace(told, claim).notices, thread(told, claim).notices, changed(told, "2022-11-08").notices):
        assert notices == (
            "1 document is not linked yet, and left out here. To link what was read: sayso read --links",
        )
    with told.reading() as connection:
        assert list(waiting(connection)) == list(tell_waiting(1))


def test_many_are_counted() -> None:
    assert next(tell_waiting(2_000)).startswith("2,000 documents are not linked yet")


def test_without_a_casebook_there_is_nothing_to_count(store: Store) -> None:
    with pytest.raises(NotFound):
        unlinked(store)
