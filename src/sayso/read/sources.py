"""Finds what there is to read: files, folders, globs and standard input, one raw item after the other.

Nothing here stops the rest: what cannot be read is handed on as `Unread`, with the path and the error.
"""

from __future__ import annotations

import errno
import glob
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain
from pathlib import Path, PurePath
from typing import BinaryIO

from sayso.errors import EmptyFile, ReadError, TooLarge, UnreadableFile
from sayso.read.json_lines import NamedItem, split_document, split_items
from sayso.read.sniff import ITEM, ITEMS, MARKDOWN, TEXT, is_readable_name, sniff
from sayso.records import Hints, RawItem
from sayso.settings import Limits

STANDARD_INPUT = "-"
_CHUNK = 256 * 1024
_NO_HINTS = Hints()
_LIMITS = Limits()


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was to be read and cannot be: its path, and why."""

    path: str
    error: ReadError


@dataclass(frozen=True, slots=True)
class Skipped:
    """What a folder holds beside the reports: files of other kinds, and links, which are not followed."""

    folder: str
    files: int = 0
    links: int = 0


Found = RawItem | Unread | Skipped


def find_items(paths: Sequence[str], hints: Hints = _NO_HINTS, limits: Limits = _LIMITS) -> Iterator[Found]:
    """Every item at `paths`, in order, each read when it is asked for.

    A path is a file, a folder (all of it, sorted, without hidden files), a pattern such as `"reports/*.html"`, or "-"
    for standard input. A JSON Lines file yields one item a line. `hints` go with every item.
    """
    finder = _Finder(hints, limits)
    for path in paths:
        yield from finder.find(path)


class _Finder:
    """Walks the paths of one call; a file that two of them lead to is read once."""

    def __init__(self, hints: Hints, limits: Limits) -> None:
        self.hints = hints
        self.limits = limits
        self.seen: set[str] = set()

    def find(self, path: str) -> Iterator[Found]:
        if path == STANDARD_INPUT:
            yield from self._guarded(path)
        elif Path(path).is_dir():
            yield from self._folder(path)
        elif glob.has_magic(path) and not os.path.lexists(path):
            yield from self._pattern(path)
        else:
            yield from self._guarded(path)

    def _pattern(self, pattern: str) -> Iterator[Found]:
        matches = sorted(glob.iglob(pattern, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute pattern
        if not matches:
            yield Unread(
                pattern, UnreadableFile(f"Nothing matches {pattern}.", "Check the pattern, or name the folder itself.")
            )
        for match in matches:
            if not Path(match).is_dir():
                yield from self._guarded(match)
            elif "**" not in pattern:  # which has matched what is inside as well
                yield from self._folder(match)

    def _folder(self, folder: str) -> Iterator[Found]:
        files = links = 0
        problems: list[OSError] = []
        for here, folders, names in os.walk(folder, onerror=problems.append):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(name for name in [*folders, *names] if not name.startswith(".")):
                path = Path(here, name)
                if path.is_symlink():
                    links += 1
                    yield from _broken_link(path)
                elif name in folders:
                    continue
                elif is_readable_name(name):
                    yield from self._guarded(str(path))
                else:
                    files += 1
        for problem in problems:
            yield Unread(str(problem.filename), _unreadable(str(problem.filename), problem))
        if files or links:
            yield Skipped(folder, files, links)

    def _guarded(self, path: str) -> Iterator[Found]:
        """The items of one file, or why there are none."""
        real = os.path.realpath(path)
        if real in self.seen and path != STANDARD_INPUT:
            return
        self.seen.add(real)
        try:
            if path == STANDARD_INPUT:
                yield from self._items(path, _chunks(sys.stdin.buffer))
            else:
                with _opened(path) as stream:
                    yield from self._items(_utf8_name(path), _chunks(stream))
        except ReadError as error:
            yield Unread(path, error)
        except OSError as error:
            yield Unread(path, _unreadable(path, error))

    def _items(self, path: str, chunks: Iterator[bytes]) -> Iterator[Found]:
        start = next(chunks, b"")
        media = sniff(path, start)
        rejoined = chain([start], chunks)
        if media != ITEMS:
            bound = self.limits.file_bytes
            if media in {TEXT, MARKDOWN}:
                bound = min(bound, 4 * self.limits.text_length)  # no encoding takes more for a character
            yield RawItem(path, media, _whole(path, rejoined, bound), self.hints)
            return
        split: Iterator[NamedItem]
        if PurePath(path).suffix.lower() == ".json":
            split = split_document(_whole(path, rejoined, self.limits.file_bytes), path)
        else:
            split = split_items(rejoined, path, self.limits.line_bytes)
        empty = True
        for name, item in split:
            empty = False
            if isinstance(item, ReadError):
                yield Unread(name, item)
            else:
                yield RawItem(name, ITEM, item, self.hints)
        if empty:
            raise EmptyFile(f"{path} holds no item.", "Check that it was saved or downloaded whole.")


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    while chunk := stream.read(_CHUNK):
        yield chunk


def _whole(path: str, chunks: Iterator[bytes], bound: int) -> bytes:
    parts: list[bytes] = []
    length = 0
    for chunk in chunks:
        length += len(chunk)
        if length > bound:
            raise TooLarge(
                f"{path} is larger than the {bound:,} bytes that are read of a file of its kind.",
                "Split it, or read it as JSON Lines, one item a line.",
            )
        parts.append(chunk)
    return b"".join(parts)


@contextmanager
def _opened(path: str) -> Iterator[BinaryIO]:
    """The file, open for reading. A pipe or a device is refused before it can block or do anything."""
    _refuse_special(path, Path(path).stat().st_mode)
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    with os.fdopen(descriptor, "rb") as stream:
        _refuse_special(path, os.fstat(descriptor).st_mode)  # it may have been swapped in between
        yield stream


def _utf8_name(path: str) -> str:
    # The name of a file may be any bytes; what is not UTF-8 in it could not be kept in a record.
    return path.encode("utf-8", "backslashreplace").decode()


def _refuse_special(path: str, mode: int) -> None:
    if not stat.S_ISREG(mode):
        raise UnreadableFile(
            f"{path} is no file but a pipe, a socket or a device.", 'Pipe its contents in: "… | sayso read -".'
        )


def _broken_link(path: Path) -> Iterator[Unread]:
    """The refusal of a link that leads nowhere or back to a folder that it stands in; other links are only counted."""
    try:
        is_folder = stat.S_ISDIR(path.stat().st_mode)
    except OSError as error:
        yield Unread(str(path), _unreadable(str(path), error))
        return
    if is_folder and path.resolve() in path.parent.resolve().joinpath("_").parents:
        yield Unread(
            str(path),
            UnreadableFile(
                f"{path} is a link back to a folder that it stands in.", "Nothing is lost: it is not followed."
            ),
        )


def _unreadable(path: str, error: OSError) -> UnreadableFile:
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return UnreadableFile(f"{path} is not there, or not any more.", "Check the name; a link may lead to nothing.")
    if error.errno in {errno.EACCES, errno.EPERM}:
        return UnreadableFile(
            f"{path} cannot be opened: no permission.", "Ask its owner, or copy it where you may read."
        )
    if error.errno == errno.ELOOP:
        return UnreadableFile(f"{path} is a link that leads in a circle.", "Name the file itself.")
    reason = error.strerror or type(error).__name__
    return UnreadableFile(f"{path} cannot be read: {reason}.", "Try again, or copy it to another disk first.")
