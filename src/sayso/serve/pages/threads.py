"""The page of threads: the matters by size or by their latest day, to be searched."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Sequence
from typing import Final
from urllib.parse import urlencode

from sayso.casebook import Casebook
from sayso.records import Thread
from sayso.serve.view.bench import Bench
from sayso.serve.view.counted import counted
from sayso.serve.view.links import thread_path
from sayso.serve.view.markup import Markup, joined, put, tag
from sayso.serve.view.matters import matter, matters
from sayso.serve.view.search_box import search_box
from sayso.serve.view.trouble import nothing

PAGE: Final = 40
MOST: Final = 1_000
"""Threads that are listed at most: who looks further searches."""
ORDERS: Final = {"": "most documents first", "latest": "latest day first"}


def register(bench: Bench) -> None:
    """Answer at /threads."""

    @bench.page("Threads", "/threads")
    async def threads(text: str = "", order: str = "", shown: int = PAGE) -> None:
        put(await to_thread(_page, bench.book, text, order, shown))


def _page(book: Casebook, text: str, order: str, shown: int) -> Markup:
    limit = max(1, min(shown, MOST))
    found = book.threads(text, limit=limit + 1, latest=order == "latest")
    head = joined(
        (
            tag("h1", "Threads"),
            tag("p", "A thread is what several statements say on one matter, over days.", class_="hint"),
            search_box("/threads", text, "Words of a matter", order=order),
            _orders(text, order),
            _waiting(book),
        )
    )
    if not found:
        return joined((head, _none(book, text)))
    most = max(each.documents for each in found)
    more = tag(
        "p", tag("a", f"The next {PAGE}", href=_path(text, order, limit + PAGE), class_="button"), class_="pages"
    )
    rows = (_row(each, most) for each in found[:limit])
    return joined((head, matters("Threads", rows), more if len(found) > limit else ""))


def _row(thread: Thread, most: int) -> Markup:
    days = " to ".join(dict.fromkeys(filter(None, (thread.first, thread.last))))
    counts = f"{counted(thread.statements, 'statement')} in {counted(thread.documents, 'document')}"
    return matter(thread.name, thread_path(thread.id), thread.id, (thread.documents, most), counts, days)


def _orders(text: str, order: str) -> Markup:
    links = [
        tag("a", name, href=_path(text, each), aria_current="true" if each == order else None)
        for each, name in ORDERS.items()
    ]
    return tag("p", *links, class_="ways")


def _path(text: str, order: str, shown: int = PAGE) -> str:
    given: Sequence[tuple[str, str]] = [
        ("text", text),
        ("order", order),
        ("shown", str(shown) if shown != PAGE else ""),
    ]
    query = urlencode([each for each in given if each[1]])
    return f"/threads?{query}" if query else "/threads"


def _waiting(book: Casebook) -> Markup | str:
    left = book.unlinked()
    told = f"Not linked yet, and left out here: {counted(left, 'document')}. To link what was read: sayso read --links"
    return tag("p", told, class_="notice-line") if left else ""


def _none(book: Casebook, text: str) -> Markup:
    if text:
        return nothing("No thread holds these words.", tag("a", "All threads", href="/threads"))
    if not book.documents():
        return nothing("The casebook is empty.", "Read a report into it: sayso read report.html")
    return nothing("There are no threads yet.", "Threads are made when claims are linked: sayso read --links")
