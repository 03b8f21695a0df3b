"""From plain values, as a caller or a command line gives them, to a question that makes sense, or a helpful error."""

from __future__ import annotations

import calendar
import re
from datetime import date
from enum import StrEnum
from typing import Any, TypedDict, TypeVar, Unpack

from sayso.ask.amounts import read_amounts
from sayso.errors import UsageError
from sayso.records import Amount, Circle, HedgeClass, Order, Question, Stance, Voice
from sayso.store.terms import terms
from sayso.words.likelihood import band_names, band_of_term
from sayso.words.registry import CLASSES

Kind = TypeVar("Kind", bound=StrEnum)

_MONTH_OR_YEAR = re.compile(r"(\d{4})(?:-(\d{2}))?")


class Filters(TypedDict, total=False):
    """What `ask` takes beside the text: the fields of a `Question`, as plain values. `None` is no filter."""

    source: str | None
    stance: Stance | str | None
    hedge: HedgeClass | str | None
    band: str | None
    voice: Voice | str | None
    actor: str | None
    group: str | None
    side: str | None
    place: str | None
    within: tuple[str, ...] | str | None
    near: Circle | str | None
    quantity: tuple[Amount, ...] | str | None
    since: date | str | None
    until: date | str | None
    on: date | str | None
    between: tuple[date | str | None, date | str | None] | str | None
    said_on: date | str | None
    said_between: tuple[date | str | None, date | str | None] | str | None
    document: str | None
    endnote: int | None
    order: Order | str | None
    refused: bool | None
    after: str | None
    limit: int


def make_question(text: str = "", **filters: Unpack[Filters]) -> Question:
    """Check and read every value.

    A day is `2022-11-09`; `since`, `until` and `between` also take a month or a year, from its first or to its last
    day. `between` and `said_between` are two days, or `2022-11-01..2022-11-05`, of which one may be missing, or one
    month.

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
        actor=_words("actor", given["actor"]) if "actor" in given else None,
        place=_words("place", given["place"]) if "place" in given else None,
        stance=_one_of(Stance, "stance", given.get("stance")),
        hedge=_one_of(HedgeClass, "hedge", given.get("hedge")),
        band=_band(given["band"]) if "band" in given else None,
        voice=_one_of(Voice, "voice", given.get("voice")),
        since=iso_day("since", given.get("since")),
        until=iso_day("until", given.get("until"), last=True),
        on=iso_day("on", given.get("on"), parts=False),
        between=_between("between", given["between"]) if "between" in given else None,
        said_on=iso_day("said_on", given.get("said_on"), parts=False),
        said_between=_between("said_between", given["said_between"]) if "said_between" in given else None,
        side=_side(given["side"]) if "side" in given else None,
        group=_group(given["group"]) if "group" in given else None,
        within=_within(given.get("within", ())),
        near=_near(given["near"]) if "near" in given else None,
        quantity=_quantity(given.get("quantity", ())),
        document=given.get("document"),
        endnote=_number("endnote", given["endnote"], least=0) if "endnote" in given else None,
        order=_one_of(Order, "order", given.get("order")),
        refused=bool(given.get("refused")),
        after=given.get("after"),
        limit=_number("limit", given.get("limit", Question.__dataclass_fields__["limit"].default), least=1),
    )
    if question.since and question.until and question.since > question.until:
        raise UsageError(f"since={question.since} is after until={question.until}.", "Swap the two days.")
    return question


def _within(value: tuple[str, ...] | str) -> tuple[str, ...]:
    if not isinstance(value, str):
        return value
    from sayso.ask.areas import read_areas  # the gazetteer comes with it

    return read_areas(_words("within", value)) if value.strip() else ()


def _near(value: Circle | str) -> Circle:
    from sayso.ask.nearness import read_circle  # the gazetteer comes with it, and only this filter needs that

    return read_circle(value) if isinstance(value, str) else value


def _quantity(value: tuple[Amount, ...] | str) -> tuple[Amount, ...]:
    return read_amounts(value) if isinstance(value, str) else value


def _group(value: str) -> str:
    if value.strip().lower() not in CLASSES:
        raise UsageError(f"group={value!r} is no class of actors.", f"It may be one of: {', '.join(CLASSES)}.")
    return value.strip().lower()


def _band(value: str) -> str:
    """The name of the band that a term of likelihood stands for."""
    band = band_of_term(" ".join(value.lower().split()))
    if band is None:
        raise UsageError(f"band={value!r} is no likelihood.", f"It may be one of: {', '.join(band_names())}.")
    return band


def _side(value: str) -> str:
    """The name of the side; that of the state where its people are given ("Russian")."""
    from sayso.extract.actors.rolewords import sides  # the word lists of actors come with it

    return sides().get(value.strip().lower(), _words("side", value))


def _between(name: str, value: tuple[date | str | None, date | str | None] | str) -> tuple[str | None, str | None]:
    if isinstance(value, str):
        parts = value.split("..") if ".." in value else [value, value]  # a month alone is all of it
        ends: list[date | str | None] = [part.strip() or None for part in parts]
    else:
        ends = list(value)
    if len(ends) != 2 or not any(ends):
        raise UsageError(f"{name}={value!r} is not two days.", "Write them as 2022-11-01..2022-11-05.")
    first, last = iso_day(name, ends[0]), iso_day(name, ends[1], last=True)
    if first and last and first > last:
        raise UsageError(f"{name}: {first} is after {last}.", "Swap the two days.")
    return first, last


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
