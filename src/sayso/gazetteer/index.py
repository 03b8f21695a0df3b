"""An index of places on disk: written once as a whole, then memory-mapped, so that opening it costs next to nothing.

The file begins with `MAGIC` and a header in JSON that says where each array lies. `keys` are 64-bit hashes of the names
in ascending order, `rows` the place of each, with how the name belongs to it in the two highest bits. That two of two
million names have one hash, and are taken for each other, is as likely as one in 10^7.
"""

from __future__ import annotations

import hashlib
import json
import mmap
import os
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from sayso.errors import GazetteerError
from sayso.gazetteer.entry import Candidate, Entry, Listed, Match
from sayso.gazetteer.spelling import key_of, loose_keys_of

if TYPE_CHECKING:
    from numpy.typing import NDArray

MAGIC = b"sayso places 1\n"
_HINT = "Delete it, and import its source again."
_MATCH_SHIFT = 30
_ROW_MASK = (1 << _MATCH_SHIFT) - 1
_HASH_BYTES = 8
_OTHER_SCRIPTS = "\u0530"
"""The first letter behind Latin, Greek and Cyrillic ones; reports in English use no others for places."""
_ALIGNED = 64
"""Bytes of which each array begins at a multiple; one that does not is copied whole by every search."""
_PLACE = np.dtype(
    [
        ("geonameid", "<u4"),
        ("name", "<u4"),
        ("length", "<u2"),
        ("feature", "S8"),
        ("latitude", "<f4"),
        ("longitude", "<f4"),
        ("population", "<u4"),
        ("country", "S2"),
        ("admin1", "S8"),
        ("admin2", "S12"),
        ("radius", "<f4"),
    ]
)


class Index:
    """The places of one file, found by name."""

    def __init__(self, path: Path) -> None:
        """Open the index at `path`.

        Raises:
            GazetteerError: it is no index of this version, or it is cut.
        """
        with path.open("rb") as file:
            data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) if path.stat().st_size else b""
        if data[: len(MAGIC)] != MAGIC:
            raise GazetteerError(f"{path} is no index of places that this version reads.", _HINT)
        end = data.find(b"\n", len(MAGIC))
        header: dict[str, Any] = json.loads(data[len(MAGIC) : end]) if end > 0 else {"size": 0}
        if len(data) != header["size"] + end + 1:
            raise GazetteerError(f"{path} is cut.", _HINT)
        self.path = path
        self._keys = _array(data, end + 1, header["keys"], np.dtype("<u8"))
        self._rows = _array(data, end + 1, header["rows"], np.dtype("<u4"))
        self._places = _array(data, end + 1, header["places"], _PLACE)
        self._names = memoryview(data)[end + 1 + header["names"][0] :]

    def __len__(self) -> int:
        return len(self._places)

    def find(self, key: str) -> Iterator[Candidate]:
        """The places of which `key`, made by `key_of`, is a name."""
        hashed = np.uint64(int.from_bytes(_hash(key), "little"))
        first = int(self._keys.searchsorted(hashed))
        while first < len(self._keys) and self._keys[first] == hashed:
            row = int(self._rows[first])
            yield Candidate(self.entry(row & _ROW_MASK), Match(row >> _MATCH_SHIFT))
            first += 1

    def find_loose(self, key: str) -> Iterator[Candidate]:
        """The places of which a name has the same loose key as `key`."""
        (loose,) = loose_keys_of([key])
        if loose:
            yield from self.find(_loose(loose))

    def entry(self, row: int) -> Entry:
        """The place at this row."""
        place = self._places[row].item()
        identity, name, length, feature, latitude, longitude, population, country, admin1, admin2, radius = place
        return Entry(
            geonameid=identity or None,
            name=bytes(self._names[name : name + length]).decode(),
            feature=feature.decode(),
            latitude=round(latitude, 5),
            longitude=round(longitude, 5),
            population=population,
            country=country.decode(),
            admin1=admin1.decode(),
            admin2=admin2.decode(),
            radius_km=round(radius, 1),
        )

    def areas(self) -> Iterator[Entry]:
        """The countries and the areas of the first level."""
        features = self._places["feature"]
        is_country = np.char.startswith(features, b"A.PCL") & (features != b"A.PCLH")
        for row in np.flatnonzero((features == b"A.ADM1") | is_country):
            yield self.entry(int(row))

    def count_countries(self) -> int:
        """How many countries it has places of."""
        return len(np.unique(self._places["country"]))


def write_index(path: Path, places: Iterable[Listed], progress: Callable[[int], None] | None = None) -> int:
    """Write an index of `places` and give how many there are.

    The file appears under its name only when it is whole. `progress` is told now and then how many are done.
    """
    rows: list[tuple[object, ...]] = []
    names, hashes, owners = bytearray(), bytearray(), []
    for number, (entry, usual, others) in enumerate(places):
        encoded = entry.name.encode()[:1000]
        rows.append(_row(entry, len(names), len(encoded)))
        names += encoded
        for key, match in _keys((entry.name, *usual), others).items():
            hashes += _hash(key)
            owners.append(number | match << _MATCH_SHIFT)
        if progress and number % 1000 == 0:
            progress(number)
    keys = np.frombuffer(bytes(hashes), "<u8")
    order = np.argsort(keys, kind="stable")
    arrays = {
        "keys": keys[order].tobytes(),
        "rows": np.array(owners, "<u4")[order].tobytes(),
        "places": np.array(rows, _PLACE).tobytes(),
        "names": bytes(names),
    }
    _write_whole(path, arrays)
    return len(rows)


def _keys(usual: Iterable[str], others: Iterable[str]) -> dict[str, Match]:
    """The keys of a place, each with the best way in which it belongs to it."""
    keys = dict.fromkeys(map(key_of, usual), Match.NAME)
    for other in filter(is_read, others):
        keys.setdefault(key_of(other), Match.ALTERNATE)
    keys.pop("", None)
    return keys | {_loose(loose): Match.SPELLING for loose in set(loose_keys_of(keys)) if loose}


def is_read(name: str) -> bool:
    """Whether a report may call a place so: in Latin or Cyrillic letters, and no code of an airport."""
    return len(name) > 1 and max(name) < _OTHER_SCRIPTS and not (len(name) == 3 and name.isupper())


def _loose(key: str) -> str:
    return "~" + key


def _hash(key: str) -> bytes:
    return hashlib.blake2b(key.encode("utf-8", "replace"), digest_size=_HASH_BYTES).digest()


def _row(entry: Entry, name: int, length: int) -> tuple[object, ...]:
    return (
        entry.geonameid or 0,
        name,
        length,
        entry.feature.encode(),
        entry.latitude,
        entry.longitude,
        min(max(entry.population, 0), 0xFFFFFFFF),
        entry.country.encode(),
        entry.admin1.encode(),
        entry.admin2.encode(),
        entry.radius_km,
    )


def _array(data: Any, start: int, place: list[int], dtype: np.dtype[Any]) -> NDArray[Any]:
    return np.frombuffer(data, dtype, count=place[1] // dtype.itemsize, offset=start + place[0])


def _write_whole(path: Path, arrays: dict[str, bytes]) -> None:
    header: dict[str, Any] = {}
    size = 0
    for name, array in arrays.items():
        header[name] = [size, len(array)]
        size += len(array) + -len(array) % _ALIGNED
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            heading = MAGIC + json.dumps(header | {"size": size}).encode()
            file.write(heading + b" " * (-(len(heading) + 1) % _ALIGNED) + b"\n")
            for array in arrays.values():
                file.write(array + bytes(-len(array) % _ALIGNED))
        Path(temporary).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise
