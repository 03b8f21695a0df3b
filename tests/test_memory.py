"""What looks across reports is a casebook's own: what it remembers."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.casebook import Casebook
from sayso.errors import NotFound
from sayso.memory import Memory


def test_a_casebook_has_the_same_verbs() -> None:
    assert Casebook.links is Memory.links
    assert Casebook.compare is Memory.compare
    assert Casebook.register is Memory.register


def test_links_of_no_casebook_are_not_found(tmp_path: Path) -> None:
    with Casebook(tmp_path / "none.db") as book, pytest.raises(NotFound):
        book.links()
