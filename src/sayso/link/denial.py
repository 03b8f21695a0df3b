"""Finds where one passage denies just what the other tells: somebody in it denies that, or it says that it is not so.

Labelled denials are too few for a layer to learn them apart from agreement, which has the same words.
"""

from __future__ import annotations

from sayso.link.forms import form
from sayso.link.passage import Passage
from sayso.link.saying import denies, is_negated
from sayso.link.wording import Wording
from sayso.records import Stance

MOST = 0.6
"""The share of the words of what is denied, by their weight, that the other passage must have. At 0.5 a denial of
something near was taken for one of this."""

OF_OTHER = 0.5
"""The share of the other passage's words that is in what is said not to be so, where nobody denies it. Whether a claim
is negative is not always read. Of 14,000 labelled pairs this holds for one, which is a contradiction; at 0.4 it holds
for nine, of which only that one is."""


def denied(a: Passage, b: Passage) -> str:
    """What one says that somebody denies and the other tells as so, in words; empty where there is nothing like it."""
    return _denied_by(a, b) or _denied_by(b, a)


def negated(a: Passage, b: Passage) -> bool:
    """Whether one says of just what the other tells that it is not so, and the other says nothing negative."""
    negative, telling = (a, b) if is_negated(a) else (b, a)
    if not is_negated(negative) or form("negative").search(telling.text):
        return False
    if _share_in(telling.wording, negative.wording) < OF_OTHER:
        return False
    contents = (claim.content.text for claim in negative.claims if claim.negated)
    return any(_share_in(Wording.of(text), telling.wording) >= MOST for text in contents)


def _denied_by(denying: Passage, telling: Passage) -> str:
    if denies(telling) or is_negated(telling):
        return ""
    contents = (
        claim.content.text
        for claim in denying.claims
        if claim.chain and claim.chain[-1].stance is Stance.DENY and not claim.chain[-1].negated
    )
    return next((text for text in contents if _share_in(Wording.of(text), telling.wording) >= MOST), "")


def _share_in(words: Wording, others: Wording) -> float:
    """How much of the weight of some words others have too; none of no words."""
    return words.weigh(words.weights.keys() & others.weights.keys()) / words.weight if words.weight else 0.0
