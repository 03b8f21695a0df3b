"""The filters of `ask` as they are sent: in words, as one would write them on the command line."""

from __future__ import annotations

from datetime import date
from typing import Any, Unpack

from sayso.ask.question import Filters
from sayso.errors import UsageError
from sayso.records import Circle

_CHOOSING = frozenset({"limit", "order", "after"})
"""What says which answers are given, and in which order."""


def sent(text: str, filters: Filters) -> dict[str, str | int]:
    """Text and filters as query parameters; `None` is no filter.

    Raises:
        UsageError: a value has no form in words.
    """
    given: dict[str, Any] = {"text": text, **filters}
    return {name: _word(name, value) for name, value in given.items() if value is not None and value != ""}


def narrowing(text: str, filters: Filters) -> dict[str, str | int]:
    """The same without what only says which of the answers are given: for what is told of all of them.

    Raises:
        UsageError: a value has no form in words.
    """
    return {name: value for name, value in sent(text, filters).items() if name not in _CHOOSING}


def watched(text: str, **filters: Unpack[Filters]) -> dict[str, str | int]:
    """The same for the question of a watch, which is kept as it was given."""
    return sent(text, filters)


def _word(name: str, value: Any) -> str | int:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str | int):
        return value if isinstance(value, int) else str(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Circle):
        return f"{value.latitude}, {value.longitude} {value.km}km"
    if name in {"between", "said_between"} and len(value) == 2:
        return "..".join("" if day is None else str(day) for day in value)
    raise UsageError(f"{name}={value!r} cannot be sent to a server.", "Give it in words, as on the command line.")
