"""What self-citations tell again is checked against both sentences: no other number goes by."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import select

from sayso.store import tables
from sayso.store.sound_restatements import restatement_flaws
from sayso.store.store import Store
from sayso.store.verify import verify
from tests.linked import keep_report, linked
from tests.store.conftest import store
from tests.store.test_citings import ADDRESSED, MEANT

__all__ = ["store"]


@pytest.fixture
def told(store: Store) -> Store:
    for report in (MEANT, ADDRESSED):
        keep_report(store, report)
    linked(store)
    return store


def flaws_with(store: Store, said: str | None) -> list[str]:
    """The flaws, with a restatement of the first two claims that says this."""
    with store.writing() as connection:
        first, second = sorted(connection.execute(select(tables.statements.c.claim)).scalars())[:2]
        connection.execute(tables.restatements.delete())
        if said is not None:
            row = {"first": first, "second": second, "said": said}
            connection.execute(tables.restatements.insert(), row)
        return [f"{flaw.record}: {flaw.message}" for flaw in restatement_flaws(connection)]


def told_again(then: str, now: str) -> str:
    return json.dumps([{"what": "number", "then": then, "now": now, "same": False}])


def test_words_of_both_sentences_pass(told: Store) -> None:
    assert flaws_with(told, None) == flaws_with(told, "[]") == flaws_with(told, told_again("", "")) == []
    assert flaws_with(told, told_again("The", "The")) == []
    assert list(verify(told)) == []


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (told_again("900 goats", ""), "its words do not stand in the sentences"),
        (told_again("", "900 goats"), "its words do not stand in the sentences"),
        ("[{]", "it cannot be read"),
        ('[{"what": 1}]', "it cannot be read"),
    ],
)
def test_what_nobody_said_is_named(told: Store, said: str, expected: str) -> None:
    (flaw,) = flaws_with(told, said)
    assert flaw.startswith("restatement c-")
    assert expected in flaw
    assert any(expected in each.message for each in verify(told))
