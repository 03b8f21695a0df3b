"""Finds the places that a name may mean, of the kind that its words say: "Runa River" is no town called Runa.

Where no list has a facility, it may be called after the town that it lies in: "Brama Airport".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sayso.extract.places.names import PlaceName, is_direction
from sayso.gazetteer import Candidate, Entry, Gazetteer, Match
from sayso.gazetteer.spelling import key_of
from sayso.gazetteer.terms import bare_area

_KINDS = {
    "admin": ("admin", "country", "region", "island"),
    "settlement": ("settlement",),
    "river": ("river",),
    "sea": ("sea",),
    "island": ("island",),
    "region": ("region", "admin"),
    "facility": ("facility",),
    "road": ("road",),
    "line": (),
}
_FORGIVING = ("admin", "region", "sea", "island")
"""Kinds whose words also stand with others: "Donbas region", "Great Lakes"."""
_TOWNS = ("settlement", "admin", "region")
_LONGEST_NAME = 8
_LEAST_OF_FACILITY = 1000
"""Inhabitants of the smallest place that a facility is taken to be named after."""
_LONGEST_ACRONYM = 4
_LEAST_OF_ACRONYM = 500_000
"""Inhabitants of the smallest city that goes by an acronym: D.C., NYC, LA."""


def find_candidates(name: PlaceName, gazetteer: Gazetteer) -> tuple[list[Candidate], str]:
    """The places that a name may mean, all of the kind that its words say."""
    if name.is_plain:
        known = [one for one in gazetteer.find(name.names[0]) if one.entry.kind in ("region", "sea")]
        return known, "" if known else "it is described, not named"
    for found in _found(name, gazetteer):
        if found := _spelt(found, name):
            return found, ""
    reason = f"no {name.kind or 'place'} of that name is known"
    return [], reason if gazetteer.has_towns else f"{reason}; only cities are: the towns are in the extra sayso[places]"


def _spelt(found: Sequence[Candidate], name: PlaceName) -> list[Candidate]:
    """Without the villages that an acronym would be: "US" is none of those called Us."""
    letters = [letter for letter in name.text if letter.isalpha()]
    if len(letters) > _LONGEST_ACRONYM or not all(map(str.isupper, letters)):
        return list(found)
    return [one for one in found if one.entry.kind != "settlement" or one.entry.population > _LEAST_OF_ACRONYM]


def _found(name: PlaceName, gazetteer: Gazetteer) -> Iterator[list[Candidate]]:
    if name.kind is None:
        yield from (_with_towns(each, gazetteer) for each in name.names)
        direction, _, whole = name.names[-1].partition(" ")
        if is_direction(direction):
            yield [one for one in gazetteer.find(whole) if one.entry.is_area]
        return
    for look in (gazetteer.find, gazetteer.find_alike):
        for each in name.names[:1] if name.kind == "facility" else name.names:
            yield [one for one in look(each) if one.entry.kind in _KINDS[name.kind]]
    if name.kind not in ("admin", "settlement", "line"):
        yield [one for one in _towns(name.names[0], gazetteer) if one.entry.kind == "settlement"]
    if name.kind in _FORGIVING:
        yield from (list(_around(each, name, gazetteer)) for each in name.names)
    if name.kind == "facility":
        yield [one for one in gazetteer.find(name.names[-1]) if _is_listed_facility(one.entry)]
        yield from (_towns(words, gazetteer) for words in _beginnings(name.names[-1]))


def _with_towns(name: str, gazetteer: Gazetteer) -> list[Candidate]:
    """All of that name; where only areas are written just so, also the towns that they are called after."""
    found = gazetteer.find(name)
    alike = gazetteer.find_alike(name) if found and all(one.entry.kind == "admin" for one in found) else ()
    return [*found, *(one for one in alike if one.entry.kind == "settlement")]


def _around(words: str, name: PlaceName, gazetteer: Gazetteer) -> Iterator[Candidate]:
    """What an area may be called after: "Kolo region" is around no hamlet of that name that is nobody's centre."""
    for found in gazetteer.find(words):
        widened = _widened(found, name, gazetteer)
        if widened.entry.kind != "settlement" or widened.entry.population >= _LEAST_OF_FACILITY:
            yield widened


def _widened(found: Candidate, name: PlaceName, gazetteer: Gazetteer) -> Candidate:
    """Instead of a town the area that is called after it, where an area is meant: "Hamedan Province"."""
    entry = found.entry
    area = gazetteer.area(entry.country, entry.admin1) if name.kind == "admin" and entry.kind == "settlement" else None
    is_called_so = area is not None and key_of(bare_area(area.name) or area.name) == key_of(entry.name)
    return Candidate(area, found.match) if area and is_called_so else found


def _is_listed_facility(entry: Entry) -> bool:
    """Whether it is of our own lists, which tell its reach; those of dumps are stations that are called after towns."""
    return entry.kind == "facility" and entry.radius_km > 0


def _beginnings(words: str) -> Iterator[str]:
    """The words, and those at their beginning, the longest first; none that may be an acronym, and no direction."""
    parts = words.split()[:_LONGEST_NAME]
    runs = (" ".join(parts[:length]) for length in range(len(parts), 0, -1))
    yield from (run for run in runs if len(run) >= _LONGEST_ACRONYM and not run.isupper() and not is_direction(run))


def _towns(name: str, gazetteer: Gazetteer) -> list[Candidate]:
    """The towns and areas that a facility may be named after: those that are called just so, and are no hamlets."""
    return [
        one
        for one in gazetteer.find(name)
        if one.match is Match.NAME and one.entry.population >= _LEAST_OF_FACILITY and one.entry.kind in _TOWNS
    ]
