"""`changed` as a tool: what is other than before, with the words of then and now."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sayso.casebook import Casebook
from sayso.records import ChangeReport
from sayso.serve.mcp.server import make_server
from tests.serve.mcp.assistant import ADA, call, called, refused, text_of


def test_a_change_has_the_words_of_now_and_of_then(book: Casebook) -> None:
    told = call(book, "changed", since="2031-05-07")
    [denied] = [each for each in told.splitlines() if ", denied: " in each]
    assert "A pilot denied the ferry Kalliope sank" in denied
    assert " BEFORE: on the word of [[" in denied
    assert denied.count("c-") >= 2


def test_no_change_is_an_answer(book: Casebook) -> None:
    assert "From 2040-01-01 to the newest document: nothing has changed." in call(book, "changed", since="2040-01-01")


def test_the_next_page_needs_no_new_look_until_something_is_read(
    book: Casebook, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    looked: list[str] = []
    changed = Casebook.changed

    def counted(self: Casebook, since: str, *more: Any) -> ChangeReport:
        looked.append(since)
        return changed(self, since, *more)

    monkeypatch.setattr(Casebook, "changed", counted)
    server = make_server(book, lambda _: ADA)
    first, second = (
        text_of(called(server, "changed", {"since": "2031-05-06", "limit": 1, "offset": each})) for each in (0, 1)
    )
    assert first.splitlines()[1] == second.splitlines()[1]
    assert first != second
    assert looked == ["2031-05-06"]
    (tmp_path / "more.txt").write_text("The clerk said the lock may close.\n")
    book.read(tmp_path / "more.txt", jobs=1, published="2031-05-08")
    called(server, "changed", {"since": "2031-05-06"})
    assert len(looked) == 2


def test_a_day_that_is_none_is_an_error(book: Casebook) -> None:
    assert refused(book, "changed", since="soon").startswith("Error: since='soon' is not a day.")
