"""One run of linking: every document that is not linked yet is compared with what may speak of the same.

Each pair is decided by itself, so that the order of reading does not matter. A document is first put into the index,
then compared; stopped at any moment, the next run goes on with it.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from sayso.link.candidates import keys_of, within
from sayso.link.deciding import Decide
from sayso.link.passage import Passage
from sayso.link.statements import Statement
from sayso.records import LinkingProgress, LinkingReport
from sayso.store.candidates import add_keys, candidates
from sayso.store.citings import find_citations, keep_cited_days, keep_restatements, with_citations
from sayso.store.linked import documents_to_link, families_of, hold, is_done, unlink_changed_families
from sayso.store.links import Found, add_links
from sayso.store.settled import settle_links
from sayso.store.statements import statements_numbered
from sayso.store.store import Store

log = logging.getLogger(__name__)

REMEMBERED = 25_000
"""Statements of other documents that are kept at hand, in some 15 kB each: they are compared with again and again."""
Pair = tuple[Statement, Statement]


@dataclass(slots=True)
class Linking:
    """Links what a store holds and has not linked. `load` makes what decides, and is called where there are pairs."""

    store: Store
    load: Callable[[], Decide]
    progress: Callable[[LinkingProgress], None] | None = None
    _decide: Decide | None = None
    _known: dict[int, Statement] = field(default_factory=dict)

    def link(self) -> LinkingReport:
        """Link everything that is not linked yet, the last read first.

        Raises:
            CasebookError: the casebook cannot be written to; what was linked before stays.
            ModelError: what decides cannot be loaded.
        """
        started = time.monotonic()
        with self.store.writing() as connection:
            unlink_changed_families(connection)
            waiting = documents_to_link(connection)
        total, done, links, stock = sum(claims for _, claims in waiting), 0, 0, 0
        for document, claims in waiting:
            made, became_stock = self._link(document)
            done, links, stock = done + claims, links + made, stock + became_stock
            if self.progress is not None:
                self.progress(LinkingProgress(done, total, links, time.monotonic() - started))
        with self.store.writing() as connection:
            settle_links(connection)  # other statements may be held for the words that people decided on
        return LinkingReport(len(waiting), done, links, time.monotonic() - started, tuple(_notices(stock)))

    def _link(self, document: int) -> tuple[int, int]:
        """Link one document: how many links were found, and how many keys became too common for finding anything."""
        with self.store.writing() as connection:
            held = hold(connection, document)
            keys = {each.number: keys_of(each.passage) for each in held}
            holders = add_keys(connection, keys)
            near = candidates(connection, keys, holders)
            keep_cited_days(connection, held)
        pairs = [*_own_pairs(held, within(keys)), *self._pairs(held, near)]
        found = list(self._decided(pairs)) if pairs else []
        with self.store.reading() as connection:
            citations = find_citations(connection, held, pairs)
        with self.store.writing() as connection:
            links = add_links(connection, with_citations(found, citations))
            keep_restatements(connection, citations)
            is_done(connection, document)
        return links, len(holders.crossed)

    def _pairs(self, held: Iterable[Statement], found: Mapping[int, Collection[int]]) -> Iterator[Pair]:
        """What is to be compared in other documents, each pair with the earlier first."""
        own = {each.number: each for each in held}
        with self.store.reading() as connection:
            others = {number for each in found.values() for number in each} - own.keys()
            families = families_of(connection, {*others, *own})
            self._remember(statements_numbered(connection, others - self._known.keys()), others)
        known = {number: self._known[number] for number in others & self._known.keys()}
        for number, each in found.items():
            for other in each:
                if other in known and not _is_one_voice(families[number], families[other]):
                    yield _in_order(own[number], known[other])

    def _remember(self, statements: Iterable[Statement], wanted: set[int]) -> None:
        if len(self._known) > REMEMBERED:
            self._known = {number: each for number, each in self._known.items() if number in wanted}
        self._known.update((each.number, each) for each in statements)

    def _decided(self, pairs: list[Pair]) -> Iterator[Found]:
        self._decide = self._decide or self.load()
        for place, link in self._decide([(a.passage, b.passage) for a, b in pairs]):
            yield *pairs[place], link


def _own_pairs(held: Iterable[Statement], alike: Iterable[tuple[int, int]]) -> Iterator[Pair]:
    """What is to be compared in one document, which says what it says once.

    But what a takeaway says stands in the body again, and sometimes otherwise.
    """
    own = {each.number: each for each in held}
    for number, other in alike:
        if own[number].passage.is_takeaway != own[other].passage.is_takeaway:
            yield _in_order(own[number], own[other])


def _is_one_voice(a: tuple[int, int | None], b: tuple[int, int | None]) -> bool:
    """Whether two statements are of one document or of one family, given with their documents."""
    return a[0] == b[0] or (a[1] is not None and a[1] == b[1])


def _in_order(a: Statement, b: Statement) -> Pair:
    """The earlier first; of one day, or where a day is not known, always the same one."""
    return (a, b) if _order(a.passage, a.claim) <= _order(b.passage, b.claim) else (b, a)


def _order(passage: Passage, claim: str) -> tuple[date, str]:
    return passage.day or date.min, claim


def _notices(stock: int) -> Iterator[str]:
    if stock:
        yield (
            f"{stock:,} words or pairs of words became so common that statements are no longer found by them alone; "
            "links that were found so have ended."
        )
