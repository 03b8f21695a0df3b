"""What the answers to a question are like: for each filter, the values that they have, and how many have each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Any, Final

from sayso.records import HedgeClass, Question, Stance, Voice
from sayso.store.counts import Counts, count_kinds
from sayso.store.kinds import PREFIXES, kind_word
from sayso.store.named import SEPARATOR, plain
from sayso.store.store import Store
from sayso.store.terms import in_words, terms
from sayso.words.likelihood import band_names
from sayso.words.registry import CLASSES

MOST_COUNTED: Final = 10_000
"""Claims that are counted, the newest: that takes 60 ms on a busy laptop, and half of it again for each filter set."""
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

    What a filter is set to stands beside what else it may be set to: its values are counted as if it were not set.

    Raises:
        NotFound: there is no casebook yet, or no document goes by the name asked for.
        UsageError: several documents go by it.
    """
    counts = count_kinds(store, question, MOST_COUNTED)

    def without(name: str) -> Counts:
        if getattr(question, name) is None:
            return counts
        unset: dict[str, Any] = {name: None}
        return count_kinds(store, replace(question, **unset), MOST_COUNTED)

    values = {name: _of_kind(without(name), name) for name in _values()}
    values["group"] = _of_speakers(without("group"), "group", question.side)
    values["side"] = _of_speakers(without("side"), "side", question.group)
    values["endnote"] = _of_notes(without("endnote")) if question.document else ()
    values["place"] = _of_places(without("place"))
    values["document"] = _of_documents(without("document"))
    values["day"] = _of_days(counts)
    return Facets(counts.claims, counts.more, values)


def value_of(name: str, word: str) -> str | None:
    """The value of a filter that a word of the full-text index stands for; `None` where it stands for none."""
    if name == "side":  # a side that is no state has no other name
        return _states().get(word.removeprefix(PREFIXES[name]), word.removeprefix(PREFIXES[name]))
    return (_classes_by_word() if name == "group" else _values()[name]).get(word)


def _of_kind(counts: Counts, name: str) -> tuple[Facet, ...]:
    known = _values()[name]
    return _most(Facet(known[word], times) for word, times in counts.kinds.items() if word in known)


def _of_speakers(counts: Counts, name: str, other: str | None) -> tuple[Facet, ...]:
    """The classes, or the sides, of who speaks: of the same speaker who is of the `other`, where that is asked for."""
    class_, side = PREFIXES["group"], PREFIXES["side"]
    begins, ends = (class_, side + plain(other) if other else "") if name == "group" else (side, "")
    if name == "side" and other:
        begins = kind_word("group", other) + side
    names = _classes() if name == "group" else _states()
    found = []
    for word, times in counts.kinds.items():
        value = word.removeprefix(begins).removesuffix(ends)
        if word == f"{begins}{value}{ends}" and value and (name == "side" or value in names):
            found.append(Facet(names.get(value, value), times))
    return _most(found)


def _of_places(counts: Counts) -> tuple[Facet, ...]:
    """The places spoken of most, each with what its name finds: "Kherson" finds what is in Kherson Oblast too."""
    names = Counter[str]()
    for places, times in counts.places.items():
        names.update(dict.fromkeys(places.split(SEPARATOR), times))
    phrases = {name: in_words(name) for name, _ in names.most_common(MOST_VALUES + 1) if terms(name)}
    found = Counter[str]()
    for places, times in counts.places.items():
        words = in_words(places)
        found.update({name: times for name, phrase in phrases.items() if phrase in words})
    return _most(Facet(name, times) for name, times in found.items())


def _of_documents(counts: Counts) -> tuple[Facet, ...]:
    return tuple(Facet(name, times, counts.titles[name]) for name, times in counts.documents.most_common(MOST_VALUES))


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
    values: dict[str, Iterable[str]] = {"voice": Voice, "stance": Stance, "hedge": HedgeClass, "band": band_names()}
    return {name: {kind_word(name, value): str(value) for value in held} for name, held in values.items()}


@cache
def _classes() -> dict[str, str]:
    """The classes of actors, by how the full-text index writes them."""
    return {plain(name): name for name in CLASSES}


@cache
def _classes_by_word() -> dict[str, str]:
    return {kind_word("group", name): name for name in CLASSES}


@cache
def _states() -> dict[str, str]:
    """The names of the states, by how the full-text index writes them."""
    from sayso.extract.actors.rolewords import sides  # the word lists of actors come with it

    return {plain(state): state for state in sides().values()}
