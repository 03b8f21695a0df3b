"""A thread as lists to be read: where each holder stands, and the steps, the newest first, with what they bear on."""

from __future__ import annotations

from itertools import groupby
from typing import Final
from urllib.parse import urlencode

from sayso.records import Holder, Position, Step, ThreadView, Turn
from sayso.serve.pages.thread_drawing import LOOKS, MOST_LANES, holder_name, silence
from sayso.serve.view.links import actor_path, thread_path
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.quotes import Quotes
from sayso.serve.view.sides import side_name

PAGE: Final = 40
"""Steps of a page."""


def positions(view: ThreadView, quotes: Quotes) -> Markup:
    """The holders, the latest to speak first, each with what it said last."""
    items = [_position(each, quotes) for each in view.positions]
    rest = items[MOST_LANES:]
    folded = (
        tag("details", tag("summary", f"{len(rest)} more holders"), tag("ul", *rest, class_="story")) if rest else ""
    )
    return joined((tag("ul", *items[:MOST_LANES], class_="story"), folded))


def steps(view: ThreadView, quotes: Quotes, *, every: bool, until: int) -> Markup:
    """A page of the steps by day; those that only repeat are left out, unless `every` step is asked for.

    `until` is how many of the newest steps were on the pages before.
    """
    told = [turn for turn in reversed(view.turns) if turn.now and (every or turn.step is not Step.REPEATED)]
    repeated = sum(turn.step is Step.REPEATED for turn in view.turns)
    start = max(0, min(until, len(told)))
    shown = told[start : start + PAGE]
    days = groupby(shown, key=lambda turn: (turn.now.where.published if turn.now else None) or "no date")
    listed = (
        tag("li", tag("p", day, class_="when"), tag("ul", *(turn_item(turn, quotes) for turn in held)))
        for day, held in days
    )
    path = thread_path(view.thread.id)
    ways = [
        tag("a", "what changes", href=path, aria_current=None if every else "true"),
        tag("a", f"every step, {repeated:,} repeat", href=f"{path}?every=1", aria_current="true" if every else None),
    ]
    head = tag("div", tag("h2", "Step by step"), tag("p", *ways, class_="ways"), class_="drawing-head")
    empty = tag("p", "Every statement only repeats what its holder said before.", class_="hint") if not told else ""
    return joined(
        (head, tag("ol", *listed, class_="days"), empty, _pages(path, every=every, start=start, all_=len(told)))
    )


def turn_item(turn: Turn, quotes: Quotes, *beside: str) -> Markup:
    """A step: what it does, on whose word, with its words, and those of then where it bears on any; folded, the reason.

    What stands `beside` is put behind the name of the holder.
    """
    look = LOOKS[turn.step]
    said = turn.now or turn.then
    who = holder_link(said.holder) if said else Markup("")
    return tag(
        "li",
        tag("p", tag("b", look.name, class_=f"what tone-{look.tone}"), " ", who, " ", *beside, class_="head"),
        _words(turn, quotes),
        tag("details", tag("summary", "why"), tag("p", turn.reason, class_="reason")) if turn.reason else "",
    )


def _words(turn: Turn, quotes: Quotes) -> Markup:
    """The words of now, beside those of then where there are both."""
    if turn.now and turn.then:
        other = holder_name(turn.then.holder) if turn.then.holder != turn.now.holder else ""
        return quotes.pair(turn.then.where, turn.now.where, other)
    said = turn.now or turn.then
    return quotes.quote(said.where) if said else Markup("")


def holder_link(holder: Holder) -> Markup:
    """The name of a holder, which leads to it where it is known, and its side."""
    name = tag("b", holder_name(holder), class_="m-source")
    link = tag("a", name, href=actor_path(holder.actor)) if holder.actor else name
    return joined((link, tag("span", f" {side_name(holder.side)}", class_="hint") if holder.side else ""))


def _position(position: Position, quotes: Quotes) -> Markup:
    look = LOOKS[position.last.step]
    said = position.last.now
    since = f"{position.statements:,} said since {position.since or 'an unknown day'}"
    quiet = tag("span", silence(position), class_="badge") if position.silent is not None else ""
    return tag(
        "li",
        tag(
            "p",
            holder_link(position.holder),
            " ",
            tag("span", look.name, class_=f"what tone-{look.tone}"),
            " ",
            tag("span", since, class_="hint"),
            " ",
            quiet,
            class_="head",
        ),
        quotes.quote(said.where) if said else "",
    )


def _pages(path: str, *, every: bool, start: int, all_: int) -> Markup | str:
    def at(place: int) -> str:
        given = {"every": "1" if every else "", "until": str(place) if place else ""}
        query = urlencode({name: value for name, value in given.items() if value})
        return f"{path}?{query}" if query else path

    links = []
    if start:
        links.append(tag("a", "To the newest", href=at(0), class_="button"))
    if start + PAGE < all_:
        links.append(tag("a", f"Earlier: {all_ - start - PAGE:,} more", href=at(start + PAGE), class_="button"))
    return tag("nav", *links, class_="pages", aria_label="Pages of steps") if links else ""
