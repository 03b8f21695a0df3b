"""Counting the claims of a casebook that somebody serves, by day and by place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Unpack

from sayso.ask.daily import SpokenDays, Timeline
from sayso.ask.points import Spots
from sayso.ask.question import Filters
from sayso.records import Answer
from sayso.remote.browsing import RemoteBrowsing
from sayso.remote.filters import narrowing


class RemoteCharting(RemoteBrowsing):
    """The verbs of `sayso.charting.Charting`, asked of a server."""

    def timeline(self, by: str = "stance", text: str = "", **filters: Unpack[Filters]) -> Timeline:
        """How many claims were published on each day that `ask` would find, told apart by "stance" or others."""
        return self._connection.get("timeline", Timeline, narrowing(text, filters) | {"by": by})

    def spoken(self, text: str = "", **filters: Unpack[Filters]) -> SpokenDays:
        """Of which days the claims speak that `ask` would find, by the day on which they were said, or published."""
        return self._connection.get("timeline/spoken", SpokenDays, narrowing(text, filters))

    def spots(self, text: str = "", **filters: Unpack[Filters]) -> Spots:
        """Where the claims are that `ask` would find: each place with its reach and how many claims name it."""
        return self._connection.get("map", Spots, narrowing(text, filters))

    def claims_at(self, places: Sequence[str], text: str = "", **filters: Unpack[Filters]) -> list[Answer]:
        """The newest claims at any of these places, up to 200 and of these up to 500, as `Casebook.claims_at` finds."""
        asked: dict[str, Any] = {**narrowing(text, filters), "spot": list(places)}
        if (limit := filters.get("limit")) is not None:
            asked["limit"] = limit
        return self._connection.get("map/claims", list[Answer], asked)
