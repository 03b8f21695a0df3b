"""Decides which place each name of a document means.

What the text says of where a place lies decides first; then how well known each place of that name is, in which
countries and areas the document's other places lie, and how near it is to them. Where two are left, none is chosen.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from sayso.extract.places.containment import Holder
from sayso.extract.places.groups import Group, gather
from sayso.extract.places.names import PlaceName
from sayso.extract.places.notability import notabilities
from sayso.gazetteer import Entry, Gazetteer
from sayso.gazetteer.entry import EARTH_DIAMETER_KM

SAME_KM = 25.0
"""Two places of one name that are nearer to each other than this are one for a report: a town and its district."""
MARGIN = 0.15
"""How much better than the second the first must be."""
_ROUNDS = 3
_ANCHORS = 60
"""Other places of the document, the most frequent ones, to which the distance is taken."""
FAR_KM, FAR_WEIGHT = 200.0, 2.0
CLOSE_KM, CLOSE_WEIGHT = 30.0, 4.0
COUNTRY_WEIGHT = 4.0
AREA_WEIGHT = 2.0
"""What counts beside fame, which is on the scale of a logarithm: swept at random (60 draws, weights from 0 to 6) on our
gold and the seen halves of LGL and GeoWebNews; the best differ by half a point, so the figures are round."""
_BESIDE_MOST = 50
"""Mentions of a name whose neighbours are looked at, so that a name repeated a thousand times takes no longer."""
BESIDE = 16.0
"""How much more a place counts that is named right beside."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that a name means, or `None`; and why.

    `holder` is the place whose point stands for it, where it has none of its own or where the text means no more of it
    than lies there; it `lies` then "in" that, or somewhere "around" it.
    """

    entry: Entry | None
    reason: str
    holder: Entry | None = None
    lies: str = ""

    @property
    def located(self) -> Entry | None:
        """The place whose point tells where it is."""
        return self.holder or self.entry


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
        group.base = group.scores = notabilities(group.candidates, group.name, home)
    for _ in range(_ROUNDS):
        _weigh(open_groups)
    choices: list[Choice | None] = [None] * len(names)
    for group in groups:
        choice = _choose(group, gazetteer)
        for number in group.numbers:
            choices[number] = choice
    return [choice or Choice(None, "") for choice in choices]


@dataclass(frozen=True, slots=True)
class _Anchors:
    """Places of the document to which distances are taken: their groups, points (radians), weights and mentions."""

    groups: Sequence[Group]
    points: NDArray[np.float64]
    weights: NDArray[np.float64]
    numbers: Sequence[frozenset[int]]


def _weigh(groups: Sequence[Group]) -> None:
    """Score the candidates of each group again, by what the best candidates of all others are."""
    shares = [_shares(group.scores) for group in groups]
    weights = [math.sqrt(len(group.numbers)) for group in groups]
    countries, areas = _masses(groups, shares, weights)
    anchors = _anchors(groups, shares, weights)
    scores = []
    for number, group in enumerate(groups):
        if len(group.candidates) == 1:  # what it scores decides nothing
            scores.append(group.scores)
            continue
        own = _masses([group], [shares[number]], [weights[number]])
        near = _nearness(group, anchors)
        scores.append(
            [
                base
                + COUNTRY_WEIGHT * _share(countries, own[0], each.entry.country)
                + AREA_WEIGHT * _share(areas, own[1], _area(each.entry))
                + near[place]
                for place, (base, each) in enumerate(zip(group.base, group.candidates, strict=True))
            ]
        )
    for group, new in zip(groups, scores, strict=True):
        group.scores = new


def _anchors(groups: Sequence[Group], shares: Sequence[Sequence[float]], weights: Sequence[float]) -> _Anchors:
    """The places that are named most often, and no countries, in which too much lies."""
    entries = [group.candidates[group.best].entry for group in groups]
    chosen = [number for number, entry in enumerate(entries) if entry.kind != "country"]
    chosen = sorted(chosen, key=lambda number: -weights[number])[:_ANCHORS]
    points = [(entries[number].latitude, entries[number].longitude) for number in chosen]
    return _Anchors(
        [groups[number] for number in chosen],
        np.radians(np.array(points).reshape(-1, 2)),
        np.array([weights[number] * max(shares[number]) for number in chosen]),
        [frozenset(groups[number].numbers) for number in chosen],
    )


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


def _nearness(group: Group, anchors: _Anchors) -> list[float]:
    """How near each candidate is to the other places: what that adds to its score."""
    beside = {number + step for number in group.numbers[:_BESIDE_MOST] for step in (-2, -1, 1, 2)}
    counts = [
        (other is not group) * (1.0 if beside.isdisjoint(numbers) else BESIDE)
        for other, numbers in zip(anchors.groups, anchors.numbers, strict=True)
    ]
    weights = anchors.weights * np.array(counts)
    here = np.radians([(each.entry.latitude, each.entry.longitude) for each in group.candidates])[:, None, :]
    half = (anchors.points[None, :, :] - here) / 2
    level = np.cos(here[..., 0]) * np.cos(anchors.points[None, :, 0])
    share = np.sin(half[..., 0]) ** 2 + level * np.sin(half[..., 1]) ** 2
    kilometres = EARTH_DIAMETER_KM * np.arcsin(np.sqrt(np.clip(share, 0, 1)))
    total = weights.sum() + 1.0
    far = (np.exp(-kilometres / FAR_KM) * weights).sum(axis=1) / total
    close = (np.exp(-kilometres / CLOSE_KM) * weights).sum(axis=1) / total
    near: list[float] = (FAR_WEIGHT * np.sqrt(far) + CLOSE_WEIGHT * np.sqrt(close)).tolist()
    return near


def _choose(group: Group, gazetteer: Gazetteer) -> Choice:
    """The best candidate of a group, unless another is as good."""
    if not group.candidates:
        return Choice(None, group.reason)
    first, *others = _best(group)
    for second in others:
        if _is_around(second, first):
            return Choice(second, f"{first.name} or the area around it, which is called so too")
        if first.km_to(second) > SAME_KM and not _is_around(first, second):
            return _one_of_several(group, gazetteer) or _two_left(first, second, gazetteer)
    return Choice(first, _reason(group, first, gazetteer))


def _best(group: Group) -> list[Entry]:
    """The best candidate, and all that are hardly worse, the best first."""
    order = sorted(range(len(group.scores)), key=lambda place: -group.scores[place])
    least = group.scores[order[0]] - MARGIN
    return [group.candidates[place].entry for place in order if place == order[0] or group.scores[place] > least]


def _two_left(first: Entry, second: Entry, gazetteer: Gazetteer) -> Choice:
    return Choice(None, f"two places left that it may be: {_told(first, gazetteer)} and {_told(second, gazetteer)}")


def _one_of_several(group: Group, gazetteer: Gazetteer) -> Choice | None:
    """The area that the text puts a place in, where several there have its name: it is about their middle."""
    places = _best(group)
    area = gazetteer.area(places[0].country, places[0].admin1)
    if not group.reason or area is None or not all(_is_around(area, place) for place in places):
        return None
    middle = replace(
        area,
        latitude=sum(place.latitude for place in places) / len(places),
        longitude=sum(place.longitude for place in places) / len(places),
    )
    spread = replace(middle, radius_km=max(middle.km_to(place) for place in places))
    return Choice(None, f"one of {len(places)} places of that name in {area.name}", spread, "in")


def _is_around(area: Entry, town: Entry) -> bool:
    """Whether the area is the one of the first level that holds the town."""
    return area.feature == "A.ADM1" and (area.country, area.admin1) == (town.country, town.admin1)


def _reason(group: Group, entry: Entry, gazetteer: Gazetteer) -> str:
    if group.reason:
        return group.reason
    if len(group.candidates) == 1:
        return "the only place of that name"
    by_fame = all(group.base[group.best] > base for place, base in enumerate(group.base) if place != group.best)
    why = "the best known of" if by_fame else "nearest to the document's other places of"
    return f"{why} {len(group.candidates)} places of that name: {_told(entry, gazetteer)}"


def _told(entry: Entry, gazetteer: Gazetteer) -> str:
    """The place with the areas that hold it."""
    return ", ".join((entry.name, *gazetteer.within(entry)))
