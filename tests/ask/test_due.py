"""What runs out in these days is told, the soonest first, unless somebody has decided what became of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.ask.due import due
from sayso.errors import UsageError
from sayso.store.store import Store
from tests.registering import AMNESTY, FERRY, STRIKE, keep_all, report
from tests.toy import open_casebook


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return keep_all(Store(tmp_path / "casebook.db", busy_seconds=0.2), report("2024-05-02", FERRY, AMNESTY, STRIKE))


@pytest.mark.parametrize(
    ("since", "days", "found"),
    [
        ("2024-05-02", 7, [FERRY.words]),
        ("2024-05-05", 0, [FERRY.words]),
        ("2024-05-02", 2, []),
        ("2024-05-06", 7, []),
        ("9999-12-31", 7, []),
    ],
)
def test_a_forecast_is_due_by_its_last_day(store: Store, since: str, days: int, found: list[str]) -> None:
    assert [each.sentence for each in due(store, since, days)] == found


@pytest.mark.parametrize(("since", "days", "limit"), [("May", 7, 5), ("2024-05-02", -1, 5), ("2024-05-02", 7, 0)])
def test_what_cannot_be_meant_is_an_error(store: Store, since: str, days: int, limit: int) -> None:
    with pytest.raises(UsageError):
        due(store, since, days, limit)


def test_what_is_decided_is_not_due(store: Store) -> None:
    (entry,) = due(store, "2024-05-02")
    store.close()
    with open_casebook(store.path) as book:
        book.decide("correct", entry.entry.id, value={"state": "expired"})
        assert book.due("2024-05-02") == []
