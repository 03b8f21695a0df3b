"""How claims and passages are told to an assistant: a line each, with the ids, the exact words and where they stand."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from sayso.records import Answer, Attribution, Claim, DocumentCard, Hedge, LinkEnd, Place, Time
from sayso.serve.mcp.quoted import Line, Words, joined, line


def answer_line(answer: Answer) -> Line:
    """A claim: its id, its sentence, the document, who says it and with which doubt, and what vouches for it."""
    claim = answer.claim
    return joined(
        (
            line(claim.id, " ", Words(answer.sentence)),
            card_line(answer.document),
            speakers(claim),
            *claim_remarks(claim),
            *(line(Words(remark)) for remark in answer.remarks),
            *ruled(answer),
            notes(answer),
        )
    )


def end_line(end: LinkEnd) -> Line:
    """One side of a link: the id of the claim, its words, and where they stand."""
    place = (end.document, end.published or "no date")
    return joined((line(end.claim, " ", Words(end.words)), line(", ".join(place)), _named(end.publisher, end.path)))


def card_line(card: DocumentCard) -> Line:
    """Where words stand: the document's id, its day with how that is known, its publisher, its title, its file."""
    day = card.published or "no date"
    if card.published and card.published_from not in {None, "given", "metadata"}:
        day += f" ({card.published_from})"
    title = line("title ", Words(card.title)) if card.title else ()
    excerpt = line("an excerpt") if card.completeness == "excerpt" else ()
    return joined((line(f"{card.id}, {day}"), _named(card.publisher, card.path), title, excerpt))


def speakers(claim: Claim) -> Line:
    """Who says it, outermost first, each with its stance; or that it is the publisher, with its voice."""
    if not claim.chain:
        return line(f"said by the publisher ({claim.voice})")
    return line("said by ", *joined((_speaker(link) for link in claim.chain), ", who tells it of "))


def claim_remarks(claim: Claim) -> Iterator[Line]:
    """What marks a claim, a piece each: what exactly is claimed, its doubts, conditions, times, places and numbers."""
    if len(claim.chain) > 1:
        yield line("claimed is ", Words(claim.content.text))
    yield from (_doubt(hedge) for hedge in claim.hedges)
    for condition in claim.conditions:
        yield line(f"on a condition ({condition.kind}): ", Words(condition.text))
    if claim.negated:
        yield line("negated")
    if claim.finding:
        yield line("a finding of nothing: looked for ", Words(claim.finding.sought.text or claim.finding.text))
    for verdict in claim.verdicts:
        yield line(f"a verdict of the {verdict.whose} ({verdict.polarity}): ", Words(verdict.text))
    for first in claim.firsts:
        yield line(f"said to be a {first.kind}: ", Words(first.text))


def mentions(claim: Claim) -> Iterator[Line]:
    """The times, places, quantities and actors in a claim, a line each, as far as they are known."""
    for time in claim.times:
        yield line(f"{claim.id} time ", Words(time.text), f": {days(time) or 'which day is not told'}")
    for place in claim.places:
        yield _place(claim.id, place)
    for quantity in claim.quantities:
        high = f" to {quantity.high:g}" if quantity.high is not None and quantity.high != quantity.value else ""
        bound = {"min": " or more", "max": " or less"}.get(quantity.bound or "", "")
        yield line(f"{claim.id} quantity ", Words(quantity.text), f": {quantity.value:g}{high}{bound}")
    for actor in claim.actors:
        told = line(f"{actor.id}, ", Words(actor.name or "")) if actor.id else line("who is not told")
        yield line(f"{claim.id} actor ", Words(actor.text), ": ", *told)


def ruled(answer: Answer) -> Iterator[Line]:
    """What people decided on a claim and on its source."""
    ruling = answer.reviews.claims.get(answer.claim.id)
    if ruling is not None:
        made = ruling.decision
        yield line(f"decision {made.number} ({made.judgement}) by ", Words(made.who), " why: ", Words(made.why))
    speaking = [link.source_actor for link in answer.claim.chain]
    grade = answer.reviews.source_grade(speaking, answer.document.publisher, answer.merged)
    if grade is not None:
        yield line("grade of the source: ", Words(grade.grade))


def notes(answer: Answer) -> Line:
    """The numbers and the addresses of the endnotes that vouch for a claim."""
    if not answer.endnote_numbers:
        return ()
    numbers = "".join(f"[{number}]" for number in answer.endnote_numbers)
    return line(f"endnotes {numbers} ", *joined((line(Words(url)) for url in answer.urls), " "))


def days(time: Time) -> str:
    """The first and the last day of a time, one where they are the same; empty where none is told."""
    return " to ".join(dict.fromkeys((time.start or "…", time.end or "…"))) if time.start or time.end else ""


def _named(publisher: str | None, path: str) -> Line:
    """Who published it, and the name of the file. Its folder says more of this machine than of the report."""
    who = line("publisher ", Words(publisher)) if publisher else line("publisher not known")
    return joined((who, line("file ", Words(PurePath(path).name))), ", ")


def _speaker(link: Attribution) -> Line:
    said_on = f", on {days(link.said_on)}" if link.said_on and days(link.said_on) else ""
    who = line(Words(link.source.text)) if link.source.text else line("a source not named")
    return line(*who, f" ({link.stance}{', not said' * link.negated}{said_on})")


def _doubt(hedge: Hedge) -> Line:
    bands = "".join(f", {band.low} to {band.high} % by {band.scale}" for band in hedge.bands)
    holder = "the publisher" if hedge.whose == "publisher" else "the source"
    return line(f"doubt of {holder} ({hedge.kind}{bands}): ", Words(hedge.text))


def _place(claim: str, place: Place) -> Line:
    if place.latitude is None:
        return line(f"{claim} place ", Words(place.text), ": not resolved, ", Words(place.reason))
    held = ", ".join((place.name, *place.within))
    return line(f"{claim} place ", Words(place.text), f" ({place.relation}): ", Words(held))
