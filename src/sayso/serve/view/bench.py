"""What every page is registered with: the casebook, how it is served, and the frame that pages stand in."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import wraps
from inspect import isawaitable, iscoroutinefunction
from typing import TYPE_CHECKING, Any

from sayso.casebook import Casebook
from sayso.errors import SaysoError
from sayso.serve.serving import Serving
from sayso.serve.view.asked import Asked
from sayso.serve.view.markup import Markup
from sayso.serve.view.shell import frame
from sayso.serve.view.trouble import show_trouble, trouble

if TYPE_CHECKING:
    from starlette.responses import Response

log = logging.getLogger(__name__)

Builder = Callable[..., Awaitable[None]]
"""Builds the content of a page; its parameters are those of the path and of the query."""
Piece = Callable[..., Markup | Awaitable[Markup]]
"""Makes a piece of a page, its parameters those of the path and of the query: in a thread of its own, or awaited."""
RESPONSE_SECONDS = 20.0
"""For so long a browser waits for a page. One that may take longer awaits the connection first."""


@dataclass(frozen=True, slots=True)
class Bench:
    """The workbench while its pages are registered. `version` changes with the files of `static`."""

    book: Casebook
    serving: Serving
    version: str

    def page(self, title: str, *paths: str) -> Callable[[Builder], Builder]:
        """Register what builds a page: it is put into the frame, and an error of the casebook is told in its place.

        The navigation shows the first of the paths.

        >>> @bench.page("Today", "/today")
        ... async def today() -> None: ...
        """
        from nicegui import ui

        def registered(build: Builder) -> Builder:
            @wraps(build)
            async def framed(*values: Any, **named: Any) -> None:
                with frame(self.book.path.name, self.version, paths[0]):
                    try:
                        await build(*values, **named)
                    except SaysoError as error:
                        show_trouble(error)

            for path in paths:
                ui.page(path, title=f"{title} · sayso", response_timeout=RESPONSE_SECONDS)(framed)
            return framed

        return registered

    def told(self, make: Callable[[Casebook, Asked], Markup], asked: Asked) -> Markup:
        """A piece of the casebook's, or in its place what went wrong."""
        try:
            return make(self.book, asked)
        except SaysoError as error:
            return trouble(error)

    def piece(self, path: str, method: str = "GET") -> Callable[[Piece], Piece]:
        """Register what makes a piece of a page, which a script of ours asks for and puts in its place.

        An error of the casebook is told in the piece's place, as in a page's.
        """
        from nicegui import app
        from starlette.responses import HTMLResponse

        def registered(make: Piece) -> Piece:
            answered = _awaited(make) if iscoroutinefunction(make) else _called(make)
            app.api_route(
                path, methods=[method], response_class=HTMLResponse, response_model=None, include_in_schema=False
            )(answered)
            return make

        return registered


def _called(make: Piece) -> Callable[..., Response]:
    """Answers with what is made in a thread."""

    @wraps(make)
    def answered(*values: Any, **named: Any) -> Response:
        try:
            return _answer(make(*values, **named))
        except SaysoError as error:
            return _answer(trouble(error))

    return answered


def _awaited(make: Piece) -> Callable[..., Awaitable[Response]]:
    """Answers with what is made in the event loop, by whoever leaves it alone when it takes time."""

    @wraps(make)
    async def answered(*values: Any, **named: Any) -> Response:
        try:
            made = make(*values, **named)
            return _answer(await made if isawaitable(made) else made)
        except SaysoError as error:
            return _answer(trouble(error))

    return answered


def _answer(markup: Markup | Awaitable[Markup]) -> Response:
    from starlette.responses import HTMLResponse

    return HTMLResponse(str(markup), headers={"Cache-Control": "no-store"})
