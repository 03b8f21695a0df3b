"""The files that are sent: those that reading here would find, each as a whole."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath

from sayso.errors import ReadError, UnreadableFile
from sayso.read.sniff import is_readable_name

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Sending:
    """A file to send: its path, what it is called there, and its bytes, or why there are none."""

    path: str
    data: bytes
    error: ReadError | None = None

    @property
    def name(self) -> str:
        """What it is called on the server: its name without its folders."""
        return PurePath(self.path).name


def files_at(paths: Iterable[str | os.PathLike[str]]) -> Iterator[Sending]:
    """Every file at these paths, in order: of a folder those that can be read, sorted; "-" is standard input."""
    for given in paths:
        path = os.fspath(given)
        if path == STANDARD_INPUT:
            yield Sending(path, sys.stdin.buffer.read())
        elif Path(path).is_dir():
            yield from map(_opened, _inside(path))
        elif glob.has_magic(path) and not os.path.lexists(path):
            yield from map(_opened, sorted(glob.iglob(path, recursive=True)))  # noqa: PTH207 - Path.glob takes none
        else:
            yield _opened(path)


def _inside(folder: str) -> Iterator[str]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            path = Path(here, name)
            if not name.startswith(".") and is_readable_name(name) and path.is_file() and not path.is_symlink():
                yield str(path)


def _opened(path: str) -> Sending:
    try:
        if not Path(path).is_file():
            raise FileNotFoundError(2, "it is no file", path)
        return Sending(path, Path(path).read_bytes())
    except OSError as error:
        return Sending(path, b"", UnreadableFile(f"{path} cannot be opened: {error.strerror}.", "Check the path."))
