"""A desk shares one casebook among all requests, and knows who may change it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import pytest
from starlette.requests import Request

from sayso.casebook import Casebook
from sayso.errors import NotAllowed
from sayso.serve.api.desk import Desk, desk_of, make_desk, own_book, writing_desk
from sayso.serve.guard.roles import Role, Visitor


def request(desk: Desk, visitor: Visitor | None = None) -> Request:
    app = SimpleNamespace(state=SimpleNamespace(desk=desk))
    return Request({"type": "http", "app": app, "state": {"visitor": visitor} if visitor else {}})


def test_what_is_decided_is_the_visitors(book: Casebook) -> None:
    desk = make_desk(book, 10)
    assert desk_of(request(desk)) is desk
    assert own_book(request(desk)).settings.user == "ana"
    assert own_book(request(desk, Visitor("bob", Role.REVIEWER))).settings.user == "bob"


def test_a_server_that_only_reads_says_so(book: Casebook) -> None:
    desk = replace(make_desk(book, 10), writable=False)
    for use in (writing_desk, own_book):
        with pytest.raises(NotAllowed, match="only reads"):
            use(request(desk))
