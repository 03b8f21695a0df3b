"""A small gazetteer for tests: places of two made-up countries and a real one, so that a test can see all of it."""

from __future__ import annotations

from pathlib import Path

from sayso.gazetteer import Entry, Gazetteer
from sayso.gazetteer.entry import Listed
from sayso.gazetteer.index import Index, write_index

LISTED: tuple[Listed, ...] = (
    (Entry(1, "Norland", "A.PCLI", 50.0, 20.0, 9_000_000, "NL", radius_km=300), ("Norlander",), ()),
    (Entry(2, "Sudland", "A.PCLI", 30.0, 20.0, 5_000_000, "SL", radius_km=200), (), ()),
    (Entry(10, "East Oblast", "A.ADM1", 50.0, 22.0, 800_000, "NL", "01", radius_km=80), ("Brama Oblast",), ("Brama",)),
    (Entry(11, "West Oblast", "A.ADM1", 50.0, 16.0, 700_000, "NL", "02", radius_km=80), (), ()),
    (Entry(20, "Brama", "P.PPL", 50.1, 22.1, 400_000, "NL", "01"), (), ("Brahma", "Брама")),
    (Entry(21, "Brama", "P.PPL", 50.0, 16.2, 900, "NL", "02"), (), ()),
    (Entry(22, "Lipova", "P.PPL", 50.2, 22.4, 0, "NL", "01"), (), ()),
    (Entry(23, "Lipova", "P.PPL", 49.5, 15.8, 0, "NL", "02"), (), ()),
    (Entry(24, "Hulyaiske", "P.PPL", 50.3, 22.2, 9_000, "NL", "01"), (), ()),
    (Entry(25, "Stare", "P.PPL", 50.0, 22.6, 2_000, "NL", "01"), (), ()),
    (Entry(26, "Kolo", "P.PPL", 50.1, 22.9, 2_500, "NL", "01"), (), ()),
    (Entry(27, "Paris", "P.PPL", 30.5, 20.5, 40_000, "SL", "09"), (), ()),
    (Entry(28, "Paris", "P.PPLC", 48.85, 2.35, 2_100_000, "FR", "11"), (), ()),
    (Entry(30, "Runa River", "H.STM", 50.0, 22.3, 0, "NL", radius_km=150), ("Runa",), ()),
    (Entry(31, "Runa", "P.PPL", 49.9, 22.0, 60_000, "NL", "01"), (), ()),
    (Entry(None, "Sea of Fog", "H.SEA", 45.0, 25.0, radius_km=200), (), ()),
)


def gazetteer(folder: Path, listed: tuple[Listed, ...] = LISTED) -> Gazetteer:
    """The gazetteer of these places, written to the folder and opened."""
    path = folder / "made.places"
    write_index(path, listed)
    return Gazetteer([Index(path)])
