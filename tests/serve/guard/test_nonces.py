"""The scripts of a template get a nonce, and what is filled in gets none."""

from __future__ import annotations

from typing import Any

from jinja2 import DictLoader, Environment
from starlette.requests import Request

from sayso.serve.guard.nonces import Nonces, nonce_of

PAGE = '<script>own()</script><script type="module">{{ data | safe }}</script>{{ body | safe }}'


def test_only_the_templates_own_scripts_get_the_nonce() -> None:
    scope: dict[str, Any] = {"type": "http", "headers": [], "state": {"nonce": "abc"}}
    environment = Environment(loader=DictLoader({"page": PAGE}), extensions=[Nonces], autoescape=True)
    told = environment.get_template("page").render(request=Request(scope), data="1", body="<script>evil()</script>")
    assert told.startswith('<script nonce="abc">own()</script><script nonce="abc" type="module">1</script>')
    assert told.endswith("<script>evil()</script>")


def test_a_request_has_one_nonce_and_the_next_another() -> None:
    first: dict[str, Any] = {}
    assert nonce_of(first) == nonce_of(first)
    assert nonce_of(first) != nonce_of({})
