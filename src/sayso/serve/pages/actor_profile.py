"""How an actor speaks: its doubt by band, who tells what it says, and who bears it out, denies or revises it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from sayso.ask.profile import Answering, Profile, Voice
from sayso.records import Band, ClaimLink, LinkEnd, Relation
from sayso.serve.view.links import actor_path, claim_path
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.quotes import Quotes
from sayso.serve.view.sides import side_name
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
    found = {each.band: each.claims for each in profile.doubts}
    bands = sorted((band for band in found if band), key=lambda band: band.low)
    rows = [("without doubt", profile.plain), *((_band(band), found[band]) for band in bands)]
    rows += [("doubt without a band", found[None])] if None in found else []
    return tag(
        "section",
        tag("h2", "How hedged"),
        tag("ul", *(_bar(name, count, len(profile.said)) for name, count in rows), class_="bars"),
        tag("p", "Bands of ICD 203; of several, the lowest.", class_="hint"),
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
        _relation(relation, counts[relation], _of(profile, relation), quotes)
        for relation in TITLES
        if counts.get(relation)
    ]
    if not sections:
        steps = ["Who bears it out or denies it is known once claims are linked: sayso read --links"]
        return joined(
            (tag("h2", "What others say to it"), nothing("No link leads from its claims to others’.", *steps))
        )
    return joined((tag("h2", "What others say to it"), *sections))


def quoted_ends(profile: Profile) -> list[LinkEnd]:
    """The statements that are quoted on the page."""
    shown = [each for relation in TITLES for each in _of(profile, relation)[:OPEN]]
    return [end for each in shown for end in (each.links[0].a, each.links[0].b)]


def _of(profile: Profile, relation: Relation) -> list[Answering]:
    return [each for each in profile.answering if each.relation is relation]


def _relation(relation: Relation, count: int, held: Sequence[Answering], quotes: Quotes) -> Markup:
    title, tone = TITLES[relation]
    rest = [tag("li", *_named(each, each.links)) for each in held[OPEN:]]
    folded = tag("details", tag("summary", f"{len(rest)} others"), tag("ul", *rest, class_="story")) if rest else ""
    return tag(
        "section",
        tag("h3", tag("span", title, class_=f"what tone-{tone}"), f" {count:,} link{'s' * (count != 1)}"),
        tag("ul", *(_holder(each, quotes) for each in held[:OPEN]), class_="story"),
        folded,
        id=str(relation),
    )


def _holder(each: Answering, quotes: Quotes) -> Markup:
    """A holder with both quotes of the surest link, and where the others are."""
    surest, others = each.links[0], each.links[1:]
    return tag("li", *_named(each, others), quotes.pair(surest.a, surest.b))


def _named(each: Answering, links: Sequence[ClaimLink]) -> Iterator[Markup]:
    """The name of a holder with how many links there are, and the days of these links, which lead to their claims."""
    holder, count = each.holder, len(each.links)
    name = tag("b", holder.name, class_="m-source")
    days = [
        tag("a", link.b.published or "no date", href=claim_path(link.b.claim), title=link.b.words[:200])
        for link in links[:NAMED]
    ]
    more = f" and {len(links) - NAMED:,} more" if len(links) > NAMED else ""
    facts = " · ".join(filter(None, (side_name(holder.side), f"{count:,} link{'s' * (count != 1)}")))
    yield tag(
        "p",
        tag("a", name, href=actor_path(holder.actor)) if holder.actor else name,
        " ",
        tag("span", facts, class_="hint"),
        class_="head",
    )
    if days:
        yield tag("p", "Also " if links is not each.links else "", "on ", Markup(", ").join(days), more, class_="meta")


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


def _bar(name: str, count: int, of_all: int) -> Markup:
    return tag(
        "li",
        tag("span", name),
        tag(
            "span", f"{count:,} · {count / of_all:.0%}" if count * 100 >= of_all else f"{count:,} · <1%", class_="count"
        ),
        tag("meter", value=count, max=of_all, aria_hidden="true"),
    )
