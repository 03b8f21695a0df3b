"""A casebook in the hands of a visitor: what their role allows goes through, and bears their name."""

from __future__ import annotations

from typing import Any, cast

from sayso.casebook import Casebook
from sayso.serve.guard.roles import NEEDED, Visitor, must


class _Hands:
    """Passes every verb on to the casebook, those that need a role once the visitor is known to have it."""

    def __init__(self, book: Casebook, visitor: Visitor) -> None:
        self._book = book
        self._visitor = visitor

    def __getattr__(self, name: str) -> Any:
        must(self._visitor, name)
        # The casebook itself answers all else, as it keeps what it has loaded for checking.
        return getattr(self._book.by(self._visitor.name) if name in NEEDED else self._book, name)


def in_hands_of(visitor: Visitor, book: Casebook) -> Casebook:
    """The casebook as this visitor may use it. A verb that their role is not enough for raises `NotAllowed`."""
    return cast(Casebook, _Hands(book, visitor))
