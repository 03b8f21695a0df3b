"""The places of the world and those that a user imported, found by name."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Self

from sayso.errors import GazetteerError
from sayso.gazetteer.entry import Candidate, Entry
from sayso.gazetteer.folders import imported_indexes, index_of, world_index
from sayso.gazetteer.geonames import read_geonames
from sayso.gazetteer.index import Index, write_index
from sayso.gazetteer.spelling import key_of

log = logging.getLogger(__name__)

_REMEMBERED = 4096
"""Names whose places are kept at hand; a long report names some hundreds."""


class Gazetteer:
    """Finds the places that a name may mean. Several indexes are looked at as one; the first knows best."""

    def __init__(self, indexes: Sequence[Index]) -> None:
        """A gazetteer of these indexes."""
        self._indexes = indexes
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
        path = world_index()
        if not path.exists():
            _build(path)
        return cls([Index(path), *map(Index, imported_indexes())])

    def _find(self, name: str) -> tuple[Candidate, ...]:
        """The places that `name` may mean, each once with the best way that led to it.

        Other transliterations are looked for only where no place is written so.
        """
        key = key_of(name)
        found = [candidate for index in self._indexes for candidate in index.find(key)]
        found = found or [candidate for index in self._indexes for candidate in index.find_loose(key)]
        return _each_once(found)

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


def build_world(path: Path) -> int:
    """Write the index of the places that come with sayso."""
    from sayso.gazetteer.world import read_world

    return write_index(path, read_world())


def _build(path: Path) -> None:
    """Build the index in a process of its own: what it takes in memory is given back when that ends."""
    log.warning("building the gazetteer in %s, once; this takes some seconds", path)
    made = subprocess.run(  # noqa: S603 - our own module, by our own interpreter
        [sys.executable, "-m", "sayso.gazetteer", str(path)], capture_output=True, text=True, check=False
    )
    if made.returncode:
        reason = made.stderr.strip().rpartition("\n")[2]
        raise GazetteerError(
            f"The gazetteer cannot be built in {path}: {reason}", "Set SAYSO_PLACES to another folder."
        )


def _each_once(found: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Each place once: with the best match, and as the first index has it, whose names are the usual ones."""
    by_id: dict[object, list[Candidate]] = {}
    for candidate in found:
        entry = candidate.entry
        identity = entry.geonameid or (entry.name, entry.feature, entry.country, entry.admin1)
        by_id.setdefault(identity, []).append(candidate)
    return tuple(Candidate(each[0].entry, min(one.match for one in each)) for each in by_id.values())
