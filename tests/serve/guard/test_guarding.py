"""Nobody but this machine comes in without a token, or the server does not start."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.serve.guard.guarding import may_start
from sayso.serve.guard.roles import Role
from sayso.serve.guard.tokens import Tokens
from tests.serve.guard.doors import client


@pytest.mark.parametrize("bound", ["0.0.0.0", "192.168.1.4", "::", "desk.example.org"])
def test_another_address_needs_a_token_that_holds(tmp_path: Path, bound: str) -> None:
    casebook = tmp_path / "casebook.db"
    with pytest.raises(UsageError) as refused:
        may_start(casebook, bound)
    assert "sayso token create" in refused.value.hint
    token, _ = Tokens(casebook).create(Role.READER, 1)
    may_start(casebook, bound)
    Tokens(casebook).revoke(token.id)
    with pytest.raises(UsageError):
        may_start(casebook, bound)


@pytest.mark.parametrize("bound", ["127.0.0.1", "::1", "localhost"])
def test_on_this_machine_no_token_is_needed(tmp_path: Path, bound: str) -> None:
    may_start(tmp_path / "casebook.db", bound)


def test_on_this_machine_nobody_is_held_up(tmp_path: Path) -> None:
    browser = client(tmp_path / "casebook.db")
    assert {browser.get("/api/v1/claims").status_code for _ in range(600)} == {200}
