"""Casebooks that an assistant asks in tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.casebook import Casebook
from tests.linked import store_at
from tests.threaded import group
from tests.toy import open_casebook


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Casebook]:
    """Three linked days on a ferry and a harvest (see tests/threaded.py)."""
    path = tmp_path / "casebook.db"
    group(store_at(path))
    with open_casebook(path) as opened:
        yield opened
