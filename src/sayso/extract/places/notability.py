"""Says how well known a place is, and so how likely a name means it where nothing else is known."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from sayso.extract.places.names import PlaceName
from sayso.gazetteer import Candidate, Entry, Match
from sayso.gazetteer.spelling import key_of, loose_keys_of

MATCHES = {Match.NAME: 0.0, Match.ALTERNATE: -0.6, Match.SPELLING: -0.8}
AT_HOME = 0.5
FEATURES = {"A.PCLI": 2.5, "A.ADM1": 0.3, "A.ADM2": -1.0, "P.PPLC": 1.5}
LIKE_TOWN = -2.5
"""What an area loses of which a town has the name: "Donetsk" is the city, not the oblast around it."""
OUTNUMBERED = -3.0
"""What a place loses that has the name as an old or foreign one, where several of its country have it as their own."""
SEVERAL = 3
UNKNOWN = -1.5
"""What a place loses that is no settlement and of which nothing is known: a stream, a railway station."""
DETERMINED = -2.5
"""What a settlement loses where the name has an article and may be something else: "the Dnipro" is the river."""
UNDETERMINED = -3.0
"""What a river loses where the name has no article."""


def notabilities(candidates: Sequence[Candidate], name: PlaceName, home: str = "") -> list[float]:
    """How well known each candidate is, on the scale of the logarithm of its inhabitants: a hamlet 0, a metropolis 5.

    Args:
        candidates: the places, and how the name led to each.
        name: the name as it stands in the text.
        home: the country (ISO 3166) that the document comes from, empty where unknown.
    """
    towns = {_codes(each.entry) for each in candidates if each.entry.kind == "settlement"}
    others = name.is_determined and any(each.entry.kind in ("river", "sea", "region") for each in candidates)
    outnumbered = _outnumbered(candidates, name)
    scores = []
    for number, each in enumerate(candidates):
        entry = each.entry
        score = _size(entry) + FEATURES.get(entry.feature, 0.0) + MATCHES[each.match]
        if name.kind is None and entry.kind == "admin" and (_codes(entry) in towns or (towns and _is_district(entry))):
            score += LIKE_TOWN
        if name.part and _is_around(entry, candidates):
            score -= 2 * LIKE_TOWN
        if number in outnumbered:
            score += OUTNUMBERED
        if name.kind is None and entry.kind != "settlement" and entry.population == 0 and entry.radius_km == 0:
            score += UNKNOWN
        if others and entry.kind == "settlement":
            score += DETERMINED
        if name.kind is None and entry.kind == "river" and not name.is_determined:
            score += UNDETERMINED
        scores.append(score + (AT_HOME if home and entry.country == home else 0.0))
    return scores


def _is_around(entry: Entry, candidates: Sequence[Candidate]) -> bool:
    """Whether it is the area around a town of the same name, so that a part is rather one of the area: "northern X".

    Capitals are large enough to have parts of their own.
    """
    towns = [
        each.entry for each in candidates if each.entry.kind == "settlement" and _codes(each.entry) == _codes(entry)
    ]
    return entry.feature == "A.ADM1" and bool(towns) and all(town.feature != "P.PPLC" for town in towns)


def _codes(entry: Entry) -> tuple[str, str]:
    """The country and the area of the first level."""
    return entry.country, entry.admin1


def _outnumbered(candidates: Sequence[Candidate], name: PlaceName) -> set[int]:
    """The candidates, by number, that have the name as an older or foreign one, where several near them are called so.

    "Mykolayiv" is no other name than "Mykolaiv".
    """
    own = Counter(each.entry.country for each in candidates if each.match is Match.NAME)
    others = [
        number
        for number, each in enumerate(candidates)
        if each.match is not Match.NAME and own[each.entry.country] >= SEVERAL
    ]
    names = [name.names[0], *(candidates[number].entry.name for number in others)] if others else [""]
    wanted, *found = loose_keys_of(map(key_of, names))
    return {number for number, key in zip(others, found, strict=True) if key != wanted}


def _is_district(entry: Entry) -> bool:
    return entry.feature == "A.ADM2"


def _size(entry: Entry) -> float:
    """The logarithm of the inhabitants; of the reach of what has none, so that a sea of 500 km is as a metropolis."""
    if entry.population == 0 and entry.radius_km > 0:
        return 1.5 + 1.2 * math.log10(entry.radius_km + 1)
    return math.log10(entry.population + 100) - 2
