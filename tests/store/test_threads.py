"""A day is dealt anew where its statements or links are not those that it was dealt with."""

from __future__ import annotations

from sqlalchemy import update

from sayso.records import LinkStatus
from sayso.store import tables
from sayso.store.store import Store
from sayso.store.threads import (
    days_dealt,
    days_to_deal,
    documents_of_day,
    forget_from,
    linked_before,
    pairs_within,
    threads_of,
    ties_of_day,
)
from tests.linked import keep_report, linked
from tests.threaded import REPORTS, group


def test_every_day_waits_until_it_is_dealt(store: Store) -> None:
    for report in REPORTS:
        keep_report(store, report)
    linked(store)
    with store.reading() as connection:
        first, days = days_to_deal(connection)
    assert len(days) == 3
    assert first == days[0][0]
    group(store, ())
    with store.reading() as connection:
        assert days_to_deal(connection) == (None, [])
        assert days_dealt(connection, days[0][0], days[2][0]) == [days[0][0], days[1][0]]


def test_a_link_that_is_refused_has_its_day_dealt_anew_with_all_after_it(store: Store) -> None:
    group(store)
    with store.writing() as connection:
        (pair, *_) = pairs_within(connection, _numbers(store))
        links = tables.links.c
        connection.execute(update(tables.links).where(links.second == pair[1]).values(status=LinkStatus.REFUSED))
        first, days = days_to_deal(connection)
        assert first == pair[1] >> 40
        assert len(days) == 2


def _numbers(store: Store) -> set[int]:
    with store.reading() as connection:
        return {row.claim for row in connection.execute(tables.thread_members.select())}


def test_forgetting_a_day_forgets_all_after_it(store: Store) -> None:
    group(store)
    numbers = _numbers(store)
    with store.writing() as connection:
        second = sorted({number >> 40 for number in numbers})[1]
        forget_from(connection, second)
        assert {number >> 40 for number in threads_of(connection, numbers)} == {second - 1}


def test_links_lead_from_a_day_to_the_earlier_ones(store: Store) -> None:
    group(store)
    numbers = _numbers(store)
    last = max(numbers) >> 40
    late = {number for number in numbers if number >> 40 == last}
    with store.reading() as connection:
        ties = ties_of_day(connection, last)
        assert set(ties) & late
        assert {other for number in late for other, _ in ties.get(number, ())} == linked_before(connection, late)
        assert len(documents_of_day(connection, last)) == 1
