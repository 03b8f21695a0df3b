"""A question that finds nothing says which filter is to blame, and what is spelled like what it asked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.ask.missing import Missed, missing
from sayso.records import Amount, Order, Question
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.store.enriched import Told, actor, enriched, place, quantity


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A casebook of two claims: a Latvian speaks of boats, and somebody of Narva on a day."""
    opened = Store(tmp_path / "casebook.db")
    told = [
        Told(actor("Jana Ozoliņa", "a-1", side="Latvia"), quantities=(quantity(3, "boats"),)),
        Told(places=(place("Narva", (59.4, 28.2)),), days=("2022-11-05", "2022-11-05")),
    ]
    made = enriched(told)
    keep(opened, made.item, made.dossier)
    yield opened
    opened.close()


MISSED: list[tuple[Question, list[Missed]]] = [
    (Question(actor="Ozolina Jena"), [Missed("actor", False, ("jana",))]),
    (Question(place="Narwa"), [Missed("place", False, ("narva",))]),
    (Question(within=("Utopja", "Elsewhere")), [Missed("within", False, ("utopia",))]),
    (Question(side="Atlantis"), [Missed("side", False, ("Latvia",))]),
    (Question(text="xylophone"), [Missed("text", False)]),
    (Question(on="1999-01-01"), [Missed("on", False)]),
    (Question(quantity=(Amount(("boat",), low=4),)), [Missed("quantity", False)]),
    (Question(side="Latvia", place="narva"), [Missed("side", True), Missed("place", True)]),
    (Question(order=Order.OLDEST, limit=3), []),
]


@pytest.mark.parametrize(("question", "expected"), MISSED, ids=repr)
def test_each_filter_is_asked_alone(store: Store, question: Question, expected: list[Missed]) -> None:
    # The order of filters is that of the question's fields.
    assert sorted(missing(store, question), key=repr) == sorted(expected, key=repr)


@pytest.mark.parametrize("words", ["“", "* ' \" (", "a" * 10_000, "\0", "naïve ́"])
def test_hostile_words_are_only_missing(store: Store, words: str) -> None:
    assert all(not each.alone for each in missing(store, Question(actor=words)))
