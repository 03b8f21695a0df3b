"""Finds the places of a document: names that the model marks as such, resolved or with the reason why they are not."""

from __future__ import annotations

import logging
import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache, partial

from sayso.errors import GazetteerError
from sayso.extract.places.containment import Holder, find_holders
from sayso.extract.places.joining import divide_pairs, join_halves, merge_parts
from sayso.extract.places.lines import Line, find_lines
from sayso.extract.places.names import PlaceName, read_names
from sayso.extract.places.people import without_people
from sayso.extract.places.relations import AT, Relation, find_relations
from sayso.extract.places.resolving import Choice, resolve
from sayso.extract.places.surroundings import AROUND_KM
from sayso.extract.places.unlisted import place_unlisted
from sayso.gazetteer import Entry, Gazetteer
from sayso.records import Document, Place, Point, Span
from sayso.words import load

log = logging.getLogger(__name__)

_DOMAIN = re.compile(r"https?://[^/:]{1,250}\.([a-z]{2})(?:[/:]|$)", re.IGNORECASE)
_PEOPLE_PER_KM2 = 2500.0
"""About as many live on a square kilometre of a city in Europe; so many inhabitants tell how far it reaches."""
_LEAST_KM = {"settlement": 1.0, "facility": 2.0, "admin": 15.0, "river": 50.0, "sea": 20.0, "region": 20.0}
"""How far a place reaches at least, in km, where nothing is known of its size."""


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer of this process, loaded when a first place is to be found.

    Where it cannot be loaded, reading goes on without: every place is then unresolved.
    """
    try:
        return Gazetteer.load()
    except (GazetteerError, OSError) as error:
        log.warning("Places are not resolved: %s", error)
        return Gazetteer([])


def find_places(
    document: Document,
    spans: Sequence[Span],
    gazetteer: Gazetteer | None = None,
    others: Iterable[tuple[Span, str]] = (),
) -> Iterator[Place]:
    """The places named in the document, in order.

    Args:
        document: where they are named.
        spans: what is marked as a place.
        gazetteer: where they are looked up; without any, the one of this process is used.
        others: all other names that are marked, with their kinds, by which people are told from places.
    """
    if not spans:
        return
    gazetteer = gazetteer or load_gazetteer()
    text = document.text
    marked = read_names(text, merge_parts(text, sorted(spans), gazetteer))
    places = list(without_people(text, marked, others, gazetteer))
    names = join_halves(text, divide_pairs(text, places, gazetteer), gazetteer)
    holders = find_holders(text, names)
    lines = find_lines(text, names)
    relations = find_relations(text, names, holders, lines)
    listed = resolve(names, holders, gazetteer, home_of(document.url))
    choices = place_unlisted(text, names, holders, listed, gazetteer)
    choices = list(map(partial(_on_bank, choices), choices, relations, holders))
    drawn = _drawn(lines, choices)
    for number, (name, relation, choice) in enumerate(zip(names, relations, choices, strict=True)):
        place = _place(name, relation, choice, gazetteer)
        yield replace(place, line=drawn[number]) if number in drawn else place


def home_of(url: str | None) -> str:
    """The country (ISO 3166) that an address is of, by its ending; empty where that is of none."""
    match = _DOMAIN.match(url or "")
    ending = match[1].lower() if match else ""
    domains = load("place_terms")["domains"]
    return "" if ending in domains["generic"] else domains["other"].get(ending, ending.upper())


def _place(name: PlaceName, relation: Relation, choice: Choice, gazetteer: Gazetteer) -> Place:
    entry = choice.entry
    located = choice.located
    within = gazetteer.within(located) if located else ()
    return Place(
        spans=(name.span,),
        text=name.text,
        name=entry.name if entry else (*name.names, name.text)[0],
        kind=entry.kind if entry else name.kind or "place",
        geonameid=entry.geonameid if entry else None,
        latitude=located.latitude if located else None,
        longitude=located.longitude if located else None,
        within=(located.name, *within) if located and choice.lies == "in" else within,
        relation=choice.lies if choice.lies and relation.words == AT.words else relation.words,
        precision_km=_precision(located, relation, choice) if located else None,
        reason=choice.reason,
        bearing=relation.bearing,
        distance_km=relation.kilometres,
        status=name.status,
    )


def _on_bank(choices: Sequence[Choice], choice: Choice, relation: Relation, holder: Holder | None) -> Choice:
    """Of a river on whose bank something is only what lies in the smaller place that the text puts it in."""
    entry, area = choice.entry, choices[holder.number].located if holder else None
    if entry is None or area is None or not relation.is_bank or area.radius_km >= entry.radius_km:
        return choice
    return replace(choice, holder=area, lies="in", reason=f"{choice.reason}; the part of it in {area.name} is meant")


def _drawn(lines: Sequence[Line], choices: Sequence[Choice]) -> dict[int, tuple[Point, ...]]:
    """The points of the line that each name is one of, by its number; of a line with a place not resolved, none."""
    drawn: dict[int, tuple[Point, ...]] = {}
    for line in lines:
        ends = [choices[number].entry for number in line.numbers]
        points = tuple((entry.latitude, entry.longitude) for entry in ends if entry)
        drawn |= dict.fromkeys(line.numbers, points if len(points) == len(ends) else ())
    return drawn


def _precision(entry: Entry, relation: Relation, choice: Choice) -> float:
    """How far from the place's point what is told may be: to the place's edge, and as far as the relation reaches."""
    around = AROUND_KM if choice.lies == "around" else 0.0
    settled = math.sqrt(entry.population / _PEOPLE_PER_KM2 / math.pi) if entry.kind == "settlement" else 0.0
    edge = entry.radius_km or max(settled, _LEAST_KM.get(entry.kind, 5.0))
    return round(edge + relation.reach + around, 1)
