"""`check` as a tool: the words of a draft in, problems with both passages out."""

from __future__ import annotations

from pathlib import Path

import sayso
from sayso.casebook import Casebook
from tests.serve.mcp.assistant import call, refused

DRAFT = """Key Takeaways
- The river police took the lock on May 3.

The river police may have taken the lock on May 3, a harbour clerk said.
"""


def test_a_takeaway_that_lost_its_doubt_is_found_with_both_passages(tmp_path: Path) -> None:
    with sayso.open(tmp_path / "none.db") as book:
        told = call(book, "check", text=DRAFT, against=False, published="2031-05-05")
    [problem] = [each for each in told.splitlines() if each.startswith("p")]
    assert "|The river police may have taken the lock on May 3, a harbour clerk said.|" in problem
    assert problem.index("IN THE DRAFT") < problem.index("The river police took the lock") < problem.index("may have")


def test_nothing_to_check_is_an_error(book: Casebook) -> None:
    assert "There are no words in the text." in refused(book, "check", text="  ")


def test_no_file_can_be_named(book: Casebook) -> None:
    assert "path: there is no such argument" in refused(book, "check", path="/etc/passwd", text="a")
