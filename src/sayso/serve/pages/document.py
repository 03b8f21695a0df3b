"""The reader: a document as it reads, with its marks."""

from __future__ import annotations

from asyncio import to_thread

from sayso.ask.views import ClaimView
from sayso.serve.view.bench import Bench
from sayso.serve.view.markup import put, tag


def register(bench: Bench) -> None:
    """Answer at /document/ID."""

    @bench.page("Document", "/document/{name}")
    async def document(name: str, claim: str = "") -> None:
        view = await to_thread(bench.book.show, claim or name)
        if not isinstance(view, ClaimView):
            put(tag("h1", view.document.title or name))
