"""What somebody is only accused of in the body, and a takeaway takes for granted: "a violated ceasefire"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sayso.check.report import Report, Sentence
from sayso.check.rule import Objection
from sayso.check.takeaways.rewording import Word, words_in
from sayso.link.rarity import stem_of
from sayso.link.wording import words_of
from sayso.records import Claim, Stance

OBJECT = 4
"""Words behind the act that may be what it is done to: "of violating a Swiss-brokered ceasefire"."""
TOGETHER = 4
"""Words within which a takeaway must have both: "violated ceasefire", "violation of the ceasefire"."""
BESIDE = 2
"""Words before the deed that a hedge of it stands in: "an allegedly violated ceasefire"."""
TELLING = 4.5
"""From which rarity on an act tells what was done: "conducting" and "making" may be anything."""
OF_CONTENT = 3.0
"""From which rarity on a word is what it was done to: one paragraph in twenty has it."""
SOURCED = frozenset({Stance.STATE, Stance.CONFIRM, Stance.ACCUSE, Stance.DENY, Stance.ASSESS, Stance.EVIDENCE})
"""Stances of a takeaway's own source, on whose word it has the deed. Who threatens to punish one vouches for none."""

_CHARGES = re.compile(r"\b(?:accus|alleg|blam|charg|suspect|indict)", re.IGNORECASE)
_OF = re.compile(r"\b(?:of|for|that)\s+(?:(?:an?|the)\s+)?(?P<act>.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Charge:
    """The act that somebody is accused of, by stems, and to what it is done; the sentence, and who accuses."""

    act: str
    objects: frozenset[str]
    sentence: Sentence
    source: str
    cue: str


def granted(report: Report) -> Iterator[Objection]:
    """Objections to takeaways that take for granted what only an accusation in the body bears out."""
    charges = [charge for sentence in report.body for charge in _charges(sentence)]
    for takeaway in report.takeaways if charges else ():
        for charge in charges:
            deed = _deed(words_in(takeaway), charge)
            if deed and not _is_given(takeaway, deed) and not _is_found(report.body, charge):
                yield Objection(
                    (takeaway.span, charge.sentence.span),
                    f"The takeaway takes it for granted (“{' '.join(word.text for word in deed)}”); "
                    f"in the body, it is what “{charge.source}” {charge.cue}.",
                    report.evidence(charge.sentence.span),
                )


def _charges(sentence: Sentence) -> Iterator[Charge]:
    """The acts that somebody is accused of in a sentence."""
    for claim in sentence.claims:
        if claim.chain and _CHARGES.search(claim.chain[-1].cue.text) and claim.chain[-1].source.text:
            said = _OF.search(claim.content.text)
            stems = [stem_of(word) for word in words_of(said["act"])[: OBJECT + 2]] if said else []
            objects = frozenset(stem.text for stem in stems[1:] if stem.rarity >= OF_CONTENT and not stem.is_name)
            if stems and stems[0].rarity >= TELLING and objects:
                link = claim.chain[-1]
                yield Charge(stems[0].text, objects, sentence, link.source.text, link.cue.text)


def _deed(words: tuple[Word, ...], charge: Charge) -> tuple[Word, ...]:
    """The words of a sentence from the act to its object or back, where both stand together."""
    for place, word in enumerate(words):
        if word.stem == charge.act:
            for other in range(max(0, place - TOGETHER), min(len(words), place + TOGETHER + 1)):
                deed = words[min(place, other) : max(place, other) + 1]
                if words[other].stem in charge.objects and not any(each.text[0].isupper() for each in deed[1:-1]):
                    return deed
    return ()


def _is_given(takeaway: Sentence, deed: tuple[Word, ...]) -> bool:
    """Whether the takeaway has the deed on somebody's word, or calls it alleged."""
    if any(_is_sourced(claim, deed) for claim in takeaway.claims):
        return True
    words = words_in(takeaway)
    first = words.index(deed[0])
    near = (*words[max(0, first - BESIDE) : first], *deed)
    return any(span.overlaps(word.span) for hedge in takeaway.hedges for span in hedge.spans for word in near)


def _is_sourced(claim: Claim, deed: tuple[Word, ...]) -> bool:
    return any(
        link.stance in SOURCED and any(span.overlaps(word.span) for span in link.content.spans for word in deed)
        for link in claim.chain
    )


def _is_found(body: Iterable[Sentence], charge: Charge) -> bool:
    """Whether a sentence of the body has the deed, and on nobody's word."""
    for sentence in body:
        deed = _deed(words_in(sentence), charge) if sentence is not charge.sentence else ()
        if deed and not any(claim.chain and _covers(claim, deed) for claim in sentence.claims):
            return True
    return False


def _covers(claim: Claim, deed: tuple[Word, ...]) -> bool:
    return any(span.overlaps(word.span) for link in claim.chain for span in link.content.spans for word in deed)
