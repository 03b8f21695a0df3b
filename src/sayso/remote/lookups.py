"""What can be looked up at a server without any report: who is known there, and which places there are."""

from __future__ import annotations

from sayso.gazetteer import Candidate
from sayso.remote.connection import Connection
from sayso.words.registry import KnownActor

MOST = 1000
"""Records that are asked for at a time."""


class RemoteLookups:
    """The verbs of `sayso.lookups.Lookups`, asked of a server."""

    _connection: Connection

    def actors(self) -> list[KnownActor]:
        """Who is known by name and address there."""
        pages = self._connection.pages("actors", KnownActor, {"limit": MOST})
        return [actor for page in pages for actor in page]

    def places(self, name: str) -> list[Candidate]:
        """The places that a name may mean, by what the server has, the best known first."""
        return self._connection.get("places", list[Candidate], {"name": name})
