"""The wars and other events that time is counted from: the list that ships, and the user's own, which comes first.

The user's list has the form of `events.yaml`. An entry of the same name takes the place of the one that ships.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from sayso.errors import UsageError
from sayso.settings import default_events
from sayso.words import load

FIELDS = ("start", "end", "words", "sides", "also")
LARGEST = 1_000_000
"""Bytes of a user's list: some 5,000 events."""
_HINT = "An entry is like `harbour war: {start: 2031-03-02, end: 2031-09-20, words: [war], sides: [north, south]}`."


@dataclass(frozen=True, slots=True)
class Event:
    """A war or another event, with its first and its last day, which is `None` while it goes on.

    `words` are what it is called in passing ("the war"), `sides` regular expressions for who takes part, `also` names
    that need no such support.
    """

    name: str
    start: date
    end: date | None = None
    words: tuple[str, ...] = ()
    sides: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class History:
    """The known events; two are the same only where they are one, so that patterns made of one can be kept."""

    events: tuple[Event, ...]


def known_events(path: Path | None = None) -> History:
    """What ships, with what the user's own list puts in its place or adds.

    Args:
        path: the user's list; by default the one that the settings name. It need not exist.

    Raises:
        UsageError: the file is no such list; the message says which entry is wrong and how.
    """
    path = default_events() if path is None else path
    return _history(path, path.stat().st_mtime_ns if path.is_file() else 0)


@cache
def _history(path: Path, stamp: int) -> History:
    own = _parsed(path) if stamp else {}
    entries = {**load("events"), **own}
    return History(tuple(_event(name, entry, path) for name, entry in entries.items()))


def _parsed(path: Path) -> dict[str, Any]:
    import yaml

    data = path.read_bytes()
    if len(data) > LARGEST:
        raise UsageError(f"{path} has {len(data):,} bytes, and a list of events at most {LARGEST:,}.", _HINT)
    try:
        entries = yaml.load(data.decode("utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - safe
    except (ValueError, yaml.YAMLError, RecursionError) as error:
        raise UsageError(f"{path} is no YAML: {' '.join(str(error).split())[:200]}.", _HINT) from error
    if not isinstance(entries, dict):
        raise UsageError(f"{path} is no list of events by their names.", _HINT)
    return {str(name).strip().lower(): entry for name, entry in entries.items()}


def _event(name: str, entry: object, path: Path) -> Event:
    def wrong(why: str) -> UsageError:
        return UsageError(f"The event {name!r} of {path} {why}.", _HINT)

    if not name or not isinstance(entry, Mapping) or not set(entry) <= set(FIELDS):
        raise wrong(f"has no name, or other fields than {', '.join(FIELDS)}")
    start, end = entry.get("start"), entry.get("end")
    if type(start) is not date or not (end is None or type(end) is date):
        raise wrong("has no day on which it starts, or an end that is no day")
    if end is not None and end < start:
        raise wrong("ends before it starts")
    words, sides, also = (_texts(entry.get(field, [])) for field in ("words", "sides", "also"))
    if words is None or sides is None or also is None or (words and len(sides) < 2):
        raise wrong("has words, sides or other names that are no lists of texts, or words without two sides")
    if not all(_is_pattern(side) for side in sides):
        raise wrong("has a side that is no regular expression")
    return Event(name, start, end, _lower(words), sides, _lower(also))


def _texts(value: object) -> tuple[str, ...] | None:
    if not isinstance(value, list) or not all(isinstance(text, str) and text.strip() for text in value):
        return None
    return tuple(value)


def _lower(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text.strip().lower() for text in texts)


def _is_pattern(side: str) -> bool:
    try:
        re.compile(side)
    except re.error:
        return False
    return True
