"""The page of an actor: what it says, how hedged, through whom, and who bears it out or denies it."""

from __future__ import annotations

from asyncio import to_thread
from typing import Final

from sayso.ask.profile import Profile
from sayso.casebook import Casebook
from sayso.serve.pages.actor_profile import TITLES, answered, doubts, quoted_ends, voices
from sayso.serve.pages.actors import what_it_is
from sayso.serve.view.bench import Bench
from sayso.serve.view.claim_lines import claim_list
from sayso.serve.view.counted import counted
from sayso.serve.view.links import actor_path, ask_path
from sayso.serve.view.markup import Markup, joined, put, tag
from sayso.serve.view.quotes import Quotes
from sayso.serve.view.trouble import nothing

PAGE: Final = 20
"""Claims of a page."""


def register(bench: Bench) -> None:
    """Answer at /actor/ID."""

    @bench.page("Actor", "/actor/{id}")
    async def actor(id: str, start: int = 0) -> None:  # noqa: A002 - the name in the address
        put(await to_thread(_page, bench.book, id, start))


def _page(book: Casebook, name: str, start: int) -> Markup:
    profile = book.profile(name)
    quotes = Quotes.of(book, quoted_ends(profile))
    return joined(
        (
            _head(profile),
            *(tag("p", notice, class_="notice-line") for notice in profile.notices),
            tag(
                "div",
                tag("div", _claims(book, profile, start), class_="wide"),
                tag("aside", doubts(profile), voices(profile), aria_label="How it speaks"),
                class_="beside",
            ),
            answered(profile, quotes),
        )
    )


def _head(profile: Profile) -> Markup:
    actor = profile.actor
    others = [each for each in actor.names if each != actor.name]
    merged = [
        tag("li", tag("b", each.name), " ", tag("code", each.id), f", {counted(each.mentions, 'mention')}")
        for each in profile.merged
    ]
    counts = profile.counts or {}
    rows = [
        ("claims it makes", f"{len(profile.said):,}", ""),
        ("claims that name it", f"{profile.spoken_of:,}", ""),
        ("documents", f"{actor.documents:,}", ""),
        *((title.lower(), f"{counts[each]:,}", f"#{each}") for each, (title, _) in TITLES.items() if counts.get(each)),
    ]
    cells = (
        tag("div", tag("dt", name), tag("dd", tag("b", tag("a", told, href=path) if path else told)))
        for name, told, path in rows
    )
    return tag(
        "header",
        tag("p", tag("a", "All actors", href="/actors"), class_="meta"),
        tag("h1", actor.name),
        tag("p", what_it_is(actor), class_="hint"),
        tag("p", f"Also goes by {', '.join(others[:12])}.") if others else "",
        tag("dl", *cells, class_="figures"),
        tag("p", "One with these, by decision:") + tag("ul", *merged, class_="merged") if merged else "",
    )


def _claims(book: Casebook, profile: Profile, start: int) -> Markup:
    """A page of what it says, the newest first."""
    if not profile.said:
        steps = [tag("a", "Claims that name it", href=ask_path(actor=profile.actor.id))]
        return nothing("It says nothing in what was read; it is only spoken of.", *steps)
    first = max(0, min(start, len(profile.said) - 1))
    shown = profile.said[first : first + PAGE]
    path = actor_path(profile.actor.id)
    links = []
    if first:
        links.append(tag("a", "To the newest", href=path, class_="button"))
    if first + PAGE < len(profile.said):
        links.append(tag("a", f"The next {PAGE}", href=f"{path}?start={first + PAGE}", class_="button", rel="next"))
    count = f"{first + 1:,} to {first + len(shown):,} of {len(profile.said):,}, the newest first"
    return joined(
        (
            tag("h2", "What it says"),
            tag(
                "p",
                count,
                " · ",
                tag("a", "search in all that names it", href=ask_path(actor=profile.actor.id)),
                class_="hint",
            ),
            claim_list(book.claims(*shown), "What it says"),
            tag("nav", *links, class_="pages", aria_label="Pages of claims") if links else "",
        )
    )
