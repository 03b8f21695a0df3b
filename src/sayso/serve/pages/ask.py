"""The page that asks: search as you type, narrow down by facets, and an address that gives the view back exactly."""

from __future__ import annotations

from asyncio import gather, to_thread

from starlette.requests import Request

from sayso.serve.pages.ask_facets import facet_panel
from sayso.serve.pages.ask_form import search_form
from sayso.serve.pages.ask_results import results
from sayso.serve.pages.ask_watch import watch_dialog
from sayso.serve.view.asked import Asked
from sayso.serve.view.bench import Bench
from sayso.serve.view.markup import Markup, put, tag
from sayso.serve.view.shell import use_script


def register(bench: Bench) -> None:
    """Answer at /ask and /, and give the pieces that change while somebody types."""

    @bench.piece("/ask/results")
    def new_results(request: Request) -> Markup:
        return results(bench.book, Asked.of(request.query_params.multi_items()))

    @bench.piece("/ask/facets")
    def new_facets(request: Request) -> Markup:
        return facet_panel(bench.book, Asked.of(request.query_params.multi_items()))

    @bench.page("Ask", "/ask", "/")
    async def ask(request: Request) -> None:
        use_script(bench.version, "ask.js")
        asked = Asked.of(request.query_params.multi_items())
        put(search_form(asked))
        found, facets = await gather(to_thread(bench.told, results, asked), to_thread(bench.told, facet_panel, asked))
        put(
            tag(
                "div",
                tag("button", "Narrow down", type="button", data_action="facets", aria_expanded="false"),
                tag("aside", facets, id="facets", aria_label="Narrow down"),
                tag("section", found, id="results", class_="by-side", aria_live="polite", aria_label="Claims"),
                class_="asking",
            )
        )
        put(watch_dialog())
