"""The verbs that watch are a casebook's own, and its user is who saves."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.casebook import Casebook
from sayso.errors import NotFound
from sayso.records import Threshold
from sayso.settings import Settings
from sayso.watching import Watching
from tests.toy import open_casebook


def test_a_casebook_has_the_same_verbs() -> None:
    verbs = ("add_watch", "remove_watch", "undo_watch", "watches", "watch", "watch_history", "watch_log")
    assert all(getattr(Casebook, verb) is getattr(Watching, verb) for verb in verbs)


def test_a_watch_is_saved_by_the_user_and_run_by_name(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("Published 2022-11-09\nThe mayor said the bridge may reopen.\n")
    with open_casebook(tmp_path / "casebook.db", Settings(user="ada", jobs=1)) as book:
        book.read(tmp_path / "report.txt")
        saved = book.add_watch("crossings", "bridge", Threshold(1, 7), source="mayor")
        assert (saved.who, book.watches()) == ("ada", [saved])
        (signal,) = book.watch("crossings", as_of="2022-11-10", new=True)
        assert [answer.claim.content.text for answer in signal.answers] == ["the bridge may reopen"]
        assert book.watch("crossings", as_of="2022-11-10", new=True)[0].answers == ()
        book.remove_watch("crossings", "enough")
        assert book.undo_watch("crossings").supersedes == 2
        assert book.watches() == [saved]
        assert [day.count for day in book.watch_history("crossings", days=2).days] == [None, 1.0]
        assert len(book.watch_log()) == 3


def test_there_is_nothing_to_watch_without_a_casebook(tmp_path: Path) -> None:
    with open_casebook(tmp_path / "none.db") as book, pytest.raises(NotFound):
        book.watch()
