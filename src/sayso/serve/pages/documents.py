"""The page that lists the documents, newest first."""

from __future__ import annotations

from asyncio import to_thread

from sayso.serve.view.bench import Bench
from sayso.serve.view.claim_lines import cited
from sayso.serve.view.markup import put, tag
from sayso.serve.view.trouble import nothing


def register(bench: Bench) -> None:
    """Answer at /documents."""

    @bench.page("Documents", "/documents")
    async def documents() -> None:
        cards = await to_thread(bench.book.documents)
        if not cards:
            put(nothing("The casebook is empty.", "Read a report into it: sayso read report.html"))
            return
        newest = sorted(cards, key=lambda card: card.published or "", reverse=True)
        put(tag("h1", "Documents"))
        put(tag("ol", *(tag("li", cited(card)) for card in newest), class_="documents"))
