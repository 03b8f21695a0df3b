"""What has changed since a day: new matters, and on known ones what was said anew, otherwise, or no longer.

It is what ICD 203 asks for in its standard 7, "explains change to or consistency of analytic judgments": an assessment
tells what is new or other than what was said before. Every change has the words of then beside those of now.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.ask.question import iso_day
from sayso.ask.threads import describe, named, positions, silence, turns_of
from sayso.ask.turns import ORDER, most_telling
from sayso.ask.waiting import waiting
from sayso.errors import UsageError
from sayso.records import ChangeReport, Merged, Said, Step, ThreadChanges, Turn
from sayso.review.merging import merged_in
from sayso.store.arranged import Arrangement, arrangement, members, members_within, size_of
from sayso.store.fetch import claim_ids
from sayso.store.store import Store, Transaction
from sayso.store.threads import linked_before
from sayso.store.timeline import Range, day_of_number, first_number, published

MOST_STATEMENTS = 2_000
"""Statements of the days asked for that are looked at, the latest."""
MOST_BEFORE = 40
"""Earlier statements of a thread that new ones are compared with, the latest, beside those that links lead to."""
MOST_BEFORE_ALL = 6_000
"""So many in all threads together: where very many went on, each is compared with fewer."""
LINES = 8
"""Turns of a thread that are given."""
LEAST_BEFORE = 2
"""Silent is who said at least so much before: one remark is no position that could be missed."""


def changed(
    store: Store, since: str, until: str | None = None, thread: str | None = None, limit: int = 20
) -> ChangeReport:
    """What has changed in the days from `since` to `until`, both included, in one thread or in all.

    Raises:
        NotFound: there is no casebook yet, or no such thread.
        UsageError: a day is none, or they are in the wrong order.
    """
    first, last = iso_day("since", since), iso_day("until", until, last=True)
    if first is None or (last is not None and last < first):
        raise UsageError(f"since={since!r}, until={until!r} are no days in order.", "Give since, and a later until.")
    within, merged = published(first, last), merged_in(store)
    with store.reading() as connection:
        made = arrangement(connection)
        found = _statements(connection, made, within, thread)
        most = min(MOST_BEFORE, MOST_BEFORE_ALL // max(1, len(found)))
        before = {number: _before(connection, number, made, now, most) for number, now in found.items()}
        turns = {number: _told(connection, before[number], now, merged) for number, now in found.items()}
        ranked = sorted((number for number, told in turns.items() if told.lines), key=lambda each: _rank(turns[each]))
        changes = tuple(_changes(connection, number, made, turns[number]) for number in ranked[:limit])
        left_out = tuple(waiting(connection))
    total = sum(map(len, found.values()))
    return ChangeReport(first, last, changes, (*_notices(len(ranked), limit, total), *left_out))


def _statements(connection: Transaction, made: Arrangement, within: Range, thread: str | None) -> dict[int, list[int]]:
    if thread is None:
        return members_within(connection, made, within, MOST_STATEMENTS)
    number = named(connection, thread, made)
    return {number: members(connection, number, made, within, MOST_STATEMENTS)}


@dataclass(frozen=True, slots=True)
class _Told:
    """What has changed in a thread: every line of it, and whether nothing was said on it before."""

    lines: tuple[Turn, ...] = ()
    is_new: bool = False


def _before(connection: Transaction, number: int, made: Arrangement, now: Sequence[int], most: int) -> list[int]:
    """The latest statements of a thread before the day of the first new one."""
    start = Range(end=first_number(day_of_number(now[0]))) if now else Range()
    return members(connection, number, made, start, most)


def _told(connection: Transaction, before: Sequence[int], now: Sequence[int], merged: Merged) -> _Told:
    """What has changed in one thread, of which these statements are new."""
    if not now or len(before) + len(now) < 2:
        return _Told()
    far = linked_before(connection, set(now)) - set(now)
    turns = turns_of(connection, sorted({*before, *far, *now}), merged)
    ids = set(claim_ids(connection, now).values())
    fresh = most_telling([turn for turn in turns if turn.now and turn.now.where.claim in ids])
    silent = _silent([turn for turn in turns if turn.now and turn.now.where.claim not in ids], fresh)
    return _Told((*fresh, *silent), not before)


def _changes(connection: Transaction, number: int, made: Arrangement, told: _Told) -> ThreadChanges:
    about = describe(connection, size_of(connection, number, made), made)
    return ThreadChanges(about, told.is_new, told.lines[:LINES], max(0, len(told.lines) - LINES))


def _silent(before: Sequence[Turn], fresh: Sequence[Turn]) -> Iterator[Turn]:
    """Who spoke on the matter before, and no longer does while others go on."""
    last = max((turn.now.where.published or "" for turn in fresh if turn.now), default="") or None
    speaking = {_key(turn.now) for turn in fresh if turn.now}
    for position in positions(before, last):
        said = position.last.now
        if said is None or position.statements < LEAST_BEFORE or _key(said) in speaking:
            continue
        if days := silence(said.where.published, last):
            yield Turn(Step.SILENT, None, said, f"It has said nothing on this for {days} days.")


def _key(said: Said) -> str:
    return (said.holder.actor or said.holder.name).casefold()


def _rank(told: _Told) -> tuple[int, int, str]:
    first = told.lines[0]
    said = first.now or first.then
    return ORDER[first.step], -len(told.lines), said.where.claim if said else ""


def _notices(found: int, limit: int, statements: int) -> Iterator[str]:
    if found > limit:
        yield f"{found:,} threads have changed; the {limit:,} most telling are given. --limit gives more."
    if statements >= MOST_STATEMENTS:
        yield f"Only the latest {MOST_STATEMENTS:,} statements of these days were looked at. Ask for fewer days."
