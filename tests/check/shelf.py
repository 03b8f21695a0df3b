"""Documents that were read before, for the rules that check a report against them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Dossier


@dataclass(frozen=True)
class Shelf:
    """Dossiers, oldest first."""

    dossiers: Sequence[Dossier] = ()

    def reports(self, publisher: str, since: str, until: str) -> Sequence[Dossier]:
        """Those of a publisher from one day to another."""
        own = [each for each in self.dossiers if each.document.publisher == publisher]
        return [each for each in own if since <= (each.document.published or "") <= until]

    def at(self, url: str) -> Sequence[Dossier]:
        """Those that were published at this address, newest first."""
        return [each for each in reversed(self.dossiers) if each.document.url == url]
