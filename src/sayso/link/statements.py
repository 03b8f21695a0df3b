"""Statements: what is linked. A statement is a sentence with all that is claimed in it.

Its claims stand inside each other ("A reports that B urged C"), so that linking each would say everything twice.
A statement is made of stored claims alone, so that a document just read and one of last year are compared alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import TypeVar

from sayso.link.keys import key_of
from sayso.link.passage import Passage
from sayso.link.sentences import bare_words
from sayso.link.wording import Wording
from sayso.records import Actor, BlockKind, Claim, DocumentCard, Hedge, Place, Quantity, Span, Time, Voice

LONGEST = 2_000
"""Code points of a sentence that are compared: what is longer is no sentence, but a text without a full stop."""

Mention = TypeVar("Mention", Hedge, Time, Place, Quantity, Actor)
NumberedClaim = tuple[int, str, Claim]
"""A claim with its number in the casebook and the words of its sentence."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence with its claims. `number` is that of the first of them, `last` that of the last, in the casebook.

    `document` is the number of its document there, and `key` the same for all printings of its words.
    """

    number: int
    last: int
    document: int
    claim: str
    span: Span
    key: int
    passage: Passage


def statements_of(claims: Iterable[NumberedClaim], document: int, card: DocumentCard) -> Iterator[Statement]:
    """The statements of a document with this number, from its claims in order. Headings and asides state nothing."""
    sentences: dict[Span, list[NumberedClaim]] = {}
    for each in claims:
        sentences.setdefault(each[2].sentence, []).append(each)
    for span, held in sentences.items():
        first, words, leading = held[0]
        if leading.block is not BlockKind.HEADING and any(claim.voice is not Voice.META for _, _, claim in held):
            passage = _passage(words[:LONGEST], tuple(claim for _, _, claim in held), card)
            yield Statement(first, held[-1][0], document, leading.id, span, key_of(*bare_words(words)), passage)


def _passage(words: str, claims: tuple[Claim, ...], card: DocumentCard) -> Passage:
    said = (link.said_on for claim in claims for link in claim.chain if link.said_on)
    return Passage(
        text=words,
        day=date.fromisoformat(card.published) if card.published else None,
        publisher=card.publisher or "",
        document=card.id,
        claims=claims,
        hedges=_once(hedge for claim in claims for hedge in claim.hedges),
        times=_once(chain((time for claim in claims for time in claim.times), said)),
        places=_once(place for claim in claims for place in claim.places),
        quantities=_once(quantity for claim in claims for quantity in claim.quantities),
        actors=_once(actor for claim in claims for actor in claim.actors),
        wording=Wording.of(words),
    )


def _once(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Each mention once, which stands in the content of the outer claim and of the inner one."""
    return tuple({mention.spans: mention for mention in mentions}.values())
