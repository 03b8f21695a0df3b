"""Says how well known a place is, and so how likely a name means it where nothing else is known."""

from __future__ import annotations

import math

from sayso.gazetteer import Candidate, Entry, Match

_MATCHES = {Match.NAME: 0.0, Match.ALTERNATE: -0.6, Match.SPELLING: -0.8}
_AT_HOME = 0.5
_FEATURES = {"A.PCLI": 2.5, "A.ADM1": 0.3, "A.ADM2": -1.0, "P.PPLC": 1.5}
_UNNAMED_AREAS = {"A.ADM1": -2.0, "A.ADM2": -2.0}
"""What an area loses where it is called without the word for its kind: "Donetsk" is the city, not the oblast."""


def notability(candidate: Candidate, kind: str | None, home: str = "") -> float:
    """How well known a place is, on the scale of the logarithm of its inhabitants: 0 for a hamlet, 5 for a metropolis.

    Args:
        candidate: the place, and how a name led to it.
        kind: the kind of place that the words say, `None` where they do not.
        home: the country that the document comes from, empty where unknown.
    """
    entry = candidate.entry
    score = _size(entry) + _FEATURES.get(entry.feature, 0.0) + _MATCHES[candidate.match]
    if kind is None and candidate.match is not Match.NAME:
        score += _UNNAMED_AREAS.get(entry.feature, 0.0)
    if kind is None and entry.population == 0 and entry.radius_km == 0 and entry.kind != "settlement":
        score -= 1.5
    return score + (_AT_HOME if home and entry.country == home else 0.0)


def _size(entry: Entry) -> float:
    """The logarithm of the inhabitants; of the reach of what has none, so that a sea of 500 km is as a metropolis."""
    if entry.population == 0 and entry.radius_km > 0:
        return 1.5 + 1.2 * math.log10(entry.radius_km + 1)
    return math.log10(entry.population + 100) - 2
