"""What is kept of threads is checked against the statements: nothing that is changed behind its back goes by."""

from __future__ import annotations

import sqlite3

import pytest

from sayso.store.sound_threads import thread_flaws
from sayso.store.store import Store
from sayso.store.verify import verify
from tests.linked import keep_report, linked
from tests.store.conftest import store
from tests.threaded import SANK, group

__all__ = ["store"]

LAST = "(SELECT max(claim) FROM thread_members)"


@pytest.fixture
def told(store: Store) -> Store:
    group(store)
    return store


def flaws(store: Store) -> list[str]:
    with store.reading() as connection:
        return [f"{flaw.record}: {flaw.message}" for flaw in thread_flaws(connection)]


def change(store: Store, statement: str) -> None:
    store.close()
    raw = sqlite3.connect(store.path)
    raw.execute(statement)
    raw.commit()
    raw.close()


def test_what_was_dealt_passes(told: Store) -> None:
    assert flaws(told) == []
    assert list(verify(told)) == []


def test_what_waits_to_be_dealt_is_no_flaw(told: Store) -> None:
    keep_report(told, ("late.txt", "2031-05-06", "Port Post", SANK.replace("mayor", "envoy") + "\n"))
    linked(told)
    assert flaws(told) == []


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        (f"DELETE FROM thread_members WHERE claim = {LAST}", "it stands in no thread"),
        (f"UPDATE thread_members SET document = document + 1 WHERE claim = {LAST}", "no statement that links are kept"),
        (f"UPDATE thread_members SET thread = thread + 1 WHERE claim < {LAST}", "the claim that it began with"),
        (f"UPDATE thread_members SET dealt = dealt + 1 WHERE claim = {LAST}", "it left the thread"),
        ("INSERT INTO thread_joins SELECT max(thread), min(thread), 1 FROM thread_members", "goes on in an elder one"),
        (f"UPDATE thread_members SET thread = {LAST}", "it began on a later day"),
    ],
)
def test_what_was_changed_is_named(told: Store, statement: str, expected: str) -> None:
    change(told, statement)
    found = flaws(told)
    assert any(expected in flaw and flaw.startswith("thread of c-") for flaw in found), found
    assert any(expected in flaw.message for flaw in verify(told))
