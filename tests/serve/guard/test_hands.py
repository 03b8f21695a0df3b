"""In a visitor's hands, a casebook does what their role allows, in their name."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import NotAllowed
from sayso.serve.guard.hands import in_hands
from sayso.serve.guard.roles import Role, Visitor
from tests.toy import open_casebook


def test_what_a_role_allows_goes_through_in_the_visitors_name(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("The mayor said the bridge may reopen.\n")
    with open_casebook(tmp_path / "casebook.db") as book:
        book.read(tmp_path / "report.txt", jobs=1)
        hers = in_hands(book, lambda: Visitor("Ada", Role.REVIEWER))
        [answer] = hers.ask("bridge")
        assert hers.decide("refuse", answer.claim.id, why="nobody said it").who == "Ada"
        assert hers.add_watch("reopening", "bridge").who == "Ada"
        with pytest.raises(NotAllowed):
            hers.read(tmp_path / "report.txt")


def test_a_reader_reads(tmp_path: Path) -> None:
    with open_casebook(tmp_path / "casebook.db") as book:
        his = in_hands(book, lambda: Visitor("Bo", Role.READER))
        assert his.settings is book.settings
        with pytest.raises(NotAllowed, match="reviewer"):
            his.decide("undo", "1")
