"""A document is read once while nothing changes, and anew when something does."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import NotFound
from sayso.serve.view import shelf as shelving
from sayso.serve.view.shelf import Shelf
from tests.toy import open_casebook


def test_a_document_is_kept_until_something_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelving, "KEPT", 1)
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Published 2022-11-09\nThe mayor said {name} may reopen.\n")
    with open_casebook(tmp_path / "casebook.db") as book:
        book.read(tmp_path / "a.txt", tmp_path / "b.txt")
        shelf = Shelf(book)
        first, other = (card.id for card in book.documents())
        held = shelf.dossier(first)
        assert shelf.dossier(first) is held
        book.decide("correct", held.extraction.claims[0].id, value={"stance": "deny"})
        corrected = shelf.dossier(first)
        assert str(corrected.extraction.claims[0].chain[0].stance) == "deny"
        shelf.dossier(other)
        assert shelf.dossier(first) is not corrected, "the shelf holds one"
        with pytest.raises(NotFound):
            shelf.dossier("d-00")
