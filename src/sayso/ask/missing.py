"""Says of a question that found nothing which filter is to blame, and what the casebook has that is spelled like it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import Any

from sayso.records import Question
from sayso.store.find import find
from sayso.store.store import Store
from sayso.store.vocabulary import sides_told, words_like

COLUMNS = {"text": "sentence", "source": "sources", "actor": "actors", "place": "places", "within": "areas"}
"""The column of the full-text index that each filter by words looks into."""
LIKENESS = 0.7
"""Of the letters of a word and of one that may be meant (`difflib` ratio): "Kadirov" and "Kadyrov" have 0.86."""
MOST = 3
"""Words that are offered for one that is not there."""
_NO_FILTERS = frozenset({"order", "limit", "merged_actors", "after"})


@dataclass(frozen=True, slots=True)
class Missed:
    """A filter of a question that found nothing: its name, and whether it finds anything alone.

    `near` are words that the casebook has there and that are spelled alike, the likeliest first; for a side that nobody
    is of, the sides there are.
    """

    filter: str
    alone: bool
    near: tuple[str, ...] = ()


def missing(store: Store, question: Question) -> list[Missed]:
    """Each filter of the question, asked alone.

    Raises:
        NotFound: there is no casebook yet.
    """
    return [_missed(store, name, value, question) for name, value in _filters(question)]


def _filters(question: Question) -> Iterator[tuple[str, Any]]:
    unset = Question()
    for name in Question.__dataclass_fields__:
        value = getattr(question, name)
        if name not in _NO_FILTERS and value != getattr(unset, name):
            yield name, value


def _missed(store: Store, name: str, value: Any, question: Question) -> Missed:
    merged = question.merged_actors if name == "actor" else ()
    alone = find(store, replace(Question(limit=1, merged_actors=merged), **{name: value}))
    near = [] if alone else _near(store, name, value[0] if name == "within" else str(value))
    return Missed(name, bool(alone), tuple(near))


def _near(store: Store, name: str, said: str) -> list[str]:
    """What the casebook has that looks like what was asked for."""
    if name == "side":
        return sides_told(store)
    if name not in COLUMNS:
        return []
    found = []
    for word in said.casefold().split():
        held = words_like(store, COLUMNS[name], word.strip('"*'))
        if word not in held:
            found += get_close_matches(word, held, MOST, LIKENESS)
    return list(dict.fromkeys(found))
