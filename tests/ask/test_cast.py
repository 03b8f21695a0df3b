"""Actors are looked for by parts of their names, the most often named first; those that are one are told as one."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.ask.cast import cast
from sayso.errors import UsageError
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.linked import store_at
from tests.store.enriched import Told, actor, enriched
from tests.toy import open_casebook

KASK, KUUSK, UNION = actor("Mayor Kask", "a-1"), actor("Anna Kuusk", "a-2"), actor("Dockers_100%", "a-3")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    store = store_at(tmp_path / "casebook.db")
    for number, told in enumerate(([Told(KASK), Told(KASK), Told(UNION)], [Told(KUUSK)])):
        made = enriched(told, path=f"{number}.txt")
        keep(store, made.item, made.dossier)
    return store


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("", ["Mayor Kask", "Anna Kuusk", "Dockers_100%"]),
        ("kask MAYOR", ["Mayor Kask"]),
        ("k", ["Mayor Kask", "Anna Kuusk", "Dockers_100%"]),
        ("kask kuusk", []),
        ("100%", ["Dockers_100%"]),
        ("%", ["Dockers_100%"]),
        ("s_1", ["Dockers_100%"]),
        ("a_k", []),
    ],
)
def test_names_hold_every_word_as_it_is_written(store: Store, words: str, names: list[str]) -> None:
    assert [each.name for each in cast(store, words)] == names


def test_a_limit_leaves_off_those_named_least(store: Store) -> None:
    assert [each.name for each in cast(store, limit=1)] == ["Mayor Kask"]
    with pytest.raises(UsageError, match="too few"):
        cast(store, limit=0)


def test_those_that_are_one_by_decision_are_told_as_one(store: Store) -> None:
    store.close()
    with open_casebook(store.path) as book:
        book.decide("accept", "a-1", "a-2", matter="actors")
        (found,) = book.cast("Kuusk")
        assert (found.id, found.names, found.mentions) == ("a-1", ("Mayor Kask", "Anna Kuusk"), 3)
