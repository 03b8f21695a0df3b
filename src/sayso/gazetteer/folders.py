"""Where the indexes of places lie: the one built from what comes with sayso, and those that the user imported.

What can be built again lies in the user's cache, what was imported among the user's data; `SAYSO_PLACES` names another
folder for both.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import tempfile
from contextlib import suppress
from getpass import getuser
from importlib.resources import files
from pathlib import Path

from sayso.gazetteer.index import MAGIC
from sayso.gazetteer.world import version_of_towns

VARIABLE = "SAYSO_PLACES"
ENDING = ".places"
_TABLES = ("areas.tsv", "cities.tsv", "frontline.tsv")
_MADE_OF = ("countries", "areas", "waters", "regions", "places", "place_terms", "nationalities")


def world_index() -> Path:
    """The index of what comes with sayso; another name for each state of what it is made of."""
    made_of = hashlib.blake2b(MAGIC + version_of_towns().encode(), digest_size=8)
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


def private_folder() -> Path:
    """A folder for temporary files that only this user can write to; a new one where the usual name is not safe."""
    folder = Path(tempfile.gettempdir(), f"sayso-{getuser()}")
    with suppress(OSError):
        folder.mkdir(mode=0o700, exist_ok=True)
        found = folder.lstat()
        if sys.platform == "win32" or (found.st_uid == os.getuid() and stat.S_IMODE(found.st_mode) == 0o700):
            return folder
    return Path(tempfile.mkdtemp(prefix="sayso-"))


def _imported() -> Path:
    return _folder("XDG_DATA_HOME", ".local/share") / "imported"


def _folder(variable: str, below_home: str) -> Path:
    given = os.environ.get(VARIABLE)
    if given:
        return Path(given)
    if sys.platform == "win32" and "LOCALAPPDATA" in os.environ:
        return Path(os.environ["LOCALAPPDATA"], "sayso")
    return Path(os.environ.get(variable) or Path.home() / below_home, "sayso")
