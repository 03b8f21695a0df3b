"""What can be looked up without any report: who is known, and which places there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sayso.gazetteer import Candidate
    from sayso.words.registry import KnownActor


class Lookups:
    """The verbs of a casebook that need none."""

    @staticmethod
    def actors() -> list[KnownActor]:
        """Who is known by name and address: what ships, with the user's own entries.

        >>> [(actor.kind, actor.group) for actor in book.actors() if actor.name == "Reuters"]
        [('media', 'independent media')]
        """
        from sayso.words.registry import known_actors

        return list(known_actors().actors)

    @staticmethod
    def places(name: str) -> list[Candidate]:
        """The places that a name may mean, by what ships and what was imported, the best known first.

        >>> [(place.entry.kind, place.entry.country) for place in book.places("Reykjavik")]
        [('settlement', 'IS')]
        """
        from sayso.gazetteer import Gazetteer

        return sorted(Gazetteer.load().find(name), key=lambda each: (each.match, -each.entry.population))
