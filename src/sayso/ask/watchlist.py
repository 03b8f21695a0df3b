"""The list of watches of a casebook: saving one, removing one, taking that back. Every change is one row more."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from sayso.ask.question import Filters, make_question
from sayso.ask.sums import sum_of
from sayso.errors import NotFound, UsageError
from sayso.records import EVER, Counting, Question, Threshold, Watch, WatchAct, WatchChange
from sayso.store.fetch import claim_row
from sayso.store.store import Store
from sayso.store.watches import add_watch_change, newest_change, standing_watches, watch_changes

LONGEST_NAME = 100
MOST_TEXT = 10_000
"""Code points that a name, and a reason or the text of a question, may have."""

_STRETCH = re.compile(r"(\d{1,5})\s*(d|days?|w|weeks?)?", re.IGNORECASE)
_NOT_SAVED = frozenset({"order", "limit", "refused", "after"})


def read_stretch(name: str, value: int | str) -> int:
    """How many days "3d", "2w" or 3 are.

    Raises:
        UsageError: it is no number of days, or too many.

    >>> read_stretch("per", "2w")
    14
    """
    match = _STRETCH.fullmatch(str(value).strip())
    days = int(match[1]) * (7 if (match[2] or "d").lower().startswith("w") else 1) if match else 0
    if not 1 <= days <= EVER:
        raise UsageError(
            f"{name}={value!r} is no number of days.",
            f"Write it as 3d or 2w, from one day to {EVER:,}.",
        )
    return days


def make_threshold(threshold: Threshold) -> Threshold:
    """The threshold, where it makes sense.

    Raises:
        UsageError: a number is out of its range, or a sum does not say of what.
    """
    for name, number in (("count", threshold.count), ("times", threshold.times)):
        if not (math.isfinite(number) and number > 0):
            raise UsageError(f"{name}={number:g} is not more than nothing.", "Give a number above zero.")
    against = threshold.against if threshold.against is None else read_stretch("against", threshold.against)
    if (threshold.counting is Counting.SUM) != bool(threshold.what.strip()):
        raise UsageError("A sum needs to know what is summed, and nothing else does.", "Say of what: --sum POW")
    if threshold.what:
        sum_of(threshold.what)
    return replace(threshold, per=read_stretch("per", threshold.per), against=against)


def make_watch(name: str, threshold: Threshold, text: str = "", filters: Filters | None = None) -> Watch:
    """A watch that makes sense: its question can be asked, and its name fits on a line.

    Raises:
        UsageError: something in it does not; the message says what.
    """
    shown = name.strip()
    if not shown or len(shown) > LONGEST_NAME or not shown.isprintable() or shown.startswith("-"):
        raise UsageError(f"{name[:LONGEST_NAME]!r} is no name for a watch.", "Give a short one, such as exchanges.")
    given = {"text": text, **(filters or {})}
    for each in _NOT_SAVED & given.keys():
        raise UsageError(f"A watch takes no {each}.", "It counts all claims that fit.")
    asked = tuple((key, _plain(key, value)) for key, value in given.items() if value is not None and value != "")
    watch = Watch(shown, asked, make_threshold(threshold))
    question_of(watch)
    return watch


def make_corroboration(store: Store, name: str, threshold: Threshold, claim: str) -> Watch:
    """A watch for independent origins of a claim, which goes by its id or the beginning of it.

    Raises:
        NotFound: there is no casebook yet, or no such claim.
        UsageError: several go by it, or it counts something else.
    """
    with store.reading() as connection:
        found = str(claim_row(connection, claim)["id"])
    counting_origins = replace(threshold, counting=Counting.ORIGINS)
    return replace(make_watch(name, counting_origins), claim=found)


def question_of(watch: Watch) -> Question:
    """The question of a watch, read anew.

    Raises:
        UsageError: it cannot be asked; the message says why.
        GazetteerError: the places of the world cannot be looked up.
    """
    asked: dict[str, Any] = dict(watch.asked)
    return make_question(asked.pop("text", ""), **asked)


def add_watch(store: Store, watch: Watch, who: str, *, anew: bool = False) -> Watch:
    """Save a watch. `anew` puts it in the place of one of the same name; without it, there must be none.

    Raises:
        NotFound: there is no casebook yet.
        UsageError: there is a watch of that name.
    """
    return _changed(store, _Wish(watch.name, WatchAct.ADD, who, watch=watch, anew=anew)).watch or watch


def remove_watch(store: Store, name: str, who: str, why: str = "") -> WatchChange:
    """Remove a watch. What it was stays in the log.

    Raises:
        NotFound: there is no casebook yet, or no such watch.
    """
    return _changed(store, _Wish(name, WatchAct.REMOVE, who, why))


def undo_watch(store: Store, name: str, who: str, why: str = "") -> WatchChange:
    """Take the newest change of a watch back, so that what stood before stands again, with what it has told.

    Raises:
        NotFound: there is no casebook yet, or no change of that name is left to be taken back.
    """
    return _changed(store, _Wish(name, WatchAct.UNDO, who, why))


def watches_saved(store: Store) -> list[Watch]:
    """The watches that stand, in the order in which they were saved.

    Raises:
        NotFound: there is no casebook yet.
    """
    return standing_watches(watch_log(store))


def watch_log(store: Store) -> list[WatchChange]:
    """Every change that was ever made to a watch, oldest first.

    Raises:
        NotFound: there is no casebook yet.
    """
    with store.reading() as connection:
        return watch_changes(connection)


def watch_named(watches: Sequence[Watch], name: str) -> Watch:
    """The watch of this name.

    Raises:
        NotFound: there is none.
    """
    for watch in watches:
        if watch.name == name:
            return watch
    names = ", ".join(watch.name for watch in watches)
    raise NotFound(f"No watch goes by {name!r}.", f"There are: {names}." if names else "Save one: sayso watch add")


@dataclass(frozen=True, slots=True)
class _Wish:
    """What somebody wants changed."""

    name: str
    act: WatchAct
    who: str
    why: str = ""
    watch: Watch | None = None
    anew: bool = False


def _changed(store: Store, wish: _Wish) -> WatchChange:
    if not wish.who.strip() or max(len(wish.who), len(wish.why)) > MOST_TEXT:
        raise UsageError("A change needs the name of who makes it.", "Set SAYSO_USER to a short name of yours.")
    watch_log(store)  # makes sure that there is a casebook: a list of watches alone is none
    with store.writing() as connection:
        # What stands is read now that nobody else can add to the log.
        log = watch_changes(connection)
        before = _checked(wish, log)
        number, time = (log[-1].number + 1 if log else 1), datetime.now(UTC).isoformat(timespec="seconds")
        watch = wish.watch and replace(wish.watch, number=number, who=wish.who.strip(), time=time)
        supersedes = before.number if before else None
        change = WatchChange(number, wish.name, wish.act, wish.who.strip(), time, wish.why.strip(), supersedes, watch)
        add_watch_change(connection, change)
    return change


def _checked(wish: _Wish, log: Sequence[WatchChange]) -> WatchChange | None:
    """The change that the one that is wished for supersedes, where it may be made."""
    newest = newest_change(log, wish.name)
    if wish.act is WatchAct.UNDO:
        if newest is None:
            raise NotFound(f"No change of a watch {wish.name!r} is in force.", "See what was changed: sayso watch log")
    elif wish.act is WatchAct.REMOVE:
        watch_named(standing_watches(log), wish.name)
    elif newest is not None and newest.watch is not None and not wish.anew:
        raise UsageError(f"There is a watch {wish.name!r} already.", "Give --replace to save another in its place.")
    return newest


def _plain(name: str, value: object) -> str | int:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str | int) and len(str(value)) <= MOST_TEXT:
        return value
    raise UsageError(f"{name}={value!r} cannot be saved.", "Write it in words, as the command line takes it.")
