"""A tool takes what it says, and nothing else."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from sayso.casebook import Casebook
from sayso.serve.mcp.page import MOST_ITEMS, Page
from sayso.serve.mcp.tool import Paged, Tool

TOOL = Tool("turn", "Turn", "Turns pages.", Paged, lambda _, taken: Page(total=taken.limit))


def test_a_tool_is_called_with_what_it_takes(book: Casebook) -> None:
    assert TOOL.call(book, {"limit": 3}).total == 3


@pytest.mark.parametrize("given", [{"limit": 0}, {"limit": MOST_ITEMS + 1}, {"offset": -1}, {"source": "mayor"}])
def test_what_a_tool_does_not_take_is_an_error(book: Casebook, given: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        TOOL.call(book, given)
