"""A trace as a list to be read: what became of it, what speaks against it, origins with reasons, mentions by day."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import Final

from sayso.records import ClaimLink, Mention, Origin, Registered, Trace, Uncorroborated
from sayso.serve.pages.claim_drawing import AGAINST, look_of, what_it_is
from sayso.serve.view.counted import counted
from sayso.serve.view.links import ask_path
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.quotes import Quotes
from sayso.serve.view.sides import side_names

MENTIONS: Final = 20
"""Mentions that are shown; the rest is folded."""
OPEN: Final = 5
"""Items of any other list that are shown."""


def story(trace: Trace, quotes: Quotes) -> Markup:
    """Everything that the drawing shows, and the reasons."""
    return joined(
        (
            _section("What became of it", "became", [_became(each, quotes) for each in trace.became]),
            tag("section", tag("h2", "Mentions in the order of saying"), _mentions(trace, quotes), id="mentions"),
            _section("Origins", "origins", [_origin(each, trace) for each in trace.origins]),
            _section(
                "Denied, contradicted, revised, overtaken", "against", [_link(link, quotes) for link in trace.links]
            ),
            _section("Without a second source", "doubts", [_doubt(each, quotes) for each in trace.uncorroborated]),
        )
    )


def _section(title: str, id_: str, items: list[Markup]) -> Markup | str:
    if not items:
        return ""
    rest = items[OPEN:]
    folded = tag("details", tag("summary", f"{len(rest)} more"), tag("ul", *rest, class_="story")) if rest else ""
    return tag("section", tag("h2", title), tag("ul", *items[:OPEN], class_="story"), folded, id=id_)


def _mentions(trace: Trace, quotes: Quotes) -> Markup:
    shown, rest = trace.mentions[:MENTIONS], trace.mentions[MENTIONS:]
    folded = tag("details", tag("summary", f"{len(rest)} more"), _by_day(rest, trace, quotes)) if rest else ""
    return joined((_by_day(shown, trace, quotes), folded))


def _by_day(mentions: Iterable[Mention], trace: Trace, quotes: Quotes) -> Markup:
    days = groupby(mentions, key=lambda mention: mention.said or "no date")
    return tag(
        "ol",
        *(
            tag(
                "li",
                tag("p", day, class_="when"),
                tag("ul", *(_mention(each, trace, quotes) for each in held)),
            )
            for day, held in days
        ),
        class_="days",
    )


def _mention(mention: Mention, trace: Trace, quotes: Quotes) -> Markup:
    look = look_of(mention, trace)
    how = "" if mention.relation is None else f"{mention.relation}, {mention.strength:.2f} sure"
    told = "as told" if mention.is_told else ""
    return tag(
        "li",
        tag(
            "p",
            tag("b", look.name, class_=f"what tone-{look.tone}"),
            " ",
            tag("span", mention.speaker or "nobody named", class_="m-source"),
            " ",
            tag("span", " · ".join(filter(None, (side_names(mention.sides), told, how))), class_="hint"),
            class_="head",
        ),
        quotes.quote(mention.end),
        id=mention.end.claim,
    )


def _origin(origin: Origin, trace: Trace) -> Markup:
    by_claim = {mention.end.claim: mention for mention in trace.mentions}
    days = sorted(day for claim in origin.mentions if claim in by_claim and (day := by_claim[claim].said))
    span = " to ".join(dict.fromkeys((days[0], days[-1]))) if days else ""
    first = next(iter(origin.mentions), "")
    facts = (*what_it_is(origin), counted(len(origin.mentions), "mention"), span)
    return tag(
        "li",
        tag(
            "p",
            tag("a", tag("b", origin.root.name), href=f"#{first}"),
            " ",
            tag("span", " · ".join(filter(None, facts)), class_="hint"),
            class_="head",
        ),
        *(tag("p", reason, class_="reason") for reason in origin.reasons),
        id=origin.id,
    )


def _link(link: ClaimLink, quotes: Quotes) -> Markup:
    look = AGAINST[link.relation]
    state = f"{link.score:.2f} sure · {link.status}"
    return tag(
        "li",
        tag("p", tag("b", look.name, class_=f"what tone-{look.tone}"), " ", tag("span", state, class_="hint")),
        quotes.pair(link.a, link.b),
        *(tag("p", reason, class_="reason") for reason in link.reasons[:2]),
        data_link=f"{link.a.claim} {link.b.claim}",
    )


def _doubt(doubt: Uncorroborated, quotes: Quotes) -> Markup:
    later = len(doubt.later)
    since = (
        f"Said since from another origin, {later} time{'s' * (later != 1)}." if later else "Nobody else said it since."
    )
    return tag(
        "li",
        tag("p", tag("b", f"“{doubt.words}”", class_="what tone-turn"), " ", tag("span", since, class_="hint")),
        quotes.quote(doubt.end),
        *(tag("a", "said since", href=f"#{claim}", class_="button") for claim in doubt.later[:1]),
    )


def _became(each: Registered, quotes: Quotes) -> Markup:
    """What the register has of its sentence: its state, the one that is proposed, and what bears on it."""
    until = f"until {each.entry.until}" if each.entry.until else ""
    proposed = f"proposed: {each.proposal.state} ({each.proposal.score:.2f})" if each.proposal else ""
    facts = " · ".join(filter(None, (str(each.state), until, proposed)))
    bearing = (tag("li", quotes.quote(bearing.end)) for bearing in each.bearings[:3])
    return tag(
        "li",
        tag("p", tag("b", str(each.entry.kind), class_="what"), " ", tag("span", facts, class_="hint")),
        tag("p", tag("a", each.entry.matter.text, href=ask_path(each.entry.matter.text[:80])))
        if each.entry.matter.text
        else "",
        *(tag("p", reason, class_="reason") for reason in (each.proposal.reasons if each.proposal else ())),
        tag("ul", *bearing, class_="bearing"),
    )
