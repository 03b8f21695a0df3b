"""How an actor speaks: its doubt by band, who tells what it says, and who bears it out, denies or revises it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from sayso.ask.profile import Answering, Profile, Voice
from sayso.records import Band, Relation
from sayso.serve.view.links import actor_path, claim_path
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.quotes import Quotes, pair
from sayso.serve.view.trouble import nothing

OPEN: Final = 6
"""Holders of a relation that are shown; the rest is folded."""
NAMED: Final = 8
"""Links of a holder that are named one by one, the surest."""
TITLES: Final = {
    Relation.CORROBORATES: ("Borne out", "good"),
    Relation.DENIES: ("Denied, or denying", "bad"),
    Relation.CONTRADICTS: ("Contradicted, or contradicting", "bad"),
    Relation.REVISES: ("Revised, or revising", "turn"),
}


def doubts(profile: Profile) -> Markup:
    """How many claims it says without doubt, and with doubt by band of ICD 203, as bars."""
    if not profile.said:
        return Markup("")
    found = profile.doubts or {}
    bands = sorted((band for band in found if band), key=lambda band: band.low)
    rows = [("without doubt", profile.plain), *((_band(band), found[band]) for band in bands)]
    rows += [("doubt without a band", found[None])] if None in found else []
    most = max((count for _, count in rows), default=1)
    return tag(
        "section",
        tag("h2", "How hedged"),
        tag("ul", *(_bar(name, count, most) for name, count in rows), class_="bars"),
    )


def voices(profile: Profile) -> Markup:
    """Who tells what it says, whose words it tells, and where that is printed."""
    return joined(
        (
            _voices("Speaks through", profile.through),
            _voices("Passes on", profile.passes_on),
            _voices("Printed by", profile.publishers),
        )
    )


def answered(profile: Profile, quotes: Quotes) -> Markup:
    """The links between what it says and what others say, by relation and by holder, each with its claims."""
    counts = profile.counts or {}
    sections = [
        _relation(relation, counts[relation], [each for each in profile.answering if each.relation is relation], quotes)
        for relation in TITLES
        if counts.get(relation)
    ]
    if not sections:
        steps = ["Who bears it out or denies it is known once claims are linked: sayso read --links"]
        return joined(
            (tag("h2", "What others say to it"), nothing("No link leads from its claims to others’.", *steps))
        )
    return joined((tag("h2", "What others say to it"), *sections))


def _relation(relation: Relation, count: int, held: Sequence[Answering], quotes: Quotes) -> Markup:
    title, tone = TITLES[relation]
    items = [_holder(each, quotes) for each in held]
    rest = items[OPEN:]
    folded = tag("details", tag("summary", f"{len(rest)} others"), tag("ul", *rest, class_="story")) if rest else ""
    return tag(
        "section",
        tag("h3", tag("span", title, class_=f"what tone-{tone}"), f" {count:,} link{'s' * (count != 1)}"),
        tag("ul", *items[:OPEN], class_="story"),
        folded,
    )


def _holder(each: Answering, quotes: Quotes) -> Markup:
    holder, surest = each.holder, each.links[0]
    name = tag("b", holder.name, class_="m-source")
    named = [
        tag("a", link.b.published or "no date", href=claim_path(link.b.claim), title=link.b.words[:200])
        for link in each.links[1 : NAMED + 1]
    ]
    more = f" and {len(each.links) - NAMED - 1:,} more" if len(each.links) > NAMED + 1 else ""
    return tag(
        "li",
        tag(
            "p",
            tag("a", name, href=actor_path(holder.actor)) if holder.actor else name,
            " ",
            tag("span", " · ".join(filter(None, (holder.side, f"{len(each.links):,} links"))), class_="hint"),
            class_="head",
        ),
        pair(
            quotes.quote(surest.a),
            quotes.quote(surest.b),
            names=(surest.a.published or "no date", surest.b.published or "no date"),
        ),
        tag("p", "Also on ", Markup(", ").join(named), more, class_="meta") if named else "",
    )


def _voices(title: str, held: Iterable[Voice]) -> Markup | str:
    rows = list(held)
    if not rows:
        return ""
    items = [
        tag(
            "li",
            tag("a", voice.name, href=actor_path(voice.actor)) if voice.actor else tag("span", voice.name),
            tag("span", f"{voice.claims:,}", class_="count"),
        )
        for voice in rows[:OPEN]
    ]
    more = tag("p", f"and {len(rows) - OPEN:,} others", class_="hint") if rows[OPEN:] else ""
    return tag("section", tag("h2", title), tag("ul", *items, class_="counted"), more)


def _band(band: Band) -> str:
    return f"{band.low}–{band.high} %"


def _bar(name: str, count: int, most: int) -> Markup:
    return tag(
        "li",
        tag("span", name),
        tag("span", f"{count:,}", class_="count"),
        tag("meter", value=count, max=max(1, most), aria_hidden="true"),
    )
