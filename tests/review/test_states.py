"""What became of something is one of five states, with claims of the casebook for evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import NotFound, UsageError
from sayso.records import Judgement, Matter, State, Value
from sayso.review.desk import decide, decisions_made
from sayso.review.docket import Motion
from sayso.store.store import Store
from tests.review.desk_made import claims_in, made_store

OBJECT = "r-00112233445566aa"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return made_store(tmp_path)


def test_a_state_is_kept_with_the_whole_ids_of_its_evidence(store: Store) -> None:
    claim = claims_in(store)[0]
    for state in State:
        made = decide(
            store, Motion(Judgement.CORRECT, (OBJECT,), {"state": state.upper(), "evidence": [claim[:9]]}), "ada"
        )
        assert (made.matter, made.subjects) == (Matter.STATE, (OBJECT,))
        assert made.value == {"state": state, "evidence": [claim]}


def test_a_newer_state_supersedes_the_older(store: Store) -> None:
    first = decide(store, Motion(Judgement.CORRECT, (OBJECT,), {"state": "expired"}), "ada")
    second = decide(store, Motion(Judgement.CORRECT, (OBJECT,), {"state": "not-borne-out"}), "ada")
    assert second.supersedes == first.number


@pytest.mark.parametrize(
    ("names", "value", "error"),
    [
        ((OBJECT,), {"state": "perhaps"}, UsageError),
        ((OBJECT,), {"state": "open", "evidence": "c-none"}, NotFound),
        (("r-1",), {"state": "open"}, UsageError),
        ((OBJECT, OBJECT), {"state": "open"}, UsageError),
    ],
)
def test_what_is_no_state_is_turned_down(
    store: Store, names: tuple[str, ...], value: Value, error: type[Exception]
) -> None:
    with pytest.raises(error):
        decide(store, Motion(Judgement.CORRECT, names, value), "ada")
    assert decisions_made(store) == []
