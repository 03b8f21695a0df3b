"""Builds the index of the places that come with sayso where there is none: once, by one process at a time."""

from __future__ import annotations

import logging
import subprocess
import sys
from pathlib import Path

from sayso.errors import GazetteerError
from sayso.gazetteer.folders import private_folder, world_index
from sayso.gazetteer.index import write_index
from sayso.gazetteer.lock import locked

log = logging.getLogger(__name__)


def find_or_build() -> Path:
    """The index of the places that come with sayso; in a private folder where the user's cache is read-only.

    Raises:
        GazetteerError: it can be built in neither.
    """
    usual = world_index()
    if usual.exists():
        return usual
    try:
        return _build_once(usual)
    except OSError as error:
        spare = private_folder() / usual.name
        if not spare.exists():
            log.warning(
                "%s cannot be written to (%s). SAYSO_PLACES may name another folder.", usual.parent, error.strerror
            )
            _build_once(spare)
        return spare


def build_world(path: Path) -> int:
    """Write the index of the places that come with sayso, and give how many there are."""
    from sayso.gazetteer.world import read_world

    return write_index(path, read_world())


def _build_once(path: Path) -> Path:
    """Build the index, unless another process does: then wait for it.

    Raises:
        OSError: the folder cannot be written to.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with locked(path.with_suffix(".lock")):
        if not path.exists():
            log.warning("Building the index of the world's places, once, in %s. It takes some seconds.", path)
            _build_apart(path)
    return path


def _build_apart(path: Path) -> None:
    """Build the index in a process of its own: what it takes in memory is given back when that ends."""
    made = subprocess.run(  # noqa: S603 - our own module, by our own interpreter
        [sys.executable, "-m", "sayso.gazetteer", str(path)], capture_output=True, text=True, check=False
    )
    if made.returncode:
        reason = made.stderr.strip().rpartition("\n")[2]
        raise GazetteerError(
            f"The index of places cannot be built in {path}: {reason}", "Name a folder by SAYSO_PLACES."
        )
