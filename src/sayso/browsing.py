"""Looking around in a casebook: what answers are like, a document in full, its series, what its takeaways rest on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Unpack

from sayso.ask.question import Filters, make_question
from sayso.lookups import Lookups
from sayso.records import Answer, DocumentCard, Dossier, Matter, Merged, Namesake, Proposal, Question, Registered
from sayso.review.merging import merged_in, others_meant
from sayso.review.telling import reviews_in, tell_answers, tell_dossier
from sayso.store.fetch import document_row, dossier, sizes
from sayso.store.find import answers_numbered
from sayso.store.mentions import numbers_of_claims
from sayso.store.series import beside
from sayso.store.store import Store

if TYPE_CHECKING:
    from sayso.ask.facets import Facets
    from sayso.ask.profile import Profile
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

    def sizes(self) -> dict[str, int]:
        """How many claims were found in each document, by its id, in the order of reading.

        Raises:
            NotFound: there is no casebook yet.

        >>> list(book.sizes().values())
        [1]
        """
        return sizes(self._store)

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

    def claims(self, *ids: str) -> list[Answer]:
        """The claims with these ids as answers, in this order; what is none of the casebook's is left out.

        Raises:
            NotFound: there is no casebook yet.

        >>> [answer.sentence for answer in book.claims(book.ask("bridge")[0].claim.id, "c-00")]
        ['The mayor said the bridge may reopen.[1]']
        """
        merged = merged_in(self._store)
        with self._store.reading() as connection:
            numbers = numbers_of_claims(connection, ids)
            wanted = dict.fromkeys((numbers[each] for each in ids if each in numbers), 0.0)
            return tell_answers(connection, answers_numbered(connection, wanted), merged)

    def cast(self, words: str = "", limit: int = 50) -> list[Namesake]:
        """Who acts or speaks in the casebook: those whose names hold `words`, or all, the most often named first.

        Of those that are one by decision, who stands for them is given. `actors` lists who is known beforehand.

        Raises:
            NotFound: there is no casebook yet.
            UsageError: the limit is none.

        >>> book.cast("nobody of this name")
        []
        """
        from sayso.ask.cast import cast

        return cast(self._store, words, limit)

    def profile(self, actor: str) -> Profile:
        """An actor by its id: what it says, how hedged, through whom, and who bears it out or denies it.

        Raises:
            NotFound: there is no casebook yet, or no such actor in it.

        >>> book.profile("a-00")
        Traceback (most recent call last):
            ...
        sayso.errors.NotFound: No actor goes by 'a-00'. Look for one by name on the page of actors.
        """
        from sayso.ask.profile import profile

        return profile(self._store, actor)

    def due(self, since: str, days: int = 7, limit: int = 20) -> list[Registered]:
        """What the register has open that speaks of nothing later than so many days from `since` on, soonest first.

        Raises:
            NotFound: there is no casebook yet.
            UsageError: `since` is no day, or a number is out of its range.

        >>> book.due("2022-11-09")
        []
        """
        from sayso.ask.due import due

        return due(self._store, since, days, limit)

    def doubtful(self, matter: Matter | str, limit: int | None = 20) -> list[Proposal]:
        """What is open to decide in one matter, the least certain first; `review` gives the surest first.

        Raises:
            NotFound: there is no casebook yet.
            UsageError: there is no such matter.

        >>> book.doubtful("link")
        []
        """
        from sayso.review.desk import doubtful_proposals, read_matter

        return doubtful_proposals(self._store, read_matter(matter), limit)

    def _question(self, text: str, filters: Filters) -> tuple[Question, Merged]:
        question, merged = make_question(text, **filters), merged_in(self._store)
        if question.actor:
            question = replace(question, merged_actors=others_meant(self._store, question.actor, merged))
        return question, merged
