"""`decide` as a tool: a row in the log, which says that an assistant wrote it, and how to take it back."""

from __future__ import annotations

from sayso.casebook import Casebook
from sayso.serve.guard.roles import Role, Visitor
from tests.serve.mcp.assistant import call, refused


def test_a_decision_bears_the_name_and_that_it_was_an_assistant(book: Casebook) -> None:
    [answer] = book.ask("pilot")
    told = call(book, "decide", judgement="refuse", ids=[answer.claim.id], why="no such pilot")
    assert "To undo it: decide undo 1." in told
    [decision] = book.decisions()
    assert decision.who == "Ada, by an assistant"
    call(book, "decide", judgement="undo", ids=["1"], why="there is")
    assert book.ask("pilot")


def test_a_reader_cannot_decide(book: Casebook) -> None:
    [answer] = book.ask("pilot")
    given = {"judgement": "refuse", "ids": [answer.claim.id], "why": "no such pilot"}
    told = refused(book, "decide", Visitor("Bo", Role.READER), **given)
    assert "`decide` needs the role reviewer, and Bo is a reader." in told
    assert not book.decisions()


def test_a_decision_needs_a_reason(book: Casebook) -> None:
    assert "Error: why: " in refused(book, "decide", judgement="refuse", ids=["c-0"])
