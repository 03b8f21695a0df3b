"""Reads dumps of GeoNames: text files with nineteen columns divided by tabs, one place a line.

Source: https://download.geonames.org/export/dump/readme.txt ("The main 'geoname' table has the following fields").
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from sayso.errors import GazetteerError
from sayso.gazetteer.entry import Entry, Listed

COLUMNS = 19
_IDS = 2**32
_LONGEST_LINE = 100_000
"""Bytes. The longest line of the dump of all countries has some 14,000."""
_HINT = (
    "A dump of GeoNames has 19 columns divided by tabs: unpack one of https://download.geonames.org/export/dump/ "
    "again (UA.zip holds UA.txt). Nothing was imported."
)


def read_geonames(path: Path, progress: Callable[[int], None] | None = None) -> Iterator[Listed]:
    """The places of a dump with their other names; `progress` is told now and then how many bytes are read.

    Raises:
        GazetteerError: the file cannot be read, or a line of it is no place.
    """
    try:
        size, done = path.stat().st_size, 0
        with path.open("rb") as file:
            number = 0
            while line := file.readline(_LONGEST_LINE):
                number, done = number + 1, done + len(line)
                yield _place(line, f"{path}, line {number}", is_last=done == size)
                if progress and number % 1000 == 0:
                    progress(done)
    except OSError as error:
        raise GazetteerError(f"{path} cannot be read: {error.strerror}.", "Check the path.") from error
    if not number:
        raise GazetteerError(f"{path} is empty.", _HINT)


def _place(line: bytes, where: str, *, is_last: bool) -> Listed:
    """The place of one line.

    Raises:
        GazetteerError: it is none; the message names the line and the reason.
    """
    try:
        fields = line.decode("utf-8").rstrip("\r\n").split("\t")
    except UnicodeDecodeError as error:
        raise GazetteerError(f"{where}: it is no UTF-8 text ({error.reason}).", _HINT) from error
    if len(fields) != COLUMNS:
        cut = ", so the file may be cut" if is_last and len(fields) < COLUMNS else ""
        raise GazetteerError(f"{where}: it has {len(fields)} columns instead of {COLUMNS}{cut}.", _HINT)
    identity, name, plain, others, latitude, longitude, group, code, country = fields[:9]
    try:
        point = float(latitude), float(longitude)
        entry = Entry(
            geonameid=int(identity),
            name=name,
            feature=f"{group}.{code}"[:8],
            latitude=point[0],
            longitude=point[1],
            population=int(fields[14] or 0),
            country=country[:2],
            admin1=fields[10][:8],
            admin2=fields[11][:12],
        )
    except ValueError as error:
        raise GazetteerError(f"{where}: {error}.", _HINT) from error
    if not 0 < (entry.geonameid or 0) < _IDS:
        raise GazetteerError(f"{where}: {identity} is no id.", _HINT)
    if not (-90 <= point[0] <= 90 and -180 <= point[1] <= 180):
        raise GazetteerError(f"{where}: latitude {latitude}, longitude {longitude} is nowhere on earth.", _HINT)
    return entry, (plain,), tuple(others.split(","))
