"""The map: the places that claims name, each as what it is, with a slider over the days and the claims of a place."""

from __future__ import annotations

from asyncio import to_thread
from typing import Final
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response

from sayso.casebook import Casebook
from sayso.serve.view.asked import Asked
from sayso.serve.view.bench import Bench
from sayso.serve.view.charted import LISTED, charted_claims, charted_form, newest_claims
from sayso.serve.view.coast import coast_file
from sayso.serve.view.land import LEVELS
from sayso.serve.view.markup import Markup, escape, put, tag
from sayso.serve.view.shell import use_script, use_style

MOST_SPOTS: Final = 200
"""Ways to name places that one list is of: those of a cluster."""
ZOOM_LEAST, ZOOM_MOST = 2, 12
"""Closer than that no place is known."""


def register(bench: Bench) -> None:
    """Answer at /map, and give the coast and the claims of places."""
    from nicegui import app, ui

    @bench.piece("/map/claims")
    def new_claims(request: Request) -> Markup:
        query = request.query_params.multi_items()
        places = tuple(value for name, value in query if name == "at")[:MOST_SPOTS]
        return claims_of(bench.book, Asked.of(query), places)

    @app.get("/map/coast/{level}", include_in_schema=False)
    def coastline(request: Request, level: int) -> Response:
        return coast_response(level, packed="gzip" in request.headers.get("accept-encoding", ""))

    @bench.page("Map", "/map")
    async def claims_map(request: Request) -> None:
        use_style(bench.version, "charted.css")
        use_script(bench.version, "map.js")
        query = request.query_params.multi_items()
        asked, places = Asked.of(query), tuple(value for name, value in query if name == "at")[:MOST_SPOTS]
        put(tag("h1", "Map"))
        put(charted_form("/map", asked))
        put(_slider())
        with ui.element("div").classes("mapping"):
            _draw_map(bench.serving.tiles)
            put(_beside_the_map())
        found = await to_thread(bench.told, lambda book, held: claims_of(book, held, places), asked)
        put(tag("section", found, id="charted", class_="by-side", aria_live="polite", aria_label="Claims"))


def claims_of(book: Casebook, asked: Asked, places: tuple[str, ...]) -> Markup:
    """The newest claims at some places, or wherever they are."""
    if not places:
        return newest_claims(book, asked)
    answers = book.claims_at(places, asked.text, **asked.narrowing, limit=LISTED)
    return charted_claims(answers, asked)


def coast_response(level: int, *, packed: bool = False) -> Response:
    """The coast at a level, as bytes; the most exact where there is no such level. Browsers may keep it."""
    file = coast_file(max(0, min(level, len(LEVELS) - 1)))
    headers = {
        "Cache-Control": "private, max-age=86400",
        # Said also of what is not packed: else it would be packed on its way, anew for each who asks.
        "Content-Encoding": "gzip" if packed else "identity",
        "Vary": "Accept-Encoding",
    }
    body = file.packed if packed else file.plain
    return Response(body, media_type="application/octet-stream", headers=headers)


def _draw_map(tiles: str | None) -> None:
    """An empty map: Leaflet as NiceGUI ships it, without the tiles of others; with the user's own where there are."""
    from nicegui import ui

    options: dict[str, object] = {
        "minZoom": ZOOM_LEAST,
        "maxZoom": ZOOM_MOST,
        "attributionControl": bool(tiles),
        "preferCanvas": True,
    }
    drawn = ui.leaflet(center=(48.0, 33.0), zoom=5, options=options).classes("claims-map")
    drawn.clear_layers()  # NiceGUI's own would load tiles from elsewhere
    drawn.props('role="application" aria-label="Map of claims. The same places stand in the list beside it."')
    if tiles:
        drawn.tile_layer(
            url_template=tiles, options={"attribution": f"Tiles: {escape(urlsplit(tiles).hostname or tiles)}"}
        )


def _slider() -> Markup:
    """Two sliders over the days, the first and the last to show, above a small drawing of claims a day."""

    def end(name: str, label: str) -> Markup:
        return tag(
            "div",
            tag("label", label, for_=f"slide-{name}"),
            tag("input", type="range", id=f"slide-{name}", min=0, max=0, value=0, step=1),
            tag("output", for_=f"slide-{name}", id=f"told-{name}"),
            class_="slide",
        )

    return tag(
        "div",
        tag("canvas", id="day-chart", height=36, aria_hidden="true"),
        end("since", "First day"),
        end("until", "Last day"),
        class_="days",
        role="group",
        aria_label="Days",
    )


def _beside_the_map() -> Markup:
    return tag(
        "aside",
        tag("p", id="map-note", class_="hint", role="status"),
        tag("button", "All places", type="button", class_="quiet", data_action="all-places", hidden=True),
        tag("ol", id="places", class_="places", tabindex="0", aria_label="Places, those of most claims first"),
        class_="beside-map",
    )
