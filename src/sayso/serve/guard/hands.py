"""A casebook in the hands of a visitor: what their role allows goes through, and bears their name."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from sayso.casebook import Casebook
from sayso.serve.guard.roles import NEEDED, Visitor, must


class _Hands:
    """Passes every verb on to the casebook, those that need a role once the visitor is known to have it."""

    def __init__(self, book: Casebook, who: Callable[[], Visitor]) -> None:
        self._book = book
        self._who = who

    def __getattr__(self, name: str) -> Any:
        if name not in NEEDED:
            # The casebook itself answers, as it keeps what it has loaded for checking.
            return getattr(self._book, name)
        visitor = self._who()
        must(visitor, name)
        return getattr(self._book.by(visitor.name), name)


def in_hands(book: Casebook, who: Callable[[], Visitor]) -> Casebook:
    """The casebook as whoever asks may use it: `who` tells when a verb is looked up that needs a role.

    Such a verb raises `NotAllowed` where the role is not enough.
    """
    return cast(Casebook, _Hands(book, who))
