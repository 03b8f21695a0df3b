"""A piece is made once while nothing changes, also when two ask for it at once; an error is not kept."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

import pytest

from sayso.errors import UsageError
from sayso.serve.view import again as telling
from sayso.serve.view.again import Again
from sayso.serve.view.markup import Markup, tag
from tests.toy import open_casebook


def test_a_piece_is_told_again_until_something_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "KEPT", 2)
    (tmp_path / "report.txt").write_text("Published 2022-11-09\nThe mayor said the bridge may reopen.\n")
    made: list[str] = []

    def make() -> Markup:
        made.append("made")
        return tag("p", str(len(made)))

    with open_casebook(tmp_path / "casebook.db") as book:
        book.read(tmp_path / "report.txt")
        again = Again(book)
        assert again.told("a", make) == again.told("a", make) == tag("p", "1")
        book.decide("refuse", book.ask()[0].claim.id)
        assert again.told("a", make) == tag("p", "2")
        assert again.told("b", make) == tag("p", "3")
        assert again.told("c", make) == tag("p", "4")
        assert again.told("a", make) == tag("p", "5"), "it keeps two"


def test_an_error_is_not_kept(tmp_path: Path) -> None:
    with open_casebook(tmp_path / "casebook.db") as book:
        again = Again(book)
        outcomes = iter([UsageError("no", "yes"), None])

        def make() -> Markup:
            error = next(outcomes)
            if error:
                raise error
            return tag("p", "well")

        with pytest.raises(UsageError):
            again.told("a", make)
        assert again.told("a", make) == tag("p", "well")


def test_who_asks_for_a_piece_that_is_being_made_waits_for_it(tmp_path: Path) -> None:
    begun, go_on = Event(), Event()
    made: list[str] = []

    def make() -> Markup:
        made.append("made")
        begun.set()
        assert go_on.wait(10)
        return tag("p", str(len(made)))

    with open_casebook(tmp_path / "casebook.db") as book, ThreadPoolExecutor(2) as threads:
        again = Again(book)
        first = threads.submit(again.told, "a", make)
        assert begun.wait(10)
        second = threads.submit(again.told, "a", make)
        assert not second.done()
        go_on.set()
        assert first.result(10) == second.result(10) == tag("p", "1")
    assert made == ["made"]


def test_who_waits_for_a_piece_hears_of_its_error(tmp_path: Path) -> None:
    begun, go_on = Event(), Event()

    def make() -> Markup:
        begun.set()
        assert go_on.wait(10)
        raise UsageError("no", "yes")

    with open_casebook(tmp_path / "casebook.db") as book, ThreadPoolExecutor(2) as threads:
        again = Again(book)
        first = threads.submit(again.told, "a", make)
        assert begun.wait(10)
        second = threads.submit(again.told, "a", make)
        go_on.set()
        assert isinstance(first.exception(10), UsageError)
        assert isinstance(second.exception(10), UsageError)
