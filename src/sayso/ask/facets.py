"""What the answers to a question are like: for each filter, the values that they have, and how many have each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from sayso.records import HedgeClass, Question, Stance, Voice
from sayso.store.counts import Counts, count_kinds
from sayso.store.kinds import PREFIXES, kind_word
from sayso.store.named import plain
from sayso.store.store import Store
from sayso.words.registry import CLASSES

MOST_COUNTED: Final = 20_000
"""Claims that are counted, the newest; on two slow processors that takes 80 ms."""
MOST_VALUES: Final = 12
"""Values of a facet that are told, the most frequent."""
MOST_DAYS: Final = 400
"""Days that are told, the newest: a year and some."""


@dataclass(frozen=True, slots=True)
class Facet:
    """A value of a filter with how many claims have it; `label` is what it is called, where that is another word."""

    value: str
    claims: int
    label: str = ""


@dataclass(frozen=True, slots=True)
class Facets:
    """What so many `claims` are like. `values` are by the name of the filter; days are in the order of time.

    Where there are `more` claims, only the newest were counted.
    """

    claims: int
    more: bool
    values: Mapping[str, tuple[Facet, ...]]


def facets(store: Store, question: Question) -> Facets:
    """The facets of a question, without regard to its limit and its order.

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    counts = count_kinds(store, question, MOST_COUNTED)
    values = {name: _of_kind(counts, name) for name in _values()}
    values["side"] = _of_sides(counts)
    values["endnote"] = _of_notes(counts) if question.document else ()
    values["place"] = tuple(Facet(place, times) for place, times in counts.places.most_common(MOST_VALUES))
    values["document"] = tuple(
        Facet(id_, times, counts.titles[id_]) for id_, times in counts.documents.most_common(MOST_VALUES)
    )
    values["day"] = _of_days(counts)
    return Facets(counts.claims, counts.more, values)


def _of_kind(counts: Counts, name: str) -> tuple[Facet, ...]:
    known = _values()[name]
    found = ((known[word], times) for word, times in counts.kinds.items() if word in known)
    return _most(Facet(value, times) for value, times in found)


def _of_sides(counts: Counts) -> tuple[Facet, ...]:
    """The sides; one of no state is called what it is indexed by."""
    prefix, states = PREFIXES["side"], _states()
    found = ((word.removeprefix(prefix), times) for word, times in counts.kinds.items() if word.startswith(prefix))
    return _most(Facet(states.get(side, side), times) for side, times in found)


def _of_notes(counts: Counts) -> tuple[Facet, ...]:
    prefix = PREFIXES["endnote"]
    notes = (
        (word.removeprefix(prefix), times)
        for word, times in counts.kinds.items()
        if word.startswith(prefix) and word.removeprefix(prefix).isdecimal()
    )
    return tuple(Facet(number, times) for number, times in sorted(notes, key=lambda note: int(note[0])))


def _of_days(counts: Counts) -> tuple[Facet, ...]:
    days = sorted(day for day in counts.days if day)[-MOST_DAYS:]
    return tuple(Facet(date.fromordinal(day).isoformat(), counts.days[day]) for day in days)


def _most(found: Iterable[Facet]) -> tuple[Facet, ...]:
    return tuple(sorted(found, key=lambda facet: (-facet.claims, facet.value))[:MOST_VALUES])


@cache
def _values() -> dict[str, dict[str, str]]:
    """For each filter with few values, the word of the full-text index that stands for each of them."""
    values: dict[str, Iterable[str]] = {"voice": Voice, "stance": Stance, "hedge": HedgeClass, "group": CLASSES}
    return {name: {kind_word(name, value): str(value) for value in held} for name, held in values.items()}


@cache
def _states() -> dict[str, str]:
    """The names of the states, by how the full-text index writes them."""
    from sayso.extract.actors.rolewords import sides  # the word lists of actors come with it

    return {plain(state): state for state in sides().values()}
