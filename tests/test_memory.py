"""What looks across reports is a casebook's own: what it remembers."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.casebook import Casebook
from sayso.errors import NotFound
from sayso.memory import Memory
from tests.toy import open_casebook


def test_a_casebook_has_the_same_verbs() -> None:
    assert Casebook.links is Memory.links
    assert Casebook.compare is Memory.compare
    assert Casebook.register is Memory.register


def test_links_of_no_casebook_are_not_found(tmp_path: Path) -> None:
    with Casebook(tmp_path / "none.db") as book, pytest.raises(NotFound):
        book.links()


def test_a_report_is_read_under_another_name(tmp_path: Path) -> None:
    (tmp_path / "upload-1").write_text("The mayor said the bridge may reopen.\n")
    with open_casebook(tmp_path / "casebook.db") as book:
        (receipt,) = book.named(lambda _: "report.txt").read(tmp_path / "upload-1", jobs=1)
        assert receipt.path == "report.txt"
        assert [card.path for card in book.documents()] == ["report.txt"]
        assert book.state() != open_casebook(tmp_path / "other.db").state()


def test_what_is_decided_in_somebodys_hands_is_theirs(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("The mayor said the bridge may reopen.\n")
    with open_casebook(tmp_path / "casebook.db") as book:
        book.read(tmp_path / "report.txt", jobs=1)
        [claim] = book.ask("bridge")
        hers = book.by("Ada")
        assert hers.decide("refuse", claim.claim.id, why="nobody said it").who == "Ada"
        assert hers.add_watch("reopening", "bridge").who == "Ada"
        assert book.decide("undo", "1").who == book.settings.user
