"""`watch` as a tool: what fires, and on which claims."""

from __future__ import annotations

from sayso.casebook import Casebook
from sayso.records import Threshold
from tests.serve.mcp.assistant import call, refused


def test_no_watch_is_an_answer(book: Casebook) -> None:
    assert call(book, "watch").endswith("No watch is saved in this casebook.")


def test_a_watch_that_fires_comes_first_with_its_claims(book: Casebook) -> None:
    book.add_watch("floods", "flood")
    book.add_watch("ferry", "ferry", Threshold(count=1, per=7))
    told = call(book, "watch").splitlines()
    assert told[1] == "1 of 2 watches fire as of 2031-05-07."
    assert " fired: " in told[2]
    assert "|ferry|" in told[2]
    assert "counted for [[" in told[3]
    assert "c-" in told[3]


def test_running_watches_keeps_nothing_in_mind(book: Casebook) -> None:
    book.add_watch("ferry", "ferry", Threshold(count=1, per=7))
    call(book, "watch")
    [signal] = book.watch("ferry", new=True)
    assert str(signal.status) == "fired"


def test_no_such_watch_is_an_error(book: Casebook) -> None:
    assert "Next step: " in refused(book, "watch", names=["tides"])
