"""One run of linking: every document that is not linked yet is compared with what may speak of the same.

Each pair is decided by itself, so that the order of reading does not matter. A document is first put into the index,
then compared; stopped at any moment, the next run goes on with it. While the pairs of one document are decided, the
next one is put into the index: each of the two takes about half of the time.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from datetime import date

from sayso.garbage import rarely_collecting
from sayso.link.candidates import keys_of, within
from sayso.link.citations import Citation
from sayso.link.deciding import Decide
from sayso.link.embedding import are_apart, embedding_of
from sayso.link.nearby import Nearby
from sayso.link.passage import Passage
from sayso.link.statements import Statement
from sayso.records import LinkingProgress, LinkingReport
from sayso.store.candidates import Crossed, add_keys, candidates, end_links_by
from sayso.store.citings import find_citations, keep_cited_days, keep_restatements, with_citations
from sayso.store.embeddings import add_embeddings, load_nearby
from sayso.store.linked import documents_to_link, end_unheld, families_of, hold, is_done, unlink_changed_families
from sayso.store.links import Found, add_links, count_links
from sayso.store.settled import settle_links
from sayso.store.statements import statements_numbered
from sayso.store.store import Store

log = logging.getLogger(__name__)

REMEMBERED = 25_000
"""Statements of other documents that are kept at hand, in some 15 kB each: they are compared with again and again."""
Pair = tuple[Statement, Statement]


@dataclass(frozen=True, slots=True)
class Indexed:
    """A document that is in the index: its pairs, what it cites, and which keys became stock through it."""

    document: int
    claims: int
    pairs: Sequence[Pair]
    citations: Mapping[tuple[int, int], tuple[Pair, Citation]]
    crossed: Crossed


@dataclass(slots=True)
class Linking:
    """Links what a store holds and has not linked. `load` makes what decides, and is called where there are pairs."""

    store: Store
    load: Callable[[], Decide]
    progress: Callable[[LinkingProgress], None] | None = None
    _decide: Decide | None = None
    _known: dict[int, Statement] = field(default_factory=dict)
    _nearby: Nearby = field(default_factory=Nearby.of_none)

    @rarely_collecting()
    def link(self) -> LinkingReport:
        """Link everything that is not linked yet, the last read first.

        Raises:
            CasebookError: the casebook cannot be written to; what was linked before stays.
            ModelError: what decides cannot be loaded.
        """
        started = time.monotonic()
        with self.store.writing() as connection:
            unlink_changed_families(connection)
            waiting, before = documents_to_link(connection), count_links(connection)
            self._nearby = load_nearby(connection) if waiting else self._nearby
        total, done, links = sum(claims for _, claims in waiting), 0, 0
        with ThreadPoolExecutor(1, "deciding") as beside:
            for indexed, found, crossed in self._ahead(waiting, beside):
                links += self._keep(indexed, found, crossed)
                done += indexed.claims
                if self.progress is not None:
                    self.progress(LinkingProgress(done, total, links, time.monotonic() - started))
        with self.store.writing() as connection:
            settle_links(connection)  # other statements may be held for the words that people decided on
            more = count_links(connection) - before  # of those found many end, as what they share came to be stock
        return LinkingReport(len(waiting), done, more, time.monotonic() - started)

    def _ahead(
        self, waiting: Iterable[tuple[int, int]], beside: ThreadPoolExecutor
    ) -> Iterator[tuple[Indexed, list[Found], Crossed]]:
        """Each document with what was decided of its pairs, and which keys became stock since it was indexed."""
        before: tuple[Indexed, Future[list[Found]]] | None = None
        for document, claims in waiting:
            indexed = self._index(document, claims)
            deciding = beside.submit(self._decided, indexed.pairs)
            if before:
                yield before[0], before[1].result(), indexed.crossed
            before = indexed, deciding
        if before:
            yield before[0], before[1].result(), Crossed()

    def _index(self, document: int, claims: int) -> Indexed:
        """Put one document into the index, and find what it is to be compared with."""
        with self.store.writing() as connection:
            held, let_go = hold(connection, document)
            self._nearby.remove(let_go)
            said = {each.number: embedding_of(each.passage.text) for each in held}
            alike, crowded = add_embeddings(connection, document, said, self._nearby)
            end_links_by(connection, Crossed(crowded=crowded), self._nearby)
            keys = {each.number: keys_of(each.passage) for each in held}
            holders = add_keys(connection, keys, self._nearby)
            near = candidates(connection, keys, holders)
            keep_cited_days(connection, held)
        found = {number: {*others, *near[number]} for number, others in alike.items()}
        pairs = [*_own_pairs(held, within(keys)), *self._pairs(held, found)]
        with self.store.reading() as connection:
            citations = find_citations(connection, held, pairs)
        log.debug("document %s: %s pairs, %s keys became stock", document, len(pairs), len(holders.crossed.of))
        return Indexed(document, claims, pairs, citations, replace(holders.crossed, crowded=crowded))

    def _keep(self, indexed: Indexed, decided: Iterable[Found], crossed: Crossed) -> int:
        """Keep the links of one document, but for those that what was indexed meanwhile ends; how many were found."""
        found = with_citations(decided, indexed.citations)
        ends = {each.number for a, b, _ in found for each in (a, b)}
        with self.store.writing() as connection:
            links = add_links(connection, found)
            keep_restatements(connection, indexed.citations)
            end_links_by(connection, crossed, self._nearby, ends)
            end_unheld(connection, ends)
            is_done(connection, indexed.document)
        return links

    def _pairs(self, held: Iterable[Statement], found: Mapping[int, Collection[int]]) -> Iterator[Pair]:
        """What is to be compared in other documents, each pair with the earlier first."""
        own = {each.number: each for each in held}
        with self.store.reading() as connection:
            others = {number for each in found.values() for number in each} - own.keys()
            families = families_of(connection, {*others, *own})
            self._remember(statements_numbered(connection, others - self._known.keys()), others)
        known = {number: self._known[number] for number in others & self._known.keys()}
        for number, each in found.items():
            for other in sorted(each):
                if other in known and not _is_one_voice(families[number], families[other]):
                    pair = own[number], known[other]
                    if not are_apart(*(embedding_of(each.passage.text) for each in pair)):
                        yield _in_order(*pair)

    def _remember(self, statements: Iterable[Statement], wanted: set[int]) -> None:
        if len(self._known) > REMEMBERED:
            self._known = {number: each for number, each in self._known.items() if number in wanted}
        self._known.update((each.number, each) for each in statements)

    def _decided(self, pairs: Sequence[Pair]) -> list[Found]:
        if not pairs:
            return []
        self._decide = self._decide or self.load()
        return [(*pairs[place], link) for place, link in self._decide([(a.passage, b.passage) for a, b in pairs])]


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
