"""Finds where one passage has it that somebody denies just what the other tells.

Labelled denials are too few for a layer to learn them apart from agreement, which has the same words.
"""

from __future__ import annotations

from sayso.link.passage import Passage
from sayso.link.saying import denies, is_negated
from sayso.link.wording import Wording
from sayso.records import Stance

MOST = 0.6
"""The share of the words of what is denied, by their weight, that the other passage must have. At 0.5 a denial of
something near was taken for one of this."""


def denied(a: Passage, b: Passage) -> str:
    """What one says that somebody denies and the other tells as so, in words; empty where there is nothing like it."""
    return _denied_by(a, b) or _denied_by(b, a)


def _denied_by(denying: Passage, telling: Passage) -> str:
    if denies(telling) or is_negated(telling):
        return ""
    for claim in denying.claims:
        if claim.chain and claim.chain[-1].stance is Stance.DENY and not claim.chain[-1].negated:
            wording = Wording.of(claim.content.text)
            shared = sum(wording.weights[text] for text in wording.weights.keys() & telling.wording.weights.keys())
            if shared >= MOST * sum(wording.weights.values()) > 0:
                return claim.content.text
    return ""
