"""Who comes in is known by a token, by a session, or by being on this machine."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sayso.serve.guard.doorman import Doorman
from sayso.serve.guard.roles import Role, Visitor
from sayso.serve.guard.tokens import Tokens


def scope(**headers: str) -> dict[str, Any]:
    written = [(name.encode(), value.encode()) for name, value in headers.items()]
    return {"type": "http", "headers": written, "client": ("192.0.2.7", 1)}


def test_a_token_or_its_session_tells_who_it_is(tmp_path: Path) -> None:
    tokens = Tokens(tmp_path / "casebook.db")
    doorman = Doorman(tokens)
    token, written = tokens.create(Role.READER, 1, "Bo")
    bo = Visitor("Bo", Role.READER, token.id, "192.0.2.7")
    assert doorman.visitor(scope(authorization=f"Bearer {written}")) == bo
    cookie = f"other=1; sayso_session={doorman.sessions.begin(token.id)}"
    assert doorman.visitor(scope(cookie=cookie)) == bo
    tokens.revoke(token.id)
    assert doorman.visitor(scope(cookie=cookie)) is None, "its sessions end with the token"


def test_a_stranger_is_nobody(tmp_path: Path) -> None:
    doorman = Doorman(Tokens(tmp_path / "casebook.db"))
    for headers in ({}, {"authorization": "Bearer x"}, {"authorization": "Basic eA=="}, {"cookie": "sayso_session=x"}):
        assert doorman.visitor(scope(**headers)) is None


def test_on_this_machine_everybody_is_its_user(tmp_path: Path) -> None:
    doorman = Doorman(Tokens(tmp_path / "casebook.db"), Visitor("Ada", Role.ADMIN))
    assert doorman.visitor(scope()) == Visitor("Ada", Role.ADMIN, "", "192.0.2.7")
