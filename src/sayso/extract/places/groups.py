"""Gathers the names of a document that mean one place, with the places that they may mean.

What the text says of where a place lies leaves only those of its candidates that lie there: "Makiivka, Luhansk Oblast"
is no city in another oblast, however well known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from sayso.extract.places.candidates import find_candidates
from sayso.extract.places.containment import Holder
from sayso.extract.places.names import PlaceName
from sayso.gazetteer import Candidate, Entry, Gazetteer, Match

_EDGE = 1.3
"""How much farther a place may reach than its towns do, of which its reach is taken."""
_BESIDE_KM = 40.0
"""How far from a city its suburbs lie."""

_LEAST_OF_OLD_NAME = 5000
"""Inhabitants of the smallest town whose other names are as well known as the own name of a village."""
_LEAST_OF_FAMOUS = 100_000
"""Inhabitants of the smallest place that is named without what holds it."""
Key = tuple[tuple[str, ...], str | None]


@dataclass(slots=True)
class Group:
    """All names in a document, by their numbers, that mean one place, and the places that it may be, with their scores.

    `base` is how well known each is, `reason` why only these are left, or none.
    """

    numbers: list[int]
    name: PlaceName
    candidates: list[Candidate]
    reason: str = ""
    base: list[float] = field(default_factory=list)
    scores: list[float] = field(default_factory=list)

    @property
    def best(self) -> int:
        """The candidate with the highest score, by its place."""
        return max(range(len(self.scores)), key=self.scores.__getitem__)


def gather(names: Sequence[PlaceName], holders: Sequence[Holder | None], gazetteer: Gazetteer) -> list[Group]:
    """The groups of names, in order of their first; one without a holder goes with the last such name that has one."""
    keys = [_key(name) for name in names]
    held_in = _stated(keys, holders)
    groups: dict[tuple[Key, Key | None], Group] = {}
    holding: list[tuple[Group, Holder, Key]] = []
    for number, (name, key) in enumerate(zip(names, keys, strict=True)):
        holder = held_in[number]
        holder_key = keys[holder.number] if holder else None
        group = groups.get((key, holder_key))
        if group is None:
            candidates, reason = find_candidates(name, gazetteer)
            group = groups[key, holder_key] = Group([], name, candidates, reason)
            if holder:
                holding.append((group, holder, keys[holder.number]))
        group.numbers.append(number)
    for group, holder, holder_key in reversed(holding):
        outer = [each for (key, _), each in groups.items() if key == holder_key]
        _put_inside(group, outer, names[group.numbers[0]], names[holder.number], is_certain=holder.is_certain)
    return list(groups.values())


def holds(outer: Entry, inner: Entry) -> bool:
    """Whether the one place lies in the other, by their codes where both have some, else by distance."""
    if outer == inner or not (outer.is_area or outer.kind == "settlement"):
        return False
    if outer.kind == "country":
        return inner.country == outer.country
    codes = [(outer.country, inner.country), (outer.admin1, inner.admin1), (outer.admin2, inner.admin2)]
    if any(one and other and one != other for one, other in codes):
        return False
    if outer.feature == "A.ADM1" and inner.admin1:
        return True
    if outer.feature == "A.ADM2" and inner.admin2:
        return True
    return outer.km_to(inner) <= max(outer.radius_km * _EDGE, _BESIDE_KM)


def meets(outer: Entry, inner: Entry) -> bool:
    """Whether a part of a river, a sea or mountains lies in the area: the Alps in France."""
    return (
        inner.kind in ("river", "sea", "region")
        and outer.is_area
        and outer.km_to(inner) <= outer.radius_km + inner.radius_km
    )


def _has(outer: Entry, inner: Entry) -> bool:
    return holds(outer, inner) or meets(outer, inner)


def _key(name: PlaceName) -> Key:
    return tuple(each.casefold() for each in name.names), name.kind


def _stated(keys: Sequence[Key], holders: Sequence[Holder | None]) -> list[Holder | None]:
    """The holder of each name: as stated there, or before, or else the next time that it is named."""
    first: dict[Key, Holder] = {}
    for key, holder in zip(keys, holders, strict=True):
        if holder:
            first.setdefault(key, holder)
    last: dict[Key, Holder] = {}
    stated = []
    for key, holder in zip(keys, holders, strict=True):
        if holder:
            last[key] = holder
        stated.append(last.get(key) or first.get(key))
    return stated


def _called_so(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Without villages that have the name as an old or foreign one, where another place has it as its own."""
    own = [one for one in candidates if one.match is Match.NAME]
    return [one for one in candidates if one in own or not own or one.entry.population > _LEAST_OF_OLD_NAME]


def _is_well_known(found: Candidate) -> bool:
    """Whether a place is so well known that what stands behind it need not hold it: "in Geneva, Ukraine said"."""
    return found.match is Match.NAME and found.entry.population >= _LEAST_OF_FAMOUS


def _put_inside(group: Group, outer: Sequence[Group], name: PlaceName, holder: PlaceName, *, is_certain: bool) -> None:
    """Leave only the candidates that lie in what the text puts the place in."""
    areas = [each.entry for other in outer for each in other.candidates]
    if not areas or not group.candidates:
        return
    inside = [one for one in group.candidates if any(_has(area, one.entry) for area in areas)]
    if inside:
        group.candidates, group.reason = _called_so(inside), f"named with {holder.text}"
        for other in outer:
            holding = [one for one in other.candidates if any(_has(one.entry, each.entry) for each in inside)]
            other.candidates = holding or other.candidates
    elif is_certain or any(area.kind == "country" for area in areas):
        group.candidates = [] if is_certain else [one for one in group.candidates if _is_well_known(one)]
        group.reason = "" if group.candidates else f"no {name.names[0]} is known in {holder.text}"
