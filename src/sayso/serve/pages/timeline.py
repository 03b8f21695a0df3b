"""The timeline: claims a day as a chart to brush over, the days they speak of, a table of both, and the claims."""

from __future__ import annotations

from asyncio import to_thread
from typing import Final

from starlette.requests import Request

from sayso.ask.daily import STACKS
from sayso.serve.view.asked import Asked
from sayso.serve.view.bench import Bench
from sayso.serve.view.charted import charted_form, choice, newest_claims
from sayso.serve.view.markup import Markup, put, tag
from sayso.serve.view.shell import use_script, use_style

LABELS: Final = {
    "stance": "Stance",
    "side": "Side",
    "hedge": "Doubt",
    "band": "Likelihood",
    "group": "Source class",
    "voice": "Voice",
}
BY: Final = tuple((name, LABELS[name]) for name in STACKS)
VIEWS: Final = (("", "Claims a day"), ("spoken", "Days spoken of"))


def register(bench: Bench) -> None:
    """Answer at /timeline, and give the list of the days that are brushed."""

    @bench.piece("/timeline/claims")
    def new_claims(request: Request) -> Markup:
        return newest_claims(bench.book, Asked.of(request.query_params.multi_items()))

    @bench.page("Timeline", "/timeline")
    async def timeline(request: Request) -> None:
        from nicegui import ui

        use_style(bench.version, "charted.css")
        use_script(bench.version, "timeline.js")
        query = request.query_params
        asked = Asked.of(query.multi_items())
        fields = (
            choice("by", "Stacked by", BY, query.get("by", "")),
            choice("view", "View", VIEWS, query.get("view", "")),
        )
        put(tag("h1", "Timeline"))
        put(charted_form("/timeline", asked, *fields))
        ui.echart({}).classes("chart").props('role="img" aria-describedby="chart-note" aria-label="Claims by day"')
        put(_beside_the_chart())
        found = await to_thread(bench.told, newest_claims, asked)
        put(tag("section", found, id="charted", class_="by-side", aria_live="polite", aria_label="Claims"))


def _beside_the_chart() -> Markup:
    """What is said of the chart, how to choose days without a mouse, and the same as a table."""
    return tag(
        "div",
        tag("p", id="chart-note", class_="hint", role="status"),
        tag("button", "All days", type="button", class_="quiet", data_action="all-days", hidden=True),
        tag(
            "details",
            tag("summary", "The same as a table"),
            tag(
                "div",
                id="chart-table",
                class_="chart-table",
                tabindex="0",
                role="region",
                aria_label="Table of the chart",
            ),
            class_="as-table",
        ),
        class_="chart-foot",
    )
