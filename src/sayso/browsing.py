"""Looking around in a casebook: what answers are like, a document in full, its series, what its takeaways rest on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

from sayso.ask.question import Filters, make_question
from sayso.lookups import Lookups
from sayso.records import DocumentCard, Dossier, Merged, Question
from sayso.review.merging import merged_in, others_meant
from sayso.review.telling import reviews_in, tell_dossier
from sayso.store.fetch import document_row, dossier
from sayso.store.series import beside
from sayso.store.store import Store

if TYPE_CHECKING:
    from sayso.ask.facets import Facets
    from sayso.check.grounds import Grounds


class Browsing(Lookups):
    """The verbs of a casebook that show what is in it at large, or one document as a whole."""

    _store: Store

    def facets(self, text: str = "", **filters: Unpack[Filters]) -> Facets:
        """What the claims are like that `ask` would find: for each filter its values, with how many claims have each.

        Takes what `ask` takes, and raises what it raises. Of very many claims, the newest 10,000 are counted.

        >>> [(facet.value, facet.claims) for facet in book.facets("bridge").values["stance"]]
        [('state', 1)]
        """
        from sayso.ask.facets import facets

        return facets(self._store, self._question(text, filters)[0])

    def dossier(self, name: str) -> Dossier:
        """A document with all that was found in it and decided on it, by its id, the beginning of that, or its path.

        Raises:
            NotFound: there is no casebook yet, or no such document.
            UsageError: several documents go by that name.

        >>> len(book.dossier("report.txt").extraction.claims)
        1
        """
        with self._store.reading() as connection:
            held = dossier(connection, document_row(connection, name)["number"])
            told = tell_dossier(held, reviews_in(connection))
        return replace(told, merged=merged_in(self._store))

    def beside(self, name: str) -> tuple[DocumentCard | None, DocumentCard | None]:
        """The documents of the same publisher before and after one, by day; `None` where there is none.

        Raises:
            NotFound: there is no casebook yet, or no such document.
            UsageError: several documents go by that name.

        >>> book.beside("report.txt")
        (None, None)
        """
        with self._store.reading() as connection:
            return beside(connection, name)

    def grounds(self, name: str) -> Grounds:
        """What each takeaway of a document rests on, with all that `check` says of it, against this casebook too.

        Raises:
            NotFound: there is no casebook yet, or no such document.
            UsageError: several documents go by that name.

        >>> book.grounds("report.txt").takeaways
        ()
        """
        from sayso.against import Against
        from sayso.check.grounds import find_grounds

        held = self.dossier(name)
        return find_grounds(held, Against(self._store).beside(held.document))

    def _question(self, text: str, filters: Filters) -> tuple[Question, Merged]:
        question, merged = make_question(text, **filters), merged_in(self._store)
        if question.actor:
            question = replace(question, merged_actors=others_meant(self._store, question.actor, merged))
        return question, merged
