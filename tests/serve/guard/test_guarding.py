"""Nobody but this machine comes in without a token, or the server does not start."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.serve.guard.guarding import must_have_token
from sayso.serve.guard.roles import Role
from sayso.serve.guard.tokens import Tokens
from tests.serve.guard.doors import client


def test_where_others_come_in_somebody_must_have_a_token_that_holds(tmp_path: Path) -> None:
    casebook = tmp_path / "casebook.db"
    with pytest.raises(UsageError) as refused:
        must_have_token(casebook, "0.0.0.0")
    assert "sayso token create" in refused.value.hint
    token, _ = Tokens(casebook).create(Role.READER, 1)
    must_have_token(casebook, "0.0.0.0")
    Tokens(casebook).revoke(token.id)
    with pytest.raises(UsageError):
        must_have_token(casebook, "0.0.0.0")


def test_on_this_machine_nobody_is_held_up(tmp_path: Path) -> None:
    browser = client(tmp_path / "casebook.db")
    assert {browser.get("/api/v1/claims").status_code for _ in range(600)} == {200}
