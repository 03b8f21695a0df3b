"""One run of grouping: what is linked is dealt into threads, day by day, from the first day on that has changed.

At the end of a day, threads that have come to be alike are joined. Each day is kept by itself, so that a run that was
stopped at any moment goes on with the next one.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field

from sayso.garbage import rarely_collecting
from sayso.link.recent import Name
from sayso.link.threads import WINDOW, Dealer
from sayso.store.fetch import claim_ids
from sayso.store.joins import join_threads, part_from
from sayso.store.store import Store, Transaction
from sayso.store.tellings import tellings_in
from sayso.store.threads import (
    add_day,
    days_dealt,
    days_to_deal,
    documents_of_day,
    forget_from,
    threads_of,
    ties_of_day,
)
from sayso.store.timeline import day_of_number

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Grouping:
    """Deals what a store has linked into threads.

    A thread goes by the claim that it began with: by its day and id when dealt, by its number in the casebook.
    """

    store: Store
    _dealer: Dealer = field(default_factory=Dealer)
    _names: dict[int, Name] = field(default_factory=dict)
    _numbers: dict[Name, int] = field(default_factory=dict)

    @rarely_collecting()
    def group(self) -> int:
        """Deal every day whose threads are not right any more. How many statements were dealt.

        Raises:
            CasebookError: the casebook cannot be written to; the days that were dealt before stay.
        """
        with self.store.writing() as connection:
            first, days = days_to_deal(connection)
            if first is None:
                return 0
            forget_from(connection, first)
            part_from(connection, first)
            self._resume(connection, first)
        dealt = 0
        for day, mark in days:
            with self.store.writing() as connection:
                dealt += self._deal(connection, day, mark)
        log.info("%d statements of %d days were dealt into threads", dealt, len(days))
        return dealt

    def _resume(self, connection: Transaction, first: int) -> None:
        """Take in the statements of the days before that still count in their threads."""
        for day in days_dealt(connection, first - WINDOW, first):
            for document in documents_of_day(connection, day):
                told = list(tellings_in(connection, document))
                threads = threads_of(connection, [each.number for each in told])
                self._learn_names(connection, threads.values())
                for each in told:
                    self._dealer.hold(day, self._names[threads[each.number]], each.telling)

    def _deal(self, connection: Transaction, day: int, mark: str) -> int:
        """Deal the statements of one day, which holds what its mark says."""
        ties = ties_of_day(connection, day)
        threads = threads_of(connection, {other for tied in ties.values() for other, _ in tied})
        self._learn_names(connection, threads.values())
        documents: dict[int, int] = {}
        for document in documents_of_day(connection, day):
            for each in tellings_in(connection, document):
                tied = ((threads[other], sure) for other, sure in ties.get(each.number, ()) if other in threads)
                near = _surest((self._names[thread], sure) for thread, sure in tied)
                thread = self._dealer.place(day, each.claim, each.telling, near)
                if thread == (day, each.claim):
                    self._names[each.number], self._numbers[thread] = thread, each.number
                threads[each.number] = self._numbers[thread]
                documents[each.number] = document
        add_day(connection, day, mark, {number: (threads[number], own) for number, own in documents.items()})
        joined = [(self._numbers[later], self._numbers[elder]) for later, elder in self._dealer.join()]
        join_threads(connection, day, joined)
        return len(documents)

    def _learn_names(self, connection: Transaction, threads: Iterable[int]) -> None:
        unknown = set(threads) - self._names.keys()
        for number, id_ in claim_ids(connection, unknown).items():
            name = (day_of_number(number), id_)
            self._names[number], self._numbers[name] = name, number


def _surest(ties: Iterable[tuple[Name, float]]) -> dict[Name, float]:
    """The threads that links lead to, each with how sure the surest of its links is."""
    found: dict[Name, float] = {}
    for thread, sure in ties:
        found[thread] = max(sure, found.get(thread, 0.0))
    return found
