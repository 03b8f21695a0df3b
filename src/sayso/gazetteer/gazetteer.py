"""The places of the world and those that a user imported, found by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Self

from sayso.gazetteer.building import find_or_build
from sayso.gazetteer.entry import Candidate, Entry
from sayso.gazetteer.folders import imported_indexes, index_of
from sayso.gazetteer.geonames import read_geonames
from sayso.gazetteer.index import Index, write_index
from sayso.gazetteer.spelling import key_of
from sayso.gazetteer.world import version_of_towns

_REMEMBERED = 4096
"""Names whose places are kept at hand; a long report names some hundreds."""
_COUNTRIES_OF_THE_WORLD = 150
"""Countries of which a dump has places that is one of the whole world; the world has some 250 with territories."""


class Gazetteer:
    """Finds the places that a name may mean. Several indexes are looked at as one; the first knows best."""

    def __init__(self, indexes: Sequence[Index], *, has_towns: bool = True) -> None:
        """A gazetteer of these indexes; `has_towns` tells whether they hold the world's towns, not only its cities."""
        self._indexes = indexes
        self.has_towns = has_towns
        self._areas = {
            (area.country, area.admin1 if area.feature == "A.ADM1" else ""): area
            for index in reversed(indexes)
            for area in index.areas()
        }
        self.find = lru_cache(_REMEMBERED)(self._find)

    @classmethod
    def load(cls) -> Self:
        """The places that come with sayso, whose index is built where there is none, and all that were imported.

        Raises:
            GazetteerError: an index is damaged, or none can be written.
        """
        world, imported = Index(find_or_build()), [Index(path) for path in imported_indexes()]
        has_towns = bool(version_of_towns()) or any(
            index.count_countries() >= _COUNTRIES_OF_THE_WORLD for index in imported
        )
        return cls([world, *imported], has_towns=has_towns)

    def _find(self, name: str) -> tuple[Candidate, ...]:
        """The places that `name` may mean, each once with the best way that led to it.

        Other transliterations are looked for only where no place is written so.
        """
        key = key_of(name)
        found = [candidate for index in self._indexes for candidate in index.find(key)]
        found = found or [candidate for index in self._indexes for candidate in index.find_loose(key)]
        return _each_once(found)

    def find_alike(self, name: str) -> tuple[Candidate, ...]:
        """The places that `name` may mean, also by other transliterations of names that some place has just so."""
        key = key_of(name)
        loose = [candidate for index in self._indexes for candidate in index.find_loose(key)]
        return _each_once([*self.find(name), *loose])

    def within(self, entry: Entry) -> tuple[str, ...]:
        """The names of the areas that hold the place, the smallest first."""
        area = self._areas.get((entry.country, entry.admin1)) if entry.admin1 else None
        country = self._areas.get((entry.country, ""))
        return tuple(each.name for each in (area, country) if each and each.name != entry.name)

    def area(self, country: str, admin1: str = "") -> Entry | None:
        """The country, or its area of the first level."""
        return self._areas.get((country, admin1))

    def __len__(self) -> int:
        return sum(map(len, self._indexes))


def import_places(path: Path, progress: Callable[[int], None] | None = None) -> int:
    """Add the places of a GeoNames dump to the gazetteer of this user, and give how many there are.

    A file of the same name that was imported before is replaced; where anything is wrong, nothing changes.

    Raises:
        GazetteerError: the file is no dump, or cannot be read.
    """
    return write_index(index_of(path), read_geonames(path, progress))


def _each_once(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Each place once: with the best match, and as the first index has it, whose names are the usual ones."""
    by_id: dict[object, list[Candidate]] = {}
    for candidate in found:
        entry = candidate.entry
        identity = entry.geonameid or (entry.name, entry.feature, entry.country, entry.admin1)
        by_id.setdefault(identity, []).append(candidate)
    return tuple(Candidate(each[0].entry, min(one.match for one in each)) for each in by_id.values())
