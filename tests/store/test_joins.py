"""Threads that were joined are parted again where the day that joined them is dealt anew."""

from __future__ import annotations

import pytest
from sqlalchemy import select

from sayso.store import tables
from sayso.store.joins import join_threads, part_from
from sayso.store.store import Store
from sayso.store.threads import threads_of
from tests.threaded import group


def dealt(store: Store) -> tuple[dict[int, int], list[int]]:
    """The threads of all statements as they were dealt, and three of these threads."""
    group(store)
    with store.writing() as connection:
        part_from(connection, 0)
        numbers = list(connection.execute(select(tables.thread_members.c.claim)).scalars())
        threads = threads_of(connection, numbers)
    return threads, sorted(set(threads.values()))


def test_the_statements_of_a_joined_thread_are_of_the_elder(store: Store) -> None:
    threads, (elder, later, *_) = dealt(store)
    with store.writing() as connection:
        join_threads(connection, 5, [(later, elder)])
        expected = {number: elder if thread == later else thread for number, thread in threads.items()}
        assert threads_of(connection, threads) == expected


@pytest.mark.parametrize("days", [(5, 5), (5, 6)])
def test_parting_gives_back_what_was_before(store: Store, days: tuple[int, int]) -> None:
    threads, (elder, later, *_) = dealt(store)
    moved = next(number for number, thread in threads.items() if thread != number)
    with store.writing() as connection:
        own = tables.thread_members.c
        alone = {"thread": moved, "dealt": moved}
        connection.execute(tables.thread_members.update().where(own.claim == moved).values(alone))
        before = threads_of(connection, threads)
        join_threads(connection, days[0], [(moved, later)])
        between = threads_of(connection, threads)
        join_threads(connection, days[1], [(later, elder)])
        assert set(threads_of(connection, threads).values()) == {elder}
        part_from(connection, 6)
        assert threads_of(connection, threads) == (between if days[1] == 6 else dict.fromkeys(threads, elder))
        part_from(connection, 5)
        assert threads_of(connection, threads) == before
