"""The few things that a user can set: where the casebook lies, how large an item may be, who reads and who decides."""

from __future__ import annotations

import getpass
import os
from dataclasses import dataclass, field
from pathlib import Path

DEFAULT_CASEBOOK = "casebook.db"
CASEBOOK_VARIABLE = "SAYSO_CASEBOOK"
DEFAULT_ACTORS = "sayso-actors.yaml"
ACTORS_VARIABLE = "SAYSO_ACTORS"
USER_VARIABLE = "SAYSO_USER"
DEFAULT_EVENTS = "sayso-events.yaml"
EVENTS_VARIABLE = "SAYSO_EVENTS"


def default_casebook() -> Path:
    """The casebook to use where none is named: `SAYSO_CASEBOOK`, or `casebook.db` in the current folder."""
    return Path(os.environ.get(CASEBOOK_VARIABLE) or DEFAULT_CASEBOOK)


def default_actors() -> Path:
    """The user's list of actors: `SAYSO_ACTORS`, or `sayso-actors.yaml` in the current folder. It need not exist."""
    return Path(os.environ.get(ACTORS_VARIABLE) or DEFAULT_ACTORS)


def default_events() -> Path:
    """The user's list of wars and other events: `SAYSO_EVENTS`, or `sayso-events.yaml` here. It need not exist."""
    return Path(os.environ.get(EVENTS_VARIABLE) or DEFAULT_EVENTS)


def default_user() -> str:
    """Who decides, where nobody says: `SAYSO_USER`, or the name under which this process runs."""
    try:
        return os.environ.get(USER_VARIABLE, "").strip() or getpass.getuser()
    except (OSError, KeyError, ImportError):  # a container may run under a number that has no name
        return "unknown"


def default_jobs() -> int:
    """How many workers read where nobody says: one for each processor that this process may use, eight at the most."""
    count = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return max(1, min(8, count))


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one item may ask for. Beyond it, the item is refused with a clear message and the rest goes on.

    `file_bytes` bounds the file, `text_length` the stored text in code points (a report of 100 pages has about
    400,000), `pdf_pages` the pages of a PDF, `line_bytes` one line of a JSON Lines file.
    """

    file_bytes: int = 256 * 1024 * 1024
    text_length: int = 20_000_000
    pdf_pages: int = 5_000
    line_bytes: int = 16 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything a casebook is opened with."""

    jobs: int = field(default_factory=default_jobs)
    limits: Limits = Limits()
    busy_seconds: float = 60.0
    user: str = field(default_factory=default_user)
