"""A claim in full: its chain drawn as nested brackets, and below it whatever qualifies it and vouches for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sayso.records import (
    UNREVIEWED,
    Actor,
    Attribution,
    Band,
    Claim,
    Document,
    Hedge,
    Place,
    Quantity,
    Reviews,
    Time,
    Verdict,
)
from sayso.serve.view.claim_lines import days
from sayso.serve.view.links import actor_path, ask_path, claim_path
from sayso.serve.view.marked import level
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.sides import side_name

SCALES = {"icd203": "ICD 203", "phia": "PHIA", "kent": "Kent"}


def claim_details(claim: Claim, document: Document, reviews: Reviews = UNREVIEWED) -> Markup:
    """The drawing of the chain, then a list of what is known of the claim, and where to go on."""
    rows = [*_doubts(claim), *_remarks(claim), *_mentions(claim), *_notes(claim, document), *_made(claim, reviews)]
    return joined(
        (
            brackets(claim, document.publisher),
            tag("dl", *(tag("div", tag("dt", name), tag("dd", *told)) for name, told in rows), class_="facts"),
            tag(
                "p",
                tag("a", "Trace this claim", href=claim_path(claim.id), class_="button"),
                tag("code", claim.id, class_="id"),
                class_="claim-links",
            ),
        )
    )


def brackets(claim: Claim, publisher: str | None) -> Markup:
    """Who says it, outermost first, each bracket holding what that one says; the innermost holds what is claimed."""
    inner = tag("div", claim.content.text, class_="content")
    for link in reversed(claim.chain):
        inner = tag("div", _says(link), inner, class_="bracket")
    if not claim.chain:
        who = tag("span", publisher or "the publisher", class_="m-source")
        voice = tag("span", f"in its own voice: {claim.voice}", class_="how")
        inner = tag("div", tag("p", who, " ", voice), inner, class_="bracket")
    return tag("div", inner, class_="brackets")


def _says(link: Attribution) -> Markup:
    told = days(link.said_on) if link.said_on else ""
    how = " · ".join(filter(None, (str(link.stance), "not said" if link.negated else "", told)))
    name = link.source.text or "a source not named"
    who = tag("a", name, href=actor_path(link.source_actor)) if link.source_actor else name
    return tag(
        "p",
        tag("span", who, class_="m-source"),
        " ",
        tag("span", link.cue.text, class_="m-cue"),
        " ",
        tag("span", how, class_="how"),
    )


Row = tuple[str, Iterable[str]]


def _doubts(claim: Claim) -> Iterator[Row]:
    for hedge in claim.hedges:
        yield "Doubt", _doubt(hedge)
    for condition in claim.conditions:
        yield "Condition", [f"“{condition.text}”"]


def _doubt(hedge: Hedge) -> Iterator[str]:
    owner = "the publisher’s" if hedge.whose == "publisher" else f"of {hedge.holder.text or 'the source'}"
    yield tag("span", hedge.text, class_=f"m-hedge level-{level(hedge)}")
    yield tag("span", f" {hedge.kind}, {owner}", class_="how")
    for band in hedge.bands:
        yield tag("span", _scaled(band), class_="band")


def _scaled(band: Band) -> Markup:
    """A band as words and as a bar from 0 to 100 %."""
    bar = tag(
        "svg",
        tag("rect", x=0, y=0, width=100, height=6, class_="all"),
        tag("rect", x=band.low, y=0, width=max(1, band.high - band.low), height=6, class_="part"),
        viewbox="0 0 100 6",
        class_="band-bar",
        aria_hidden="true",
    )
    return joined((f"{SCALES.get(band.scale, band.scale)} {band.low}–{'<' * band.below}{band.high} %", bar))


def _remarks(claim: Claim) -> Iterator[Row]:
    if claim.negated:
        yield "Negated", ["it says that something is not so"]
    if claim.finding:
        sought = claim.finding.sought.text
        yield "Found nothing", [f"looked for “{sought}”" if sought else "what was looked for is not told"]
    for verdict in claim.verdicts:
        yield "Verdict", [_judged(verdict)]
    for first in claim.firsts:
        yield str(first.kind).capitalize(), [f"“{first.text}”"]


def _judged(verdict: Verdict) -> str:
    owner = "the publisher" if verdict.whose == "publisher" else verdict.holder.text or "the source"
    return f"“{verdict.text}” ({verdict.polarity}), says {owner}"


def _mentions(claim: Claim) -> Iterator[Row]:
    for time in claim.times:
        yield "When", [f"“{time.text}” ", tag("span", _dated(time), class_="how")]
    for place in claim.places:
        yield (
            "Where",
            [tag("a", f"“{place.text}”", href=ask_path(place=place.name)), tag("span", _where(place), class_="how")],
        )
    for quantity in claim.quantities:
        yield "How many", [f"“{quantity.text}” ", tag("span", _amount(quantity), class_="how")]
    for actor in claim.actors:
        yield "Who", _actor(actor)


def _dated(time: Time) -> str:
    return days(time) or time.reason or "which day is not told"


def _where(place: Place) -> str:
    if place.latitude is None:
        return f" not resolved: {place.reason}"
    far = f"{place.distance_km:g} km " if place.distance_km is not None else ""
    how = "" if place.relation == "at" else f"{place.relation} "
    reach = f", to {place.precision_km:g} km" if place.precision_km is not None else ""
    return f" {far}{how}{', '.join((place.name, *place.within))} ({place.kind}{reach})"


def _amount(quantity: Quantity) -> str:
    bound = {"min": "at least ", "max": "at most "}.get(quantity.bound or "", "about " if quantity.approximate else "")
    high = f" to {quantity.high:,g}" if quantity.high is not None else ""
    return f"{bound}{quantity.value:,g}{high} {quantity.of or quantity.unit}"


def _actor(actor: Actor) -> Iterator[str]:
    if actor.id is None:
        yield f"“{actor.text}” "
        yield tag("span", f"not told: {actor.reason}" if actor.reason else "not told", class_="how")
        return
    what = ", ".join(filter(None, (actor.kind, actor.group, side_name(actor.side), actor.affiliation)))
    yield tag("a", actor.name, href=actor_path(actor.id))
    yield tag("span", f" {what}", class_="how")


def _notes(claim: Claim, document: Document) -> Iterator[Row]:
    for place in claim.endnotes:
        note = document.endnotes[place]
        text = note.note.of(document.text) if note.note else "its text is not in this document"
        links = [tag("a", url, href=url, rel="noreferrer noopener", target="_blank") for url in note.urls]
        yield f"Endnote {note.number}", links or [text]


def _made(claim: Claim, reviews: Reviews) -> Iterator[Row]:
    """How the claim came about: how sure the reader was, and what people decided on it."""
    yield "Confidence", [f"{claim.confidence:.2f} ", tag("span", "that it was read right", class_="how")]
    ruling = reviews.claims.get(claim.id)
    if ruling is not None:
        made = ruling.decision
        why = f": {made.why}" if made.why else ""
        yield "Decision", [f"{ruling.judgement} ", tag("span", f"by {made.who}, {made.time}{why}", class_="how")]
