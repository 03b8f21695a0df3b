"""Cursors: where a list goes on. Opaque to whoever holds one, and good only for the question that it came with."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from typing import TypeVar

from sayso.errors import UsageError
from sayso.records import sha256

Item = TypeVar("Item")


def write_cursor(asked: str, place: str) -> str:
    """The cursor that leads to what comes after a place in the list that this question gives."""
    held = json.dumps([_digest(asked), place], ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(held.encode()).decode().rstrip("=")


def read_cursor(asked: str, cursor: str) -> str:
    """The place that a cursor leads to.

    Raises:
        UsageError: it is no cursor, or that of another question.
    """
    try:
        held = json.loads(base64.urlsafe_b64decode(cursor.encode() + b"=" * (-len(cursor) % 4)))
        digest, place = held
    except (ValueError, TypeError, binascii.Error, RecursionError):
        raise _no_cursor() from None
    if digest != _digest(asked) or not isinstance(place, str):
        raise _no_cursor()
    return place


def turn(items: Sequence[Item], asked: str, cursor: str | None, limit: int) -> tuple[list[Item], str | None]:
    """A page of a list that only grows at its end, and the cursor of the next one.

    Raises:
        UsageError: the cursor is none of this list.
    """
    place = read_cursor(asked, cursor) if cursor else "0"
    if not (place.isascii() and place.isdigit()):
        raise _no_cursor()
    start = int(place[:20])
    end = start + limit
    return list(items[start:end]), write_cursor(asked, str(end)) if end < len(items) else None


def _digest(asked: str) -> str:
    return sha256(asked.encode("utf-8", "surrogatepass"))[:12]


def _no_cursor() -> UsageError:
    return UsageError("The cursor is none of this list.", "Leave it out to begin, then take `next` of each answer.")
