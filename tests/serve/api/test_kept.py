"""What was told is told again while nothing changes; what is kept has a bound, and the last asked for stays."""

from __future__ import annotations

from typing import Any

import pytest
from fastapi import FastAPI
from hypothesis import given
from hypothesis import strategies as st
from starlette.testclient import TestClient

from sayso.casebook import Casebook
from sayso.serve.api import kept
from sayso.serve.api.kept import Body, Kept


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(0, 60)), max_size=40))
def test_it_never_holds_more_than_it_may(kept_bodies: list[tuple[str, int]]) -> None:
    held = Kept(100)
    for tag, size in kept_bodies:
        held.keep(tag, Body(b"x" * size))
        assert held.find(tag) == Body(b"x" * size)
        found = [body for name in "abcdef" if (body := held.find(name))]
        assert sum(len(body.content) for body in found) == held._size <= 100


def test_what_was_asked_for_last_stays() -> None:
    held = Kept(2)
    for tag in "ab":
        held.keep(tag, Body(b"x"))
    held.find("a")
    held.keep("c", Body(b"x"))
    assert (held.find("a"), held.find("b")) == (Body(b"x"), None)


def test_a_very_large_one_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "LARGEST", 1)
    held = Kept()
    held.keep("a", Body(b"xx"))
    assert held.find("a") is None


def test_the_casebook_is_asked_once_until_it_changes(
    client: TestClient, api: FastAPI, book: Casebook, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    original = api.state.desk.book.ask

    def ask(**given: Any) -> object:
        asked.append(given)
        return original(**given)

    monkeypatch.setattr(api.state.desk.book, "ask", ask)
    first, second = (client.get("claims", params={"limit": 1}) for _ in range(2))
    assert (first.content, first.headers) == (second.content, second.headers)
    assert "link" in first.headers
    assert len(asked) == 1
    book.decide("refuse", first.json()["claims"][0]["id"])
    assert client.get("claims", params={"limit": 1}).json() != first.json()
    assert len(asked) == 2
