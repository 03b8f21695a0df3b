"""Threads: which matters there are, and for each who holds what, since when, and who has fallen silent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from sayso.ask.postures import Posture, postures_of
from sayso.ask.question import iso_day, make_question
from sayso.ask.turns import told
from sayso.ask.waiting import waiting
from sayso.errors import NotFound, UsageError
from sayso.link.naming import name_of
from sayso.link.passage import Passage
from sayso.link.telling import content_of, own_stems
from sayso.link.wording import Wording
from sayso.records import LinkEnd, Merged, Position, Thread, ThreadView, Turn
from sayso.review.merging import merged_in
from sayso.store.arranged import (
    Arrangement,
    Size,
    arrangement,
    by_thread,
    members,
    size_of,
    sizes,
    thread_named,
    threads_through,
    wordings_of,
)
from sayso.store.fetch import claim_ids
from sayso.store.find import numbers_found
from sayso.store.links import ends_of, links_between
from sayso.store.statements import statements_numbered
from sayso.store.store import Store, Transaction
from sayso.store.threads import pairs_within
from sayso.store.timeline import day_of_number, published

SILENT_DAYS = 14
"""A holder that says nothing for so many days, while its thread goes on, is silent."""
MOST_SHOWN = 500
"""Statements of a thread that are looked at, the latest; a thread may have any number."""
SAMPLE = 24
"""A thread is named by so many of its statements, from the first of those looked at to the last."""
LEAST_STANDING, STANDING = 20, 10
"""A thread of so many statements, so many times as many as it has wordings, is no matter and not listed."""


def threads(
    store: Store, words: str = "", since: str | None = None, limit: int = 20, *, latest: bool = False
) -> list[Thread]:
    """The matters that several statements are about, those of most documents first.

    With `words`, only those with statements that hold them, the one with the most first; with `since`, only those that
    went on from that day on; with `latest`, those that were spoken of last first. What is only said again and again in
    the same words is found by its words alone.

    Raises:
        NotFound: there is no casebook yet.
        UsageError: `since` is no day.
    """
    within = published(iso_day("since", since), None)
    with store.reading() as connection:
        made = arrangement(connection)
        if words.strip():
            found = numbers_found(connection, make_question(words))
            counts = by_thread(connection, made, found)
            ranked = sorted(counts, key=lambda thread: (-counts[thread], thread))
            sized: Iterable[Size] = (size_of(connection, thread, made) for thread in ranked)
            if latest:
                sized = sorted(sized, key=lambda size: -day_of_number(size.last))
            kept: Iterator[Size] = (size for size in sized if size.statements > 1 and size.last >= within.first)
        else:
            every = sizes(connection, made, within, latest=latest)
            kept = (size for size in every if not _is_standing(connection, size, made))
        return [describe(connection, size, made) for size, _ in zip(kept, range(limit), strict=False)]


def thread(store: Store, name: str, limit: int = MOST_SHOWN) -> ThreadView:
    """One thread in full, by its id or that of any of its claims.

    Raises:
        NotFound: there is no casebook yet, or nothing goes by that name.
        UsageError: it is no id of a thread.
    """
    merged = merged_in(store)
    with store.reading() as connection:
        made = arrangement(connection)
        number = named(connection, name, made)
        size = size_of(connection, number, made)
        shown = members(connection, number, made, latest=min(limit, MOST_SHOWN))
        turns = turns_of(connection, shown, merged)
        about = describe(connection, size, made)
        notices = (*_left_out(len(shown), size.statements), *waiting(connection))
    return ThreadView(about, tuple(positions(turns, about.last)), tuple(turns), notices)


def _left_out(shown: int, statements: int) -> Iterator[str]:
    if left := statements - shown:
        are = "earlier one is" if left == 1 else "earlier ones are"
        yield f"The latest {shown:,} of {statements:,} statements; {left:,} {are} left out."


def all_threads(connection: Transaction, document: int | None = None) -> Iterator[tuple[Thread, list[LinkEnd]]]:
    """Every thread with its statements, or those that go through the document with this number."""
    made = arrangement(connection)
    inside = None if document is None else threads_through(connection, document, made)
    for size in list(sizes(connection, made)):
        if inside is None or size.thread in inside:
            ends = ends_of(connection, members(connection, size.thread, made))
            yield describe(connection, size, made), sorted(ends.values(), key=_in_time)


def named(connection: Transaction, name: str, made: Arrangement) -> int:
    """The thread that goes by the id of any of its claims, with a c or a t before it.

    Raises:
        NotFound: there is none.
        UsageError: it is no id of a thread.
    """
    if not name.startswith(("t-", "c-")):
        raise UsageError(f"{name!r} is no id of a thread.", "Ids of threads begin with t-: see `sayso threads`.")
    found = thread_named(connection, name, made)
    if found is None:
        raise NotFound(f"No thread goes by {name!r}.", "See which there are: sayso threads")
    return found


def describe(connection: Transaction, size: Size, made: Arrangement) -> Thread:
    """What a thread is told by: its id, its telling words, its size and its days."""
    parts = sorted(made.parts(size.thread))
    leading = size.first if made.is_left(size.thread) else size.thread
    ids = {part: "t" + id_[1:] for part, id_ in _ids(connection, [leading, *parts]).items()}
    return Thread(
        id=ids[leading],
        name=_name(connection, size.thread, made),
        statements=size.statements,
        documents=size.documents,
        first=_day(size.first),
        last=_day(size.last),
        merged=tuple(ids[part] for part in parts if part != size.thread),
    )


def turns_of(connection: Transaction, numbers: Sequence[int], merged: Merged) -> list[Turn]:
    """What each of these statements of a thread does to the ones before it among them."""
    links = links_between(connection, pairs_within(connection, set(numbers)))
    return told(_of_documents(postures_of(connection, numbers, merged)), links)


def positions(turns: Iterable[Turn], last: str | None) -> list[Position]:
    """Where each holder stands, the latest to speak first. `last` is the last day of the thread."""
    held: dict[str, list[Turn]] = {}
    for turn in turns:
        if turn.now is not None:
            held.setdefault((turn.now.holder.actor or turn.now.holder.name).casefold(), []).append(turn)
    found = []
    for own in held.values():
        now = own[-1].now
        if now is not None:
            first = own[0].now
            since = first.where.published if first else None
            found.append(Position(now.holder, own[-1], len(own), since, silence(now.where.published, last)))
    return sorted(found, key=_spoke, reverse=True)


def silence(spoke: str | None, until: str | None) -> int | None:
    """For how many days nothing was said, where that is long enough to be silence."""
    if spoke is None or until is None:
        return None
    days = (date.fromisoformat(until) - date.fromisoformat(spoke)).days
    return days if days >= SILENT_DAYS else None


def _spoke(position: Position) -> tuple[str, int]:
    now = position.last.now
    return (now.where.published or "" if now else "", position.statements)


def _of_documents(postures: Sequence[Posture]) -> list[Posture]:
    """In the order of their days, and those of a day by document and place, never as they were read."""
    return sorted(postures, key=lambda posture: _in_time(posture.said.where))


def _in_time(end: LinkEnd) -> tuple[str, str, int]:
    return end.published or "", end.document, end.start


def _name(connection: Transaction, thread: int, made: Arrangement) -> str:
    numbers = members(connection, thread, made, latest=MOST_SHOWN)
    chosen = {numbers[place * len(numbers) // SAMPLE] for place in range(SAMPLE)} if numbers else set()
    passages = [each.passage for each in statements_numbered(connection, chosen)]
    aside = frozenset(stem for publisher in {each.publisher for each in passages} for stem in own_stems(publisher))
    return name_of([Wording.of(_content(passage)) for passage in passages], aside)


def _content(passage: Passage) -> str:
    """What is left of a statement without who says it."""
    return content_of(passage.text, passage.claims[0].sentence.start, passage.claims)


def _is_standing(connection: Transaction, size: Size, made: Arrangement) -> bool:
    """Whether a thread is what somebody says again and again in the same words, as the foot of each report."""
    if size.statements < LEAST_STANDING:
        return False
    return size.statements > STANDING * wordings_of(connection, size.thread, made)


def _ids(connection: Transaction, threads: Iterable[int]) -> dict[int, str]:
    """The ids of the claims that threads began with."""
    names = claim_ids(connection, (abs(thread) for thread in threads))
    return {thread: names[abs(thread)] for thread in threads}


def _day(number: int) -> str | None:
    day = day_of_number(number)
    return date.fromordinal(day).isoformat() if day else None
