"""Decides which place each name of a document means.

What the text says of where a place lies decides first; then how well known each place of that name is, in which
countries and areas the document's other places lie, and how near it is to them. Where two are left, none is chosen.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.extract.containment import Holder
from sayso.extract.notability import notability
from sayso.extract.placegroups import Group, gather
from sayso.extract.placenames import PlaceName
from sayso.gazetteer import Entry, Gazetteer
from sayso.gazetteer.entry import EARTH_KM

SAME_KM = 25.0
"""Two places of one name that are nearer to each other than this are one for a report: a town and its district."""
MARGIN = 0.15
"""How much better than the second the first must be."""
_ROUNDS = 3
_ANCHORS = 60
"""Other places of the document, the most frequent ones, to which the distance is taken."""
_REACH_KM = 150.0
_COUNTRY_WEIGHT = 3.0
_AREA_WEIGHT = 2.0
_NEAR_WEIGHT = 1.0
_BESIDE = 3.0
"""How much more a place counts that is named right beside."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that a name means, or `None`; and why."""

    entry: Entry | None
    reason: str


def resolve(
    names: Sequence[PlaceName], holders: Sequence[Holder | None], gazetteer: Gazetteer, home: str = ""
) -> list[Choice]:
    """The choice for each of the names of one document, given in order.

    Args:
        names: the names of places.
        holders: for each the one that the text puts it in.
        gazetteer: where to look.
        home: the country (ISO 3166) that the document comes from, empty where unknown.
    """
    groups = gather(names, holders, gazetteer)
    open_groups = [group for group in groups if group.candidates]
    for group in open_groups:
        group.scores = base = [notability(each, group.kind, home) for each in group.candidates]
        group.base = base
    for _ in range(_ROUNDS):
        _weigh(open_groups)
    choices: list[Choice | None] = [None] * len(names)
    for group in groups:
        choice = _choose(group, gazetteer)
        for number in group.numbers:
            choices[number] = choice
    return [choice or Choice(None, "") for choice in choices]


def _weigh(groups: Sequence[Group]) -> None:
    """Score the candidates of each group again, by what the best candidates of all others are."""
    shares = [_shares(group.scores) for group in groups]
    weights = [math.sqrt(len(group.numbers)) for group in groups]
    countries, areas = _masses(groups, shares, weights)
    anchors = sorted(range(len(groups)), key=lambda number: -weights[number])[:_ANCHORS]
    points = np.array([_point(groups[number]) for number in anchors]).reshape(-1, 2)
    sure = np.array([weights[number] * max(shares[number]) for number in anchors])
    scores = []
    for number, group in enumerate(groups):
        own = _masses([group], [shares[number]], [weights[number]])
        near = _nearness(group, points, sure * _beside(group, [groups[anchor] for anchor in anchors]))
        scores.append(
            [
                base
                + _COUNTRY_WEIGHT * _share(countries, own[0], each.entry.country)
                + _AREA_WEIGHT * _share(areas, own[1], _area(each.entry))
                + _NEAR_WEIGHT * near[place]
                for place, (base, each) in enumerate(zip(group.base, group.candidates, strict=True))
            ]
        )
    for group, new in zip(groups, scores, strict=True):
        group.scores = new


def _shares(scores: Sequence[float]) -> list[float]:
    """How likely each candidate is by its score: they add up to 1."""
    most = max(scores)
    powers = [math.exp(2 * (score - most)) for score in scores]
    total = sum(powers)
    return [power / total for power in powers]


def _masses(
    groups: Sequence[Group], shares: Sequence[Sequence[float]], weights: Sequence[float]
) -> tuple[dict[str, float], dict[str, float]]:
    """How much of the document lies in each country, and in each area of the first level; "" is all of it."""
    countries: dict[str, float] = defaultdict(float)
    areas: dict[str, float] = defaultdict(float)
    for group, share, weight in zip(groups, shares, weights, strict=True):
        for candidate, likely in zip(group.candidates, share, strict=True):
            countries[candidate.entry.country] += likely * weight
            if candidate.entry.admin1:
                areas[_area(candidate.entry)] += likely * weight
    return countries, areas


def _share(masses: Mapping[str, float], own: Mapping[str, float], key: str) -> float:
    """The share of `key` in the masses, without what the place itself adds."""
    if not key:
        return 0.0
    total = sum(masses.values()) - sum(own.values())
    return max(0.0, masses.get(key, 0.0) - own.get(key, 0.0)) / (total + 1.0)


def _area(entry: Entry) -> str:
    return f"{entry.country}.{entry.admin1}" if entry.admin1 else ""


def _point(group: Group) -> tuple[float, float]:
    entry = group.candidates[group.best].entry
    return entry.latitude, entry.longitude


def _beside(group: Group, others: Sequence[Group]) -> list[float]:
    """For each other group how much its place counts: nothing for itself, more right beside, nothing for a country."""
    numbers = set(group.numbers)
    weights = []
    for other in others:
        is_beside = any(number + step in numbers for number in other.numbers[:50] for step in (-2, -1, 1, 2))
        counts = other is not group and other.candidates[other.best].entry.kind != "country"
        weights.append((_BESIDE if is_beside else 1.0) * counts)
    return weights


def _nearness(group: Group, points: NDArray[np.float64], weights: NDArray[np.float64]) -> list[float]:
    """How near each candidate is to the other places, from 0 on; it grows with the logarithm of their number."""
    here = np.radians([(each.entry.latitude, each.entry.longitude) for each in group.candidates])[:, None, :]
    there = np.radians(points)[None, :, :]
    half = (there - here) / 2
    share = np.sin(half[..., 0]) ** 2 + np.cos(here[..., 0]) * np.cos(there[..., 0]) * np.sin(half[..., 1]) ** 2
    kilometres = EARTH_KM * np.arcsin(np.sqrt(np.clip(share, 0, 1)))
    near: list[float] = np.log1p((np.exp(-kilometres / _REACH_KM) * weights).sum(axis=1)).tolist()
    return near


def _choose(group: Group, gazetteer: Gazetteer) -> Choice:
    """The best candidate of a group, unless another is as good."""
    if not group.candidates:
        return Choice(None, group.reason)
    order = sorted(range(len(group.scores)), key=lambda place: -group.scores[place])
    first = group.candidates[order[0]].entry
    for place in order[1:]:
        second = group.candidates[place].entry
        if group.scores[order[0]] - group.scores[place] >= MARGIN:
            break
        if first.km_to(second) > SAME_KM:
            both = f"{_told(first, gazetteer)} and {_told(second, gazetteer)}"
            return Choice(None, f"two places left that it may be: {both}")
    return Choice(first, _reason(group, first, gazetteer))


def _reason(group: Group, entry: Entry, gazetteer: Gazetteer) -> str:
    if group.reason:
        return group.reason
    if len(group.candidates) == 1:
        return "the only place of that name"
    by_fame = max(range(len(group.base)), key=group.base.__getitem__) == group.best
    why = "the best known of" if by_fame else "nearest to the document's other places of"
    return f"{why} {len(group.candidates)} places of that name: {_told(entry, gazetteer)}"


def _told(entry: Entry, gazetteer: Gazetteer) -> str:
    """The place with the areas that hold it."""
    return ", ".join((entry.name, *gazetteer.within(entry)))
