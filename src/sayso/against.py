"""What a report is checked against beyond itself, from a casebook: earlier reports, and the sources of its endnotes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from sayso.check.earlier import Earlier
from sayso.records import UNREVIEWED, Document, Dossier, Hints, RawItem, sha256
from sayso.review.telling import reviews_in, tell_dossier
from sayso.store.fetch import dossiers, known
from sayso.store.published import published_at, published_by
from sayso.store.store import Store

REMEMBERED = 256
"""Answers that are kept: several rules ask for the same, and reports of one publisher for the same days."""


class Against:
    """The `Earlier` of the rules, out of a casebook.

    What was asked for once is kept: take a new one when the casebook has changed.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._reports = lru_cache(REMEMBERED)(self._find_reports)
        self._at = lru_cache(REMEMBERED)(self._find_at)

    def reports(self, publisher: str, since: str, until: str) -> Sequence[Dossier]:
        """The documents of a publisher published from one day to another, ISO, both included, oldest first."""
        return self._reports(publisher, since, until)

    def at(self, url: str) -> Sequence[Dossier]:
        """The documents that were published at this address, however it is written, newest first, as reviewed."""
        return self._at(url)

    def held(self, item: RawItem) -> Dossier | None:
        """What the casebook holds of an item, so that it need not be read again; `None` where it is to be read.

        What is known of it beforehand, a day or a publisher, may be other than it was then, so it is read.
        """
        card = known(self._store, sha256(item.data)) if item.hints == Hints() else None
        if card is None:
            return None
        (found,) = dossiers(self._store, card.id)
        return replace(found, document=replace(found.document, path=item.path))

    def beside(self, document: Document) -> Earlier:
        """The same without a document itself, which may have been read into the casebook too."""
        return _Beside(self, document.sha256)

    def _find_reports(self, publisher: str, since: str, until: str) -> tuple[Dossier, ...]:
        with self._store.reading() as connection:
            return tuple(published_by(connection, publisher, since, until))

    def _find_at(self, url: str) -> tuple[Dossier, ...]:
        with self._store.reading() as connection:
            found = published_at(connection, url)
            reviews = reviews_in(connection) if found else UNREVIEWED
            return tuple(tell_dossier(each, reviews) for each in found)


@dataclass(frozen=True, slots=True)
class _Beside:
    """What a casebook holds beside the text with this hash."""

    casebook: Against
    sha256: str

    def reports(self, publisher: str, since: str, until: str) -> Sequence[Dossier]:
        return self._others(self.casebook.reports(publisher, since, until))

    def at(self, url: str) -> Sequence[Dossier]:
        return self._others(self.casebook.at(url))

    def _others(self, found: Sequence[Dossier]) -> Sequence[Dossier]:
        return tuple(each for each in found if each.document.sha256 != self.sha256)
