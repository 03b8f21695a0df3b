"""A session stands for a token, until it ends."""

from __future__ import annotations

import pytest

from sayso.serve.guard import sessions as module
from sayso.serve.guard.sessions import LIFE_SECONDS, Sessions


def test_a_session_stands_for_its_token_until_it_ends() -> None:
    sessions = Sessions()
    first, second = sessions.begin("ada"), sessions.begin("bo")
    assert first != second
    assert (sessions.token_of(first), sessions.token_of(second)) == ("ada", "bo")
    sessions.end(first)
    assert sessions.token_of(first) is None
    assert sessions.token_of("") is None


def test_a_session_ends_by_itself() -> None:
    now = [0.0]
    sessions = Sessions(lambda: now[0])
    held = sessions.begin("ada")
    now[0] = LIFE_SECONDS - 1
    assert sessions.token_of(held) == "ada"
    now[0] = LIFE_SECONDS
    assert sessions.token_of(held) is None


def test_only_so_many_are_kept_those_in_use_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    sessions = Sessions()
    first, second = sessions.begin("ada"), sessions.begin("bo")
    sessions.token_of(first)
    sessions.begin("cy")
    assert sessions.token_of(first) == "ada"
    assert sessions.token_of(second) is None
