"""`changed` as a tool: what is other than before, with the words of then and now."""

from __future__ import annotations

from sayso.casebook import Casebook
from tests.serve.mcp.assistant import call, refused


def test_a_change_has_the_words_of_now_and_of_then(book: Casebook) -> None:
    told = call(book, "changed", since="2031-05-07")
    [denied] = [each for each in told.splitlines() if ", denied: " in each]
    assert "A pilot denied the ferry Kalliope sank" in denied
    assert " BEFORE: on the word of [[" in denied
    assert denied.count("c-") >= 2


def test_no_change_is_an_answer(book: Casebook) -> None:
    assert "From 2040-01-01 to the newest document: nothing has changed." in call(book, "changed", since="2040-01-01")


def test_a_day_that_is_none_is_an_error(book: Casebook) -> None:
    assert refused(book, "changed", since="soon").startswith("Error: since='soon' is not a day.")
