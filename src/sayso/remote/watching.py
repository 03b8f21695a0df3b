"""Watches of a casebook that somebody serves."""

from __future__ import annotations

from datetime import date
from typing import Any, Unpack
from urllib.parse import quote

from sayso.ask.question import Filters
from sayso.records import Signal, Threshold, Watch, WatchChange, WatchHistory
from sayso.remote.charting import RemoteCharting
from sayso.remote.connection import decode
from sayso.remote.filters import sent


class RemoteWatching(RemoteCharting):
    """The verbs of `sayso.watching.Watching`, asked of a server."""

    def add_watch(
        self,
        name: str,
        text: str = "",
        threshold: Threshold | None = None,
        *,
        claim: str = "",
        replace: bool = False,
        **filters: Unpack[Filters],
    ) -> Watch:
        """Save a question with a threshold under a name, as `Casebook.add_watch` does."""
        wanted: dict[str, Any] = {"name": name, "question": sent(text, filters), "claim": claim, "replace": replace}
        if threshold is not None:
            wanted["threshold"] = {each: getattr(threshold, each) for each in Threshold.__dataclass_fields__}
        return decode(self._connection.answer("POST", "watches", json=wanted).content, Watch)

    def remove_watch(self, name: str, why: str = "") -> WatchChange:
        """Remove a watch. `undo_watch` brings it back, with what it has told."""
        removed = self._connection.answer("DELETE", f"watches/{quote(name, safe='')}", params={"why": why})
        return decode(removed.content, WatchChange)

    def undo_watch(self, name: str, why: str = "") -> WatchChange:
        """Take back the newest change of the watch with this name."""
        undone = self._connection.answer("POST", f"watches/{quote(name, safe='')}/undo", params={"why": why})
        return decode(undone.content, WatchChange)

    def watches(self) -> list[Watch]:
        """The watches that are saved, in the order of saving."""
        return self._connection.get("watches", list[Watch])

    def watch_log(self) -> list[WatchChange]:
        """Every change that was made to a watch, oldest first."""
        return self._connection.get("watch-log", list[WatchChange])

    def watch(self, *names: str, as_of: date | str | None = None, new: bool = False, cited: int = 20) -> list[Signal]:
        """Run the watches with these names, or all, as `Casebook.watch` does."""
        day = None if as_of is None else str(as_of)
        if new:
            wanted = {"names": list(names), "as_of": day, "new": True, "cited": cited}
            return decode(self._connection.answer("POST", "signals", json=wanted).content, list[Signal])
        asked = {"name": list(names), "cited": cited} | ({"as_of": day} if day else {})
        return self._connection.get("signals", list[Signal], asked)

    def watch_history(self, name: str, as_of: date | str | None = None, days: int = 60) -> WatchHistory:
        """What a watch counted on each of so many days, and when it would have fired."""
        asked: dict[str, Any] = {"days": days} | ({"as_of": str(as_of)} if as_of is not None else {})
        return self._connection.get(f"watches/{quote(name, safe='')}/history", WatchHistory, asked)
