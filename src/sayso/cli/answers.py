"""How an answer looks: the sentence with its marks, who says it, whose doubt it is, and what vouches for it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from sayso.cli.marking import Segment, legend, segments
from sayso.cli.screen import Screen
from sayso.records import Answer, Attribution, Claim, DocumentCard, Hedge

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
        yield f"what is claimed: {claim.content.text}"
    for hedge in claim.hedges:
        yield f"doubt: {doubt(hedge)}"
    yield cited(answer.document)
    if answer.endnote_numbers:
        numbers = "".join(f"[{number}]" for number in answer.endnote_numbers)
        yield f"endnotes: {numbers} {' '.join(answer.urls) or '(their texts are not in this document)'}"
    yield f"claim: {claim.id}"


def speakers(claim: Claim) -> str:
    """The chain in words, outermost first, each with its stance; or the publisher, with its voice."""
    if not claim.chain:
        return f"the publisher ({claim.voice})"
    return " > ".join(_speaker(link) for link in claim.chain)


def doubt(hedge: Hedge) -> str:
    """A hedge in words: whose it is, of which kind, and its band where the doctrine gives one."""
    band = f", {hedge.icd203[0]}–{hedge.icd203[1]} %" if hedge.icd203 else ""
    return f"“{hedge.text}” ({hedge.kind}{band}), the {hedge.whose}’s"


def cited(card: DocumentCard) -> str:
    """The document in one line: its day with how it is known, its publisher, its title and its file."""
    day = card.published or "no date"
    if card.published and card.published_from not in {"given", "metadata"}:
        day += f" ({card.published_from})"
    parts = [day, card.publisher, card.title, PurePath(card.path).name]
    if card.completeness == "excerpt":
        parts.append("an excerpt")
    return " · ".join(part for part in parts if part)


def _speaker(link: Attribution) -> str:
    return f"{link.source.text or 'a source not named'} ({link.stance})"
