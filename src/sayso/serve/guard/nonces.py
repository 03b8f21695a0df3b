"""Lets the scripts run that NiceGUI writes into a page, and no other: each gets the nonce of its answer.

The nonce is put into NiceGUI's template before anything is filled in. A script that a hostile text would smuggle into
a page afterwards has none, and the Content-Security-Policy keeps it from running.
"""

from __future__ import annotations

import secrets

from jinja2 import Environment
from jinja2.ext import Extension
from starlette.types import Scope

ATTRIBUTE = """ nonce="{{ request.scope['state']['nonce'] }}\""""


class Nonces(Extension):
    """Gives every script tag of a template the nonce of the request that it answers."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:  # noqa: ARG002 - jinja's
        """The template with a nonce at each of its own script tags."""
        return source.replace("<script", f"<script{ATTRIBUTE}")


def nonce_of(scope: Scope) -> str:
    """The nonce of a request, drawn when it is first asked for."""
    state = scope.setdefault("state", {})
    return str(state.setdefault("nonce", secrets.token_urlsafe(18)))


def add_nonces() -> None:
    """Give the pages of NiceGUI their nonces. To be called before the first page is made."""
    from nicegui.client import templates

    environment: Environment = templates.env
    environment.add_extension(Nonces)
