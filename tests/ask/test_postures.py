"""On whose word a statement is, and how it is put."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.ask.postures import Posture, postures_of
from sayso.records import UNMERGED
from sayso.store import tables
from sayso.store.store import Store
from tests.linked import store_at
from tests.threaded import group


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return store_at(tmp_path / "casebook.db")


def postures(store: Store, text: str, publisher: str = "Harbour Desk") -> list[Posture]:
    group(store, [("a.txt", "2031-05-05", publisher, text)])
    with store.reading() as connection:
        numbers = [row.claim for row in connection.execute(tables.thread_members.select())]
        return postures_of(connection, numbers, UNMERGED)


def test_the_outermost_source_holds_it(store: Store) -> None:
    (each,) = postures(store, "The mayor said the envoy urged pilots may leave.")
    assert each.said.holder.name == "The mayor"
    assert each.said.where.words == "The mayor said the envoy urged pilots may leave."
    assert each.said.where.publisher == "Harbour Desk"


def test_the_publisher_that_cites_itself_is_the_publisher(store: Store) -> None:
    (each,) = postures(store, "We said the ferry sank.")
    assert each.said.holder.name == "Harbour Desk"


def test_one_holder_has_one_key_whatever_the_capitals(store: Store) -> None:
    first, second = postures(store, "The mayor said the ferry sank.\nthe mayor said barley is dear.")
    assert first.key == second.key


def test_doubt_and_denial_are_told(store: Store) -> None:
    doubtful, denied = postures(store, "The mayor said the ferry may sink.\nA pilot denied the ferry sank.")
    assert (doubtful.said.doubt, doubtful.said.is_denial) == (("may",), False)
    assert doubtful.said.certainty < denied.said.certainty
    assert denied.said.is_denial
