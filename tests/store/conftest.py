"""A store in a temporary folder, and one with three small reports in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.records import Hints
from sayso.store.keep import keep
from sayso.store.store import Store
from tests.toy import dossier_of, item_of

MONDAY = """\
Harbour news
The mayor said the old bridge may reopen.[1]
A dockers' union denied the strike of 2022-11-05.[2]
1: https://example.org/bridge
"""
TUESDAY = """\
Harbour news again
The mayor claimed the envoy urged pilots may leave.[1]
Some naïve milbloggers claimed the bridge fell.
1: https://example.org/pilots
"""
REPORTS = {
    "harbour/monday.txt": ("2022-11-07", MONDAY),
    "harbour/tuesday.txt": ("2022-11-08", TUESDAY),
    "undated.txt": (None, "A letter said the bridge was sold.\n"),
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store(tmp_path / "casebook.db", busy_seconds=0.2)
    yield opened
    opened.close()


@pytest.fixture
def filled(store: Store) -> Store:
    for path, (published, text) in REPORTS.items():
        item = item_of(text, path, Hints(published=published))
        assert keep(store, item, dossier_of(item))
    return store
