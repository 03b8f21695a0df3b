"""`read` as a tool: words in, never a path."""

from __future__ import annotations

import pytest

from sayso.casebook import Casebook
from tests.serve.mcp.assistant import call, refused


def test_a_report_is_added_once_under_its_name(book: Casebook) -> None:
    words = "The clerk said the lock may close.\n"
    assert " was read: 1 claims." in call(book, "read", text=words, name="lock.txt", publisher="Lock Desk")
    assert " was in the casebook already." in call(book, "read", text=words, name="lock.txt")
    [card] = [each for each in book.documents() if each.publisher == "Lock Desk"]
    assert card.path == "lock.txt"


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "a.html", "a\n.txt", ".txt"])
def test_a_name_that_is_a_path_or_another_kind_is_refused(book: Casebook, name: str) -> None:
    assert "Error: name: " in refused(book, "read", text="The clerk said it may close.", name=name)


def test_no_words_are_an_error(book: Casebook) -> None:
    assert "There are no words in the text." in refused(book, "read", text=" ")
