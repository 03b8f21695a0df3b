"""Runs watches: asks their questions as of a day, counts what fits, and tells which fire, and why, with the claims."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from sayso.ask.amounts import read_amounts
from sayso.ask.counting import measure_of, mentions_of
from sayso.ask.question import iso_day
from sayso.ask.rates import Tally, iso, judged
from sayso.ask.remarks import with_remarks
from sayso.ask.telling import reasons_for
from sayso.ask.watchlist import make_threshold, question_of, watch_named, watches_saved
from sayso.errors import GazetteerError, NotFound, UsageError
from sayso.records import (
    Answer,
    CountedDay,
    Merged,
    Question,
    Signal,
    SignalStatus,
    Watch,
    WatchHistory,
)
from sayso.review.merging import merged_in, others_meant
from sayso.review.telling import tell_answers
from sayso.store.fetch import claim_ids
from sayso.store.find import answers_numbered
from sayso.store.sightings import Sighting, days_reported, newest_day, sightings
from sayso.store.store import Store
from sayso.store.watches import is_told, told

log = logging.getLogger(__name__)

CITED = 20
"""How many of the claims that were counted a signal cites, where nobody says; the rest is counted."""
HISTORY = 60
"""How many days a history goes back, where nobody says."""

_CANNOT_BE_ASKED = (UsageError, NotFound, GazetteerError)
"""What may be wrong with one watch alone. A casebook that cannot be used is an error for all of them."""


@dataclass(frozen=True, slots=True)
class Run:
    """How watches are run: as of which day (by default that of the newest document), and what is told of them.

    With `new`, a watch that fires tells only what no such run has told before, and is quiet where there is nothing of
    it. `cited` is how many claims are told.
    """

    as_of: date | str | None = None
    new: bool = False
    cited: int = CITED


def run_watches(store: Store, names: Sequence[str] = (), run: Run = Run()) -> list[Signal]:
    """What the watches with these names have to tell, or all of them. One whose question fails says so.

    Raises:
        NotFound: there is no casebook yet, no such watch, or no document that has a day.
        UsageError: what is given for a day is none.
        CasebookError: the casebook cannot be used; or, with `new`, not written to.
    """
    saved = watches_saved(store)
    wanted = [watch_named(saved, name) for name in dict.fromkeys(names)] if names else saved
    if not wanted:
        return []
    last, merged = as_of_day(store, run.as_of), merged_in(store)
    return [_signal(store, watch, last, run, merged) for watch in wanted]


def history(store: Store, name: str, as_of: date | str | None = None, days: int = HISTORY) -> WatchHistory:
    """What a watch counted on each of so many days, the last being `as_of`, and when it would have fired.

    Raises:
        NotFound: there is no casebook yet, no such watch, or no document that has a day.
        UsageError: its question cannot be asked, or what is given for a day is none.
    """
    watch = watch_named(watches_saved(store), name)
    last = date.fromisoformat(as_of_day(store, as_of)).toordinal()
    first = max(1, last - days + 1)
    tally = _tally(store, watch, first, last, merged_in(store))
    counted = []
    for day in range(first, last + 1):
        own = tally.stretch(day, day)
        fires = judged(tally, watch.threshold, day).status is SignalStatus.FIRED
        counted.append(CountedDay(own.first, own.count if own.reported else None, fires))
    return WatchHistory(watch, tuple(counted))


def as_of_day(store: Store, day: date | str | None) -> str:
    """The day, or that of the newest document: reports are read later than they were written.

    Raises:
        NotFound: no document has a day.
        UsageError: it is none.
    """
    given = iso_day("as_of", day, parts=False)
    if given is None:
        with store.reading() as connection:
            given = newest_day(connection)
    if given is None:
        raise NotFound("No document of this casebook has a day.", "Name the day to look back from: --as-of 2022-11-09")
    return given


def _signal(store: Store, watch: Watch, as_of: str, run: Run, merged: Merged) -> Signal:
    last = date.fromisoformat(as_of).toordinal()
    try:
        tally = _tally(store, watch, last, last, merged)
    except _CANNOT_BE_ASKED as error:
        log.debug("watch %s failed", watch.name, exc_info=True)
        return Signal(watch, SignalStatus.FAILED, as_of, error=error.message, hint=error.hint)
    found = judged(tally, watch.threshold, last)
    reasons = tuple(reasons_for(watch.threshold, found))
    signal = Signal(watch, found.status, as_of, found.interval, found.before, reasons)
    counted = tally.within(last - watch.threshold.per + 1, last)
    if run.new and found.status is SignalStatus.FIRED:
        fresh = _not_told(store, watch, counted)
        if not fresh:
            return replace(signal, status=SignalStatus.QUIET, reasons=(*reasons, "All of it was told before."))
        counted = fresh
    cited = _cited(store, watch, counted[::-1][: run.cited], merged)
    return replace(signal, answers=tuple(cited), more=len(counted) - len(cited))


def _question(store: Store, watch: Watch, merged: Merged) -> Question:
    question = question_of(watch)
    if question.actor:
        question = replace(question, merged_actors=others_meant(store, question.actor, merged))
    if watch.threshold.what and not question.quantity:
        question = replace(question, quantity=read_amounts(watch.threshold.what))
    return question


def _tally(store: Store, watch: Watch, first: int, last: int, merged: Merged) -> Tally:
    """All that a watch has to count to be judged as of any day from `first` to `last`."""
    threshold = make_threshold(watch.threshold)  # a casebook may come from anybody
    start, end = iso(first - threshold.per + 1 - (threshold.against or 0)), iso(last)
    seen = mentions_of(store, watch.claim) if watch.claim else _seen(store, _question(store, watch, merged), start, end)
    with store.reading() as connection:
        reported = sorted(days_reported(connection, start, end))
    return Tally(seen, reported, measure_of(store, threshold, seen, merged))


def _seen(store: Store, question: Question, start: str, end: str) -> list[Sighting]:
    """The sentences that fit the question, of these days of publication and its own."""
    since, until = max(start, question.since or start), min(end, question.until or end)
    with store.reading() as connection:
        return sightings(connection, replace(question, since=since, until=until))


def _not_told(store: Store, watch: Watch, counted: Sequence[Sighting]) -> list[Sighting]:
    """Those that the watch has not told yet, and which it has from now on."""
    with store.writing() as connection:
        ids = claim_ids(connection, (each.claims[0] for each in counted))
        known = told(connection, watch, ids.values())
        is_told(connection, watch, set(ids.values()) - known)
    return [each for each in counted if ids[each.claims[0]] not in known]


def _cited(store: Store, watch: Watch, counted: Sequence[Sighting], merged: Merged) -> list[Answer]:
    with store.reading() as connection:
        found = list(answers_numbered(connection, {each.claims[0]: 0.0 for each in counted}))
        answers = tell_answers(connection, found, merged)
    return with_remarks(answers, _question(store, watch, merged))
