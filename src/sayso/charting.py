"""The verbs of a casebook that count its claims by day and by place, for whoever draws them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack

from sayso.ask.question import Filters
from sayso.browsing import Browsing
from sayso.records import Answer
from sayso.review.telling import tell_answers

if TYPE_CHECKING:
    from sayso.ask.daily import SpokenDays, Timeline
    from sayso.ask.points import Spots


class Charting(Browsing):
    """Claims by day, by day spoken of, and by place: of any question that `ask` takes, however many fit."""

    def timeline(self, by: str = "stance", text: str = "", **filters: Unpack[Filters]) -> Timeline:
        """How many claims were published on each day that `ask` would find, told apart by "stance" or another filter.

        `by` may also be "side", "hedge", "band", "group" or "voice". A claim with several counts in each.

        Raises:
            UsageError: a filter has no such value, or claims cannot be told apart by that.
            NotFound: there is no casebook yet, or no such document.

        >>> book.timeline("stance", "bridge").days
        (Day(day='2022-11-09', claims=1, values={'state': 1}, none=0),)
        """
        from sayso.ask.daily import timeline

        return timeline(self._store, self._question(text, filters)[0], by)

    def spoken(self, text: str = "", **filters: Unpack[Filters]) -> SpokenDays:
        """Of which days the claims speak that `ask` would find, by the day on which they were said, or else published.

        Takes what `ask` takes, and raises what it raises.

        >>> book.spoken("bridge").cells
        ()
        """
        from sayso.ask.daily import spoken

        return spoken(self._store, self._question(text, filters)[0])

    def spots(self, text: str = "", **filters: Unpack[Filters]) -> Spots:
        """Where the claims are that `ask` would find: each place with its reach and how many claims name it.

        Takes what `ask` takes, and raises what it raises. Of very many places, the 1,000 of most claims are told.

        >>> book.spots("bridge").places
        ()
        """
        from sayso.ask.points import spots

        return spots(self._store, self._question(text, filters)[0])

    def claims_at(self, places: Sequence[str], text: str = "", **filters: Unpack[Filters]) -> list[Answer]:
        """The newest claims at any of these places that `ask` would find; a place is one of the `spots` of `spots`.

        Takes what `ask` takes, and raises what it raises.

        >>> book.claims_at(["spot1400000x2100000x10"], "bridge")
        []
        """
        from sayso.store.spotted import claims_at

        question, merged = self._question(text, filters)
        found = claims_at(self._store, question, places, question.limit)
        with self._store.reading() as connection:
            return list(tell_answers(connection, found, merged))
