"""Looking around in a casebook that somebody serves."""

from __future__ import annotations

from typing import Unpack

from sayso.ask.due import MOST_DUE
from sayso.ask.facets import Facets
from sayso.ask.profile import Profile
from sayso.ask.question import Filters
from sayso.check.grounds import Grounds
from sayso.records import Answer, DocumentCard, Dossier, Matter, Namesake, Proposal, Registered
from sayso.remote.filters import narrowing
from sayso.remote.lookups import RemoteLookups
from sayso.remote.proposals import MOST_PROPOSALS, SENT, read_proposal

IDS = 200
"""Claims that are asked for by their ids at a time."""


class RemoteBrowsing(RemoteLookups):
    """The verbs of `sayso.browsing.Browsing`, asked of a server."""

    def facets(self, text: str = "", **filters: Unpack[Filters]) -> Facets:
        """What the claims are like that `ask` would find: each filter's values, with how many claims have each."""
        return self._connection.get("claims/facets", Facets, narrowing(text, filters))

    def dossier(self, name: str) -> Dossier:
        """A document with all that was found in it and decided on it, by its id, the beginning of that, or its path."""
        return self._connection.get("dossier", Dossier, {"name": name})

    def sizes(self) -> dict[str, int]:
        """How many claims were found in each document, by its id, in the order of reading."""
        return self._connection.get("claims/by-document", dict[str, int])

    def beside(self, name: str) -> tuple[DocumentCard | None, DocumentCard | None]:
        """The documents of the same publisher before and after one, by day; `None` where there is none."""
        before, after = self._connection.get("beside", list[DocumentCard | None], {"name": name})
        return before, after

    def grounds(self, name: str) -> Grounds:
        """What each takeaway of a document rests on, with all that `check` says of it, as `Casebook.grounds` tells."""
        return self._connection.get("grounds", Grounds, {"name": name})

    def claims(self, *ids: str) -> list[Answer]:
        """The claims with these ids as answers, in this order; what is none of the casebook's is left out."""
        wanted = list(dict.fromkeys(ids))
        parts = [wanted[start : start + IDS] for start in range(0, len(wanted), IDS)] or [[]]
        return [each for part in parts for each in self._connection.get("claims/by-id", list[Answer], {"id": part})]

    def cast(self, words: str = "", limit: int = 50) -> list[Namesake]:
        """Who acts or speaks in the casebook, the most often named first, up to 1,000: see `Casebook.cast`."""
        return self._connection.get("actors/cast", list[Namesake], {"words": words, "limit": limit})

    def profile(self, actor: str) -> Profile:
        """An actor by its id: what it says, how hedged, through whom, and who bears it out or denies it."""
        return self._connection.get("actors/profile", Profile, {"actor": actor})

    def due(self, since: str, days: int = 7, limit: int = 20) -> list[Registered]:
        """What the register has open that speaks of nothing later than so many days from `since` on, soonest first."""
        asked = {"since": since, "days": days, "limit": min(limit, MOST_DUE)}
        return self._connection.get("register/due", list[Registered], asked)

    def doubtful(self, matter: Matter | str, limit: int | None = 20) -> list[Proposal]:
        """What is open to decide in one matter, the least certain first; of very many, the first 500."""
        asked = {"matter": str(matter), "limit": MOST_PROPOSALS if limit is None else limit}
        return [read_proposal(each) for each in self._connection.get("proposals/doubtful", list[SENT], asked)]
