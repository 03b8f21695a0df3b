"""What an assistant hands over lies in a file for a moment, and nothing but words can be handed over."""

from __future__ import annotations

import pytest

from sayso.errors import UsageError
from sayso.serve.mcp.given_text import laid_down, name_alone


def test_the_text_is_there_while_it_is_read_and_gone_afterwards() -> None:
    with laid_down("one\r\ntwo \u202e", "report.txt") as path:
        assert path.read_bytes() == "one\r\ntwo \u202e".encode()
        assert name_alone(str(path)) == "report.txt"
    assert not path.exists()


@pytest.mark.parametrize("text", ["", " \n", "half \ud800"])
def test_what_is_no_text_is_refused(text: str) -> None:
    with pytest.raises(UsageError), laid_down(text, "report.txt"):
        pass
