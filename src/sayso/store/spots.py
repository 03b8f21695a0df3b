"""Where on earth claims are: each resolved place is a spot, and each spot has a word of its own in the full-text index.

A spot is a point with how far from it the place may reach, so there are far fewer of them than claims. "Near" is then:
which spots lie there (a box in SQL, the great circle here), and which claims have the word of one of them. That goes
together with any other filter in one walk through the index. Each word that is asked for costs about 0.05 ms (SQLite
3.40), so where all spots of a cell of the earth's grid lie there, the word of the cell stands for them.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.records import Circle, Place
from sayso.store.named import AREAS

_DEGREE = 10_000
"""Steps of a degree that points are kept in: 11 m on a meridian."""
_KM_OF_DEGREE = 111.0
"""The least length of a degree of latitude, in km, rounded up: a box in degrees must not be too small."""
_TOWN_KM = 50.0
"""How far a town reaches at most: what is only known to lie in or around something larger has no point of its own."""
CELLS = (10_000, 2_500)
"""The sides of the cells, in steps: one degree, and a quarter of one (28 km on a meridian)."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A point and how far from it the place may reach. `south` and `west` count steps from the pole and from 180°.

    `reach` is in tenths of a km; `is_area` tells a place that others lie in.
    """

    south: int
    west: int
    reach: int
    is_area: bool

    @property
    def point(self) -> tuple[float, float]:
        """Latitude and longitude, in degrees."""
        return self.south / _DEGREE - 90, self.west / _DEGREE - 180

    @property
    def word(self) -> str:
        """Its word in the full-text index."""
        return f"spot{self.south}x{self.west}x{self.reach}{'area' if self.is_area else ''}"

    def cells(self) -> Iterator[str]:
        """The words of the cells that it lies in, the large one first."""
        for side in CELLS:
            yield f"cell{side}x{self.south // side}x{self.west // side}"


def spot_of(place: Place) -> Spot | None:
    """The spot of a place; `None` where it is not resolved."""
    if place.latitude is None or place.longitude is None:
        return None
    south = round((place.latitude + 90) * _DEGREE)
    west = round((place.longitude + 180) % 360 * _DEGREE)
    reach = place.precision_km or 0.0
    is_area = place.kind in AREAS or (place.relation in ("in", "around") and reach > _TOWN_KM)
    return Spot(south, west, round(reach * 10), is_area)


def spots_of(places: Iterable[Place]) -> dict[str, Spot]:
    """The spots of these places by their words, each once."""
    spots = filter(None, map(spot_of, places))
    return {spot.word: spot for spot in spots}


def words_of(spots: Iterable[Spot]) -> list[str]:
    """Every word of the index that these spots are found by."""
    return list(dict.fromkeys(word for spot in spots for word in (spot.word, *spot.cells())))


def km_between(one: tuple[float, float], other: tuple[float, float]) -> float:
    """The great-circle distance between two points (latitude, longitude in degrees) in km."""
    from sayso.gazetteer.entry import distance_km  # numpy comes with it, and only what asks for places needs that

    return distance_km(one, other)


def may_lie_in(spot: Spot, circle: Circle) -> bool:
    """Whether what is told of a spot may lie in the circle.

    What is known less exactly than the circle is wide tells nothing of it, unless it is a town whose point lies inside.
    """
    distance, reach = km_between(spot.point, (circle.latitude, circle.longitude)), spot.reach / 10
    if reach <= circle.km:
        return distance <= circle.km + reach
    return distance <= circle.km and not spot.is_area


def surely_lies_in(spot: Spot, circle: Circle) -> bool:
    """Whether all of a spot lies in the circle."""
    return km_between(spot.point, (circle.latitude, circle.longitude)) + spot.reach / 10 <= circle.km


@dataclass(frozen=True, slots=True)
class Box:
    """Steps from `south` to `north` and from `west` to `east`, both included."""

    south: int
    north: int
    west: int
    east: int


def box_around(circle: Circle) -> Box:
    """A box of whole cells that holds every spot which may lie in the circle."""
    reach = 2 * circle.km / _KM_OF_DEGREE  # a spot whose point lies outside reaches no farther than the circle is wide
    south, north = circle.latitude - reach, circle.latitude + reach
    widest = max(abs(south), abs(north))
    wide = reach / math.cos(math.radians(widest)) if widest < 90 else 360.0
    west, east = circle.longitude - wide, circle.longitude + wide
    if west < -180 or east > 180:  # it goes round the other side of the earth
        west, east = -180.0, 180.0
    side = CELLS[0]

    def down(degrees: float) -> int:
        return math.floor(degrees * _DEGREE / side) * side

    return Box(down(south + 90), down(north + 90) + side, down(west + 180), down(east + 180) + side)


def words_near(spots: Sequence[Spot], circle: Circle) -> list[str]:
    """The words that are had by the spots which may lie in the circle, and by no other.

    Args:
        spots: all in the box around the circle.
        circle: what is asked for.
    """
    placed = [(spot, tuple(spot.cells()), may_lie_in(spot, circle)) for spot in spots]
    held = Counter(cell for _, cells, _ in placed for cell in cells)
    full = Counter(cell for _, cells, inside in placed if inside for cell in cells)
    inside = ((spot, cells) for spot, cells, lies_inside in placed if lies_inside)
    # The largest cell around a spot whose spots all lie in the circle stands for it, or else its own word.
    words = (next((each for each in cells if held[each] == full[each]), spot.word) for spot, cells in inside)
    return list(dict.fromkeys(words))
