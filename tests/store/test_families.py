"""Families of documents are found and kept, whatever the order of reading."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from sayso.link.families import FEWEST_WORDS, are_related
from sayso.link.sentences import Sketch
from sayso.store import tables
from sayso.store.families import documents_of, family_of, join_family
from sayso.store.store import Store

FEW = 3
"""So many contents may hold a sentence before it is common, in these tests."""


def sketch(keys: Iterable[int]) -> Sketch:
    """A document of sentences with these keys, of six words and more."""
    listed = tuple(keys)
    return Sketch(hash(listed) & (2**62 - 1), listed, tuple(6 + 3 * key for key in listed))


def add(connection: Connection, number: int, made: Sketch) -> None:
    row = {column.name: 0 for column in tables.documents.columns} | {"number": number, "id": f"d-{number}"}
    raw = {"sha256": f"{number}", "size": 0, "data": b""}
    connection.execute(tables.raws.insert(), raw)
    connection.execute(tables.documents.insert(), row | {"raw_sha256": f"{number}"})
    join_family(connection, number, made, FEW)


def families(documents: Sequence[Sketch], order: Sequence[int]) -> set[frozenset[int]]:
    """The families that come of reading the documents in this order, each as the places of its documents."""
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "casebook.db")
        with store.writing() as connection:
            for place in order:
                add(connection, place + 1, documents[place])
            found = {family_of(connection, place + 1) for place in order}
            kept = {frozenset(n - 1 for n in documents_of(connection, each)) for each in found if each is not None}
        store.close()
    return kept


def expected(documents: Sequence[Sketch]) -> set[frozenset[int]]:
    """The families by their definition, from all documents at once."""
    contents = {each.content: each for each in documents if each.size >= FEWEST_WORDS}.values()
    keys = {key for each in contents for key in each.keys}
    common = {key for key in keys if sum(key in each.keys for each in contents) > FEW}
    groups = [{place} for place, each in enumerate(documents) if each.size >= FEWEST_WORDS]
    for group in list(groups):
        alike = [
            other
            for other in groups
            if any(are_related(documents[one], documents[two], common) for one in group for two in other)
        ]
        groups = [each for each in groups if each not in alike] + [set().union(*alike)]
    return {frozenset(group) for group in groups}


KEYS = st.lists(st.integers(0, 9), min_size=1, max_size=5)


@settings(deadline=None, max_examples=80)
@given(st.lists(KEYS, min_size=1, max_size=10), st.randoms(use_true_random=False))
def test_families_do_not_depend_on_the_order_of_reading(keys: list[list[int]], chance: random.Random) -> None:
    documents = [sketch(each) for each in keys]
    order = list(range(len(documents)))
    chance.shuffle(order)
    assert families(documents, order) == expected(documents)
