"""The page that asks: search as you type."""

from __future__ import annotations

from asyncio import to_thread

from sayso.serve.view.bench import Bench
from sayso.serve.view.claim_lines import claim_list
from sayso.serve.view.markup import put


def register(bench: Bench) -> None:
    """Answer at / and /ask."""

    @bench.page("Ask", "/ask", "/")
    async def ask(text: str = "") -> None:
        put(claim_list(await to_thread(bench.book.ask, text), "Claims"))
