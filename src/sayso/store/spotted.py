"""Where the claims are that fit a question: each point with how many claims name it, and the claims of some points.

Every resolved place of a claim is a word of the full-text index (`spots.Spot.word`), so the index counts them. What a
point is called, and what kind of place it is, stands in the record of the newest claim there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from sayso.records import Answer, Place, Question
from sayso.store import tables
from sayso.store.daily import instances
from sayso.store.database import among, matching
from sayso.store.find import all_fitting, answers_numbered
from sayso.store.rows import places_in
from sayso.store.spots import Spot, spot_of
from sayso.store.store import Store

_SPOT = "spot"
"""What the words of spots begin with."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point that claims name, "at" it or "near" it, so many times in all; `spots` are the words for each way.

    `spot` and `place` are as most of them name it: how far it may reach, and what it is called.
    """

    spot: Spot
    place: Place
    claims: int
    spots: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    """A spot with how many claims name it, and the number of the newest of them."""

    spot: Spot
    claims: int
    newest: int


def count_points(store: Store, question: Question, most: int) -> list[Point]:
    """The points of all claims that the question fits, those of most claims first, at most so many.

    Areas are apart from the places that have the same point.

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    with store.reading() as connection:
        groups = defaultdict(list)
        for named in _named(connection, question):
            groups[named.spot.south, named.spot.west, named.spot.is_area].append(named)
        largest = sorted(groups.values(), key=lambda held: -sum(named.claims for named in held))[:most]
        places = _places(connection, {held[0].newest for held in largest})
    return [_point(held, places[held[0].newest, held[0].spot.word]) for held in largest]


def claims_at(store: Store, question: Question, words: Iterable[str], limit: int) -> list[Answer]:
    """The newest claims that the question fits at any of these spots, given by their words.

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    wanted = list(words)
    with store.reading() as connection:
        fitting = all_fitting(connection, question)
        if fitting is None or not wanted:
            return []
        number = matching({}, [("kinds", wanted)]).subquery().c.number
        # The sum keeps SQLite from walking through what fits and asking the index about each, which takes seconds.
        newest = select(number).where((number + 0).in_(fitting)).order_by(number.desc()).limit(limit)
        numbers = list(connection.execute(newest).scalars())
        return list(answers_numbered(connection, dict.fromkeys(numbers, 0.0)))


def _named(connection: Connection, question: Question) -> list[_Named]:
    """The spots of all claims that the question fits, those of most claims first."""
    found = instances(connection, question, _SPOT)
    if found is None:
        return []
    words, spots = found.subquery(), tables.spots.c
    counted = select(words.c.term, func.count().label("times"), func.max(words.c.doc).label("newest"))
    held = counted.group_by(words.c.term).subquery()
    query = (
        select(spots.south, spots.west, spots.reach, spots.is_area, held.c.times, held.c.newest)
        .join(held, held.c.term == spots.word)
        .order_by(held.c.times.desc(), spots.word)
    )
    return [_Named(Spot(*row[:4]), row.times, row.newest) for row in connection.execute(query)]


def _point(held: Sequence[_Named], place: Place) -> Point:
    return Point(held[0].spot, place, sum(named.claims for named in held), tuple(named.spot.word for named in held))


def _places(connection: Connection, numbers: set[int]) -> dict[tuple[int, str], Place]:
    """The places of these claims, by the number of the claim and the word of the spot."""
    bodies = tables.claim_bodies.c
    rows = connection.execute(select(bodies.number, bodies.record).where(among(bodies.number, numbers)))
    found: dict[tuple[int, str], Place] = {}
    for number, record in rows:
        for place in places_in(record):
            spot = spot_of(place)
            if spot:
                found.setdefault((number, spot.word), place)
    return found
