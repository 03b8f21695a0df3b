"""Puts the workbench into an application: the pages of the table, their files, and nothing from elsewhere."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Final

from fastapi import FastAPI
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.staticfiles import StaticFiles
from starlette.requests import Request
from starlette.responses import Response

from sayso.casebook import Casebook
from sayso.serve.guard.hands import in_hands
from sayso.serve.guard.here import visitor_here
from sayso.serve.guard.nonces import add_nonces
from sayso.serve.serving import Serving
from sayso.serve.view.bench import Bench
from sayso.serve.view.markup import Markup, put, tag
from sayso.serve.view.shell import STATIC_PATH, frame, version_of
from sayso.serve.view.table import PAGES
from sayso.serve.view.trouble import nothing

STATIC: Final = Path(__file__).parent / "static"
PACKING: Final = 5
"""How hard files are packed for a browser that comes for the first time: in half of the time that 9 takes, which makes
them a hundredth smaller."""


def add_workbench(app: FastAPI, book: Casebook, serving: Serving) -> None:
    """Let the application answer to the paths of the pages."""
    from nicegui import ui

    app.mount(f"{STATIC_PATH}/{version_of(STATIC)}", StaticFiles(directory=STATIC), name="static")
    bench = Bench(in_hands(book, visitor_here), serving, version_of(STATIC))
    for page in PAGES:
        import_module(f"sayso.serve.pages.{page.module}").register(bench)
    _tell_what_is_missing(bench)
    add_nonces()
    ui.run_with(
        app,
        title="sayso",
        favicon=STATIC / "sayso.svg",
        dark=None,
        language="en-US",
        gzip_middleware_factory=lambda inner: GZipMiddleware(inner, compresslevel=PACKING),
        tailwind=False,
        reconnect_timeout=10.0,
        show_welcome_message=False,
    )


def _tell_what_is_missing(bench: Bench) -> None:
    """Answer to every other path with a page that leads on."""
    from nicegui import Client, ui
    from nicegui import app as workbench

    async def missing(request: Request, _: Exception) -> Response:
        with Client(ui.page(""), request=request) as client, frame(bench.book.path.name, bench.version, ""):
            leads = [tag("a", page.title, href=page.path) for page in PAGES if page.key]
            put(nothing("There is no such page.", Markup(" · ").join(leads)))
        return client.build_response(request, 404)

    workbench.add_exception_handler(404, missing)
