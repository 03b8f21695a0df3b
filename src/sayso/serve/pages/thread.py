"""The page of a thread: where each holder stands, over time and in words."""

from __future__ import annotations

from asyncio import to_thread

from sayso.casebook import Casebook
from sayso.records import LinkEnd, ThreadView
from sayso.serve.pages.thread_drawing import drawing
from sayso.serve.pages.thread_story import positions, steps
from sayso.serve.view.bench import Bench
from sayso.serve.view.links import ask_path
from sayso.serve.view.markup import Markup, joined, put, tag
from sayso.serve.view.quotes import Quotes
from sayso.serve.view.shell import use_script


def register(bench: Bench) -> None:
    """Answer at /thread/ID; the id of any claim of the thread will do."""

    @bench.page("Thread", "/thread/{id}")
    async def thread(id: str, every: str = "", until: int = 0) -> None:  # noqa: A002 - the name in the address
        use_script(bench.version, "lanes.js")
        put(await to_thread(_page, bench.book, id, every == "1", until))


def _page(book: Casebook, name: str, every: bool, until: int) -> Markup:
    view = book.thread(name)
    quotes = Quotes.of(book, _ends(view))
    return joined(
        (
            _head(view),
            *(tag("p", notice, class_="notice-line") for notice in view.notices),
            tag("h2", "Over time"),
            drawing(view, quotes),
            tag("h2", "Where each stands"),
            positions(view, quotes),
            steps(view, quotes, every=every, until=until),
        )
    )


def _ends(view: ThreadView) -> list[LinkEnd]:
    said = [each for turn in view.turns for each in (turn.now, turn.then) if each]
    return [each.where for each in said]


def _head(view: ThreadView) -> Markup:
    thread = view.thread
    days = " to ".join(dict.fromkeys(filter(None, (thread.first, thread.last)))) or "no dates"
    silent = sum(position.silent is not None for position in view.positions)
    rows = [
        ("statements", f"{thread.statements:,}"),
        ("documents", f"{thread.documents:,}"),
        ("days", days),
        ("holders", f"{len(view.positions):,}"),
        ("silent by now", f"{silent:,}"),
    ]
    cells = (tag("div", tag("dt", name), tag("dd", tag("b", told))) for name, told in rows)
    merged = f"One with {', '.join(thread.merged)} by decision." if thread.merged else ""
    words = thread.name.replace(",", "")
    return tag(
        "header",
        tag("p", tag("a", "All threads", href="/threads"), class_="meta"),
        tag("h1", thread.name),
        tag("dl", *cells, class_="figures"),
        tag("p", merged, class_="hint") if merged else "",
        tag(
            "p",
            tag("a", "Ask for these words", href=ask_path(words), class_="button"),
            tag("code", thread.id, class_="id"),
            class_="claim-links",
        ),
    )
