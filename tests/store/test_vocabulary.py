"""A casebook can say which words and sides it has."""

from __future__ import annotations

import pytest

from sayso.store.keep import keep
from sayso.store.store import Store
from sayso.store.vocabulary import sides_told, words_like
from tests.store.enriched import Told, actor, enriched


@pytest.mark.parametrize(
    ("column", "word", "held"),
    [
        ("sentence", "naive", ["naive"]),
        ("sources", "mat", ["mayor", "milbloggers"]),
        ("sources", "naive", ["naive"]),
        ("places", "mat", []),
    ],
)
def test_the_words_of_a_column_that_begin_alike_are_told_folded(
    filled: Store, column: str, word: str, held: list[str]
) -> None:
    assert words_like(filled, column, word) == held


def test_sides_are_told_by_how_many_are_of_them(store: Store) -> None:
    told = [
        Told(actor(name, f"a-{name}", side=side)) for name, side in (("x", "Latvia"), ("y", "Norway"), ("z", "Norway"))
    ]
    made = enriched([*told, Told(actor("v", "a-v"))])
    keep(store, made.item, made.dossier)
    assert sides_told(store) == ["Norway", "Latvia"]
