"""The page of actors: who acts or speaks in the casebook, to be looked for by name."""

from __future__ import annotations

from asyncio import to_thread
from typing import Final

from sayso.casebook import Casebook
from sayso.records import Namesake
from sayso.serve.view.bench import Bench
from sayso.serve.view.counted import counted
from sayso.serve.view.links import actor_path
from sayso.serve.view.markup import Markup, joined, put, tag
from sayso.serve.view.matters import matter, matters
from sayso.serve.view.search_box import search_box
from sayso.serve.view.sides import side_name
from sayso.serve.view.trouble import nothing

MOST: Final = 60
"""Actors that are listed; who looks for others writes a part of the name."""


def register(bench: Bench) -> None:
    """Answer at /actors."""

    @bench.page("Actors", "/actors")
    async def actors(text: str = "") -> None:
        put(await to_thread(_page, bench.book, text))


def _page(book: Casebook, text: str) -> Markup:
    found = book.cast(text, MOST)
    head = joined((tag("h1", "Actors"), search_box("/actors", text, "A part of a name")))
    if not found:
        return joined((head, _none(book, text)))
    told = f"The {MOST} named most often. Write a part of a name to find others." if len(found) == MOST else ""
    most = max(each.mentions for each in found)
    rows = (_row(each, most) for each in found)
    return joined((head, tag("p", told, class_="hint") if told else "", matters("Actors", rows)))


def _row(actor: Namesake, most: int) -> Markup:
    others = [name for name in actor.names if name != actor.name]
    also = f"also {', '.join(others[:3])}" if others else ""
    counts = f"{counted(actor.mentions, 'mention')} in {counted(actor.documents, 'document')}"
    what = " · ".join(filter(None, (what_it_is(actor), also)))
    return matter(actor.name, actor_path(actor.id), actor.id, (actor.mentions, most), what, counts)


def what_it_is(actor: Namesake) -> str:
    """The kind, the class, the side and the affiliation of an actor, as far as they are known."""
    told = dict.fromkeys((actor.kind, actor.group, side_name(actor.side), actor.affiliation))
    return ", ".join(filter(None, told))


def _none(book: Casebook, text: str) -> Markup:
    if text:
        return nothing("Nobody goes by this name.", tag("a", "All actors", href="/actors"))
    if not book.documents():
        return nothing("The casebook is empty.", "Read a report into it: sayso read report.html")
    return nothing("Nobody is named in what was read.")
