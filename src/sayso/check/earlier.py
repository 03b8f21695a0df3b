"""What a report is checked against beyond itself: the earlier reports and the sources in a casebook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from sayso.records import Dossier


class Earlier(Protocol):
    """Gives what was read before. The casebook implements it, so that no rule knows of a database."""

    def reports(self, publisher: str, since: str, until: str) -> Sequence[Dossier]:
        """The documents of a publisher published from one day to another, ISO, both included, oldest first."""
        ...

    def at(self, url: str) -> Sequence[Dossier]:
        """The documents that were published at this address, newest first."""
        ...
