"""From plain values, as a caller or a command line gives them, to a question that makes sense, or a helpful error."""

from __future__ import annotations

import calendar
import re
from datetime import date
from enum import StrEnum
from typing import Any, TypedDict, TypeVar, Unpack

from sayso.errors import UsageError
from sayso.records import HedgeClass, Order, Question, Stance, Voice
from sayso.store.terms import terms

Kind = TypeVar("Kind", bound=StrEnum)

_MONTH_OR_YEAR = re.compile(r"(\d{4})(?:-(\d{2}))?")


class Filters(TypedDict, total=False):
    """What `ask` takes beside the text: the fields of a `Question`, as plain values. `None` is no filter."""

    source: str | None
    stance: Stance | str | None
    hedge: HedgeClass | str | None
    voice: Voice | str | None
    since: date | str | None
    until: date | str | None
    on: date | str | None
    document: str | None
    endnote: int | None
    order: Order | str | None
    limit: int


def make_question(text: str = "", **filters: Unpack[Filters]) -> Question:
    """Check and read every value.

    A day is `2022-11-09`; `since` and `until` also take a month or a year, from its first or to its last day.

    Raises:
        UsageError: a value is none of those that it may be; the message says which there are.

    >>> make_question("withdraw*", stance="deny", since="2022-09").since
    '2022-09-01'
    """
    unknown = sorted(set(filters) - Filters.__optional_keys__)
    if unknown:
        raise UsageError(f"There is no filter {unknown[0]!r}.", f"There are: {', '.join(Filters.__annotations__)}.")
    given: dict[str, Any] = {name: value for name, value in filters.items() if value is not None}
    question = Question(
        text=_words("text", text),
        source=_words("source", given["source"]) if "source" in given else None,
        stance=_one_of(Stance, "stance", given.get("stance")),
        hedge=_one_of(HedgeClass, "hedge", given.get("hedge")),
        voice=_one_of(Voice, "voice", given.get("voice")),
        since=iso_day("since", given.get("since")),
        until=iso_day("until", given.get("until"), last=True),
        on=iso_day("on", given.get("on"), parts=False),
        document=given.get("document"),
        endnote=_number("endnote", given["endnote"], least=0) if "endnote" in given else None,
        order=_one_of(Order, "order", given.get("order")),
        limit=_number("limit", given.get("limit", Question.__dataclass_fields__["limit"].default), least=1),
    )
    if question.since and question.until and question.since > question.until:
        raise UsageError(f"since={question.since} is after until={question.until}.", "Swap the two days.")
    return question


def _words(name: str, value: str) -> str:
    if value.strip() and not terms(value):
        raise UsageError(f"{name}={value!r} holds no word to look for.", 'Give a word, a "phrase" or a beginning*.')
    return value


def _one_of(kind: type[Kind], name: str, value: str | None) -> Kind | None:
    if value is None:
        return None
    try:
        return kind(value.strip().lower())
    except (ValueError, AttributeError):
        names = ", ".join(kind)
        raise UsageError(f"{name}={value!r} is not known.", f"It may be one of: {names}.") from None


def _number(name: str, value: int | str, *, least: int) -> int:
    try:
        number = int(value)
    except (TypeError, ValueError):
        raise UsageError(f"{name}={value!r} is not a number.", f"Give a whole number from {least} on.") from None
    if number < least:
        raise UsageError(f"{name}={number} is too small.", f"Give a whole number from {least} on.")
    return number


def iso_day(name: str, value: date | str | None, *, last: bool = False, parts: bool = True) -> str | None:
    """The ISO day of `value`. With `parts`, a month or a year stands for its first, or `last`, day."""
    if value is None:
        return None
    written = str(value).strip()
    try:
        match = _MONTH_OR_YEAR.fullmatch(written) if parts else None
        if match is None:
            return date.fromisoformat(written).isoformat()
        year, month = int(match[1]), int(match[2] or (12 if last else 1))
        return date(year, month, calendar.monthrange(year, month)[1] if last else 1).isoformat()
    except (ValueError, calendar.IllegalMonthError):
        raise UsageError(f"{name}={written!r} is not a day.", "Write it as year-month-day: 2022-11-09.") from None
