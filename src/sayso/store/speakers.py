"""Who speaks in a claim: the actors that the sources of its chain are, as the document's mentions have them."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.records import Actor, Claim, Extraction


class Speakers:
    """The actors of one document, to look up for each of its claims."""

    def __init__(self, extraction: Extraction) -> None:
        self._by_place = {actor.spans: actor for actor in extraction.actors}
        self._by_id = {actor.id: actor for actor in extraction.actors if actor.id is not None}

    def of(self, claim: Claim) -> Iterator[Actor]:
        """The actor of each source in the claim's chain, outermost first; none where no mention tells it."""
        for link in claim.chain:
            # A source may stand sentences before, and one that is not expressed may still be known.
            actor = self._by_place.get(link.source.spans) or self._by_id.get(link.source_actor or "")
            if actor is not None:
                yield actor
