"""The register is asked by kind, words, source, days and state; a bad value is named with those there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.ask.register import KINDS, Wanted, ask_register, state_of
from sayso.ask.trace import trace
from sayso.errors import UsageError
from sayso.records import RegisterKind, State
from sayso.store.store import Store
from tests.registering import AMNESTY, FERRY, PARTIAL, SAILED, STRIKE, Said, keep_all, report


@pytest.fixture
def store(tmp_path: Path) -> Store:
    reports = report("2024-05-02", FERRY, AMNESTY, STRIKE), report("2024-05-06", SAILED, PARTIAL)
    return keep_all(Store(tmp_path / "casebook.db", busy_seconds=0.2), *reports)


@pytest.mark.parametrize(
    ("kind", "text", "wanted", "found"),
    [
        (None, "", {}, [FERRY, AMNESTY, STRIKE]),
        ("firsts", "", {}, [STRIKE]),
        ("Findings ", "", {}, [AMNESTY]),
        ("finding", "", {}, [AMNESTY]),
        ("forecasts", "ilmar", {}, [FERRY]),
        ("forecasts", "orsk", {}, []),
        (None, "", {"source": "harbour"}, [FERRY, AMNESTY, STRIKE]),
        (None, "", {"source": "dockers"}, []),
        (None, "sailing ferry", {"source": "harb"}, [FERRY]),
        (None, "!", {"source": "?"}, [FERRY, AMNESTY, STRIKE]),
        (None, "", {"since": "2024-05-03"}, []),
        (None, "", {"since": "2024-05", "until": "2024-05-02"}, [FERRY, AMNESTY, STRIKE]),
        (None, "", {"state": "borne-out"}, [FERRY]),
        (None, "", {"state": "overtaken"}, [AMNESTY]),
        (None, "", {"state": "open"}, [STRIKE]),
        (None, "", {"limit": 1}, [FERRY]),
    ],
)
def test_entries_are_found(store: Store, kind: str | None, text: str, wanted: Wanted, found: list[Said]) -> None:
    answer = ask_register(store, kind, text, **wanted)
    assert [each.sentence for each in answer.entries] == [said.words for said in found]
    assert answer.more is ("limit" in wanted)


@pytest.mark.parametrize(
    ("kind", "wanted", "named"),
    [
        ("gossip", {}, "firsts, findings, forecasts, questions"),
        (None, {"state": "late"}, "overtaken"),
        (None, {"since": "May"}, "year-month-day"),
        (None, {"limit": 0}, "from 1 on"),
    ],
)
def test_a_value_that_there_is_not_is_an_error(store: Store, kind: str | None, wanted: Wanted, named: str) -> None:
    with pytest.raises(UsageError) as raised:
        ask_register(store, kind, **wanted)
    assert named in raised.value.hint


def test_what_became_of_a_claim_is_that_of_its_sentence(store: Store) -> None:
    (ferry,) = ask_register(store, "forecasts").entries
    (found,) = trace(store, ferry.entry.claim.id).became
    assert found == ferry
    assert state_of(found) is State.BORNE_OUT
    assert trace(store, found.bearings[0].end.claim).became == ()


def test_every_kind_has_a_list() -> None:
    assert set(KINDS.values()) == set(RegisterKind)
