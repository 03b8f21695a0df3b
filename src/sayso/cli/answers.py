"""How an answer looks: the sentence with its marks, who says it, whose doubt it is, and what vouches for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from sayso.cli.amounts import amount
from sayso.cli.marking import Segment, legend, segments
from sayso.cli.reviewed import reviewed
from sayso.cli.screen import Screen
from sayso.cli.situations import situation
from sayso.records import (
    Actor,
    Answer,
    Attribution,
    Band,
    Claim,
    Condition,
    ConditionKind,
    DocumentCard,
    Finding,
    Hedge,
    LinkEnd,
    Time,
    Verdict,
)
from sayso.words import load

INDENT = 4


def show_answer(number: int, answer: Answer, screen: Screen) -> None:
    """Write one answer, numbered."""
    screen.show(segments(answer.sentence, answer.claim), indent=INDENT, label=f"{number}. ")
    for line in details(answer):
        screen.say(line, indent=INDENT, style="dim")
    screen.say()


def show_legend(screen: Screen) -> None:
    """Write what the marks mean."""
    screen.show((Segment("Marked:", ()), *legend()))
    screen.say()


def details(answer: Answer) -> Iterator[str]:
    """What stands below the sentence, a line each."""
    claim = answer.claim
    yield f"who says it: {speakers(claim)}"
    if len(claim.chain) > 1:
        yield f"what is claimed: {closed(claim.content.text)}"
    yield from dict.fromkeys(remarks(claim))
    yield from answer.remarks
    yield from reviewed(answer)
    yield cited(answer.document)
    if answer.endnote_numbers:
        numbers = "".join(f"[{number}]" for number in answer.endnote_numbers)
        yield f"endnotes: {numbers} {' '.join(answer.urls) or '(no address in them)'}"
    yield f"claim: {claim.id}"


def closed(words: str) -> str:
    """The words with the quotation mark that closes behind their full stop, where they end before it."""
    return f"{words}”" if words.count("“") > words.count("”") else words


def speakers(claim: Claim) -> str:
    """The chain in words, outermost first, each with its stance; or the publisher, with its voice."""
    if not claim.chain:
        return f"the publisher ({claim.voice})"
    return " > ".join(_speaker(link) for link in claim.chain)


def doubt(hedge: Hedge) -> str:
    """A hedge in words: of which kind, its band in each doctrine that gives one, and whose it is."""
    bands = "".join(f", {_band(band)}" for band in hedge.bands)
    return f"“{hedge.text}” ({hedge.kind}{bands}), {_owner(hedge)}’s"


def limit(condition: Condition) -> str:
    """A condition in words: what it is, and where it limits nothing, that it does not."""
    concessive = condition.kind is ConditionKind.CONCESSIVE
    return f"“{condition.text}”" + (", which changes nothing" if concessive else "")


def remarks(claim: Claim) -> Iterator[str]:
    """What marks the claim, a line each: doubts, conditions, findings, verdicts, firsts, times, places, quantities."""
    for hedge in claim.hedges:
        yield f"doubt: {doubt(hedge)}"
    for condition in claim.conditions:
        yield f"condition: {limit(condition)}"
    if claim.finding:
        yield f"found nothing: {nothing(claim.finding)}"
    for verdict in claim.verdicts:
        yield f"verdict: “{verdict.text}” ({verdict.polarity}), {_owner(verdict)}’s"
    for first in claim.firsts:
        yield f"{first.kind}: “{first.text}”"
    for time in claim.times:
        yield f"time: {dated(time)}"
    for place in claim.places:
        yield f"place: {situation(place)}"
    for quantity in claim.quantities:
        yield f"quantity: {amount(quantity)}"


def described(actor: Actor) -> str:
    """An actor in words: its name with its kind, class and side and why it is that one, or why that is not told."""
    if actor.id is None:
        return f"not told, {actor.reason}"
    what = ", ".join(filter(None, (actor.kind, actor.group, actor.side, actor.affiliation)))
    return f"{actor.name} ({what}{f'; {actor.reason}' if actor.antecedent else ''})"


def nothing(finding: Finding) -> str:
    """What was looked for, and for which days there is nothing: "looked for “boats”, since May (2022-05-01 to ...)"."""
    sought = f"looked for “{finding.sought.text}”" if finding.sought.text else "what was looked for is not told"
    time = finding.interval
    if time is None:
        return sought
    return f"{sought}, {time.text} ({days(time) or 'which days is not told'})"


def dated(time: Time) -> str:
    """The words for a time with the days that they stand for, or that these are not told."""
    return f"“{time.text}” ({days(time) or time.reason or 'which day is not told'})"


def cited(card: DocumentCard) -> str:
    """The document in one line: its day with how it is known, its publisher, its title and its file."""
    day = card.published or "no date"
    if card.published and card.published_from not in {"given", "metadata"}:
        day += f" ({card.published_from})"
    parts = [day, card.publisher, card.title, PurePath(card.path).name]
    if card.completeness == "excerpt":
        parts.append("an excerpt")
    return " · ".join(part for part in parts if part)


def stands(end: LinkEnd) -> str:
    """Where a sentence stands, in one line: the day of its document, the publisher and the file."""
    parts = (end.published or "no date", end.publisher, PurePath(end.path).name)
    return " · ".join(part for part in parts if part)


def days(time: Time) -> str:
    """The first and the last day of a time, one where they are the same; empty where none is told."""
    return " to ".join(dict.fromkeys((time.start or "…", time.end or "…"))) if time.start or time.end else ""


def _owner(mention: Hedge | Verdict) -> str:
    return "the publisher" if mention.whose == "publisher" else mention.holder.text or "the source"


def _band(band: Band) -> str:
    ends = f"{band.low}–{'<' if band.below else ''}{band.high}" if band.low < band.high else f"{band.low}"
    return f"{load('scales')[band.scale]['name']} {ends} %"


def _speaker(link: Attribution) -> str:
    how = ", ".join(filter(None, (link.stance, days(link.said_on) if link.said_on else "")))
    return f"{link.source.text or 'a source not named'} ({how})"
