"""The table of pages. To add one, add a file with `register(bench)` to `pages` and a row here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Page:
    """A page as the navigation and the keyboard reach it.

    `key` follows `g` on the keyboard. A page without a key (a document, an actor) is reached from others and is not in
    the navigation. `module` is its file in `pages`, `above` the path of the page that the navigation shows for it.
    `styles` are files of `static` that it shares with others, beside the one that is called after its module.
    """

    path: str
    title: str
    key: str
    module: str
    above: str = ""
    styles: tuple[str, ...] = ()


PAGES: Final[tuple[Page, ...]] = (
    Page("/today", "Today", "t", "today", styles=("story.css",)),
    Page("/ask", "Ask", "a", "ask"),
    Page("/timeline", "Timeline", "l", "timeline"),
    Page("/map", "Map", "m", "map"),
    Page("/documents", "Documents", "d", "documents"),
    Page("/document", "Document", "", "document", "/documents"),
    Page("/threads", "Threads", "n", "threads", styles=("story.css",)),
    Page("/thread", "Thread", "", "thread", "/threads", ("story.css", "lanes.css")),
    Page("/actors", "Actors", "p", "actors", styles=("story.css",)),
    Page("/actor", "Actor", "", "actor", "/actors", ("story.css",)),
    Page("/review", "Review", "r", "review"),
    Page("/check", "Check", "c", "check"),
    Page("/claim", "Trace", "", "claim", "/ask", ("story.css", "lanes.css")),
)
"""Every page, in the order of the navigation."""


def page_at(path: str) -> Page | None:
    """The page at a path, or the one whose parameters follow: "/document/{name}" is of "/document"."""
    return next((page for page in PAGES if path == page.path or path.startswith(f"{page.path}/")), None)
