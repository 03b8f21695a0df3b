"""Watches of a casebook: saved questions with a threshold, which say when there is more to a matter than before."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Unpack

from sayso.charting import Charting
from sayso.records import EVER, Signal, Threshold, Watch, WatchChange, WatchHistory
from sayso.settings import Settings
from sayso.store.store import Store

if TYPE_CHECKING:
    from sayso.ask.question import Filters


class Watching(Charting):
    """The verbs of a casebook that watch for something."""

    settings: Settings
    _store: Store

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
        """Save a question with a threshold under a name. Text and filters are those of `ask`, in words.

        Args:
            name: What it goes by.
            text: Words to look for.
            threshold: How many of what, in how many days, and against which days before; by default one claim in a day.
            claim: The id of a claim, in place of text and filters: its independent origins are counted. Without a
                threshold, it waits for two, of whatever day.
            replace: Whether it takes the place of a watch of that name.
            filters: As `ask` takes them.

        Raises:
            NotFound: there is no casebook yet, or no such claim.
            UsageError: the question cannot be asked, a number is out of its range, or the name is taken.

        >>> from sayso.records import Threshold
        >>> book.add_watch("reopening", "bridge", Threshold(count=1, per=7)).asked
        (('text', 'bridge'),)
        """
        from sayso.ask.watchlist import add_watch, make_corroboration, make_watch

        if claim:
            watch = make_corroboration(self._store, name, threshold or Threshold(2, EVER), claim)
        else:
            watch = make_watch(name, threshold or Threshold(), text, filters)
        return add_watch(self._store, watch, self.settings.user, anew=replace)

    def remove_watch(self, name: str, why: str = "") -> WatchChange:
        """Remove a watch. `undo_watch` brings it back, with what it has told.

        Raises:
            NotFound: there is no such watch.
        """
        from sayso.ask.watchlist import remove_watch

        return remove_watch(self._store, name, self.settings.user, why)

    def undo_watch(self, name: str, why: str = "") -> WatchChange:
        """Take back the newest change of the watch with this name: that it was saved, saved anew, or removed.

        Raises:
            NotFound: no change of that name is left to be taken back.
        """
        from sayso.ask.watchlist import undo_watch

        return undo_watch(self._store, name, self.settings.user, why)

    def watches(self) -> list[Watch]:
        """The watches that are saved, in the order of saving.

        Raises:
            NotFound: there is no casebook yet.

        >>> [watch.name for watch in book.watches()]
        ['reopening']
        """
        from sayso.ask.watchlist import watches_saved

        return watches_saved(self._store)

    def watch_log(self) -> list[WatchChange]:
        """Every change that was made to a watch, oldest first.

        >>> [str(change.act) for change in book.watch_log()]
        ['add']
        """
        from sayso.ask.watchlist import watch_log

        return watch_log(self._store)

    def watch(self, *names: str, as_of: date | str | None = None, new: bool = False, cited: int = 20) -> list[Signal]:
        """Run the watches with these names, or all: which fire as of a day, and why, with the claims that count.

        Args:
            names: Of watches.
            as_of: The last day that counts; by default that of the newest document.
            new: Whether a watch that fires tells only what no such run has told, which it keeps in mind.
            cited: How many claims each gives at most.

        Raises:
            NotFound: there is no casebook yet, no such watch, or no document that has a day.
            UsageError: what is given for a day is none.

        >>> [signal] = book.watch("reopening")
        >>> str(signal.status), signal.as_of, [answer.claim.content.text for answer in signal.answers]
        ('fired', '2022-11-09', ['the bridge may reopen'])
        """
        from sayso.ask.watching import Run, run_watches

        return run_watches(self._store, names, Run(as_of, new, cited))

    def watch_history(self, name: str, as_of: date | str | None = None, days: int = 60) -> WatchHistory:
        """What a watch counted on each of so many days, the last being `as_of`, and when it would have fired.

        Raises:
            NotFound: there is no casebook yet, no such watch, or no document that has a day.
            UsageError: its question cannot be asked any more, or what is given for a day is none.

        >>> [(day.day, day.count, day.fires) for day in book.watch_history("reopening", days=2).days]
        [('2022-11-08', None, False), ('2022-11-09', 1.0, True)]
        """
        from sayso.ask.watching import history

        return history(self._store, name, as_of, days)
