"""One earlier report, as a casebook would give it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.records import Dossier
from tests.check.reports import report_of

DAY = "2022-11-02"


@dataclass(frozen=True, slots=True)
class Before:
    """What the Desk reported on `DAY`."""

    dossier: Dossier

    @classmethod
    def of(cls, text: str) -> Before:
        """That report, read."""
        return cls(report_of(text, published=DAY).dossier)

    def reports(self, publisher: str, since: str, until: str) -> Sequence[Dossier]:
        """That report, where it is asked for."""
        return [self.dossier] if publisher == "Desk" and since <= DAY <= until else []

    def at(self, url: str) -> Sequence[Dossier]:
        """Nothing, at any address."""
        return [self.dossier] if url == self.dossier.document.path else []
