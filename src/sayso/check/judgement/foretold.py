"""Finds what the publisher foretells in a sentence, and what could settle it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sayso.check.judgement.judgement_words import form
from sayso.check.judgement.own_words import OwnWords
from sayso.check.report import Sentence
from sayso.records import BlockKind, ConditionKind, HedgeClass, Span, Voice

REACH = 160
"""Code points behind the verb in which stands what it is about: some twenty-five words."""
_ENDS = re.compile(r"[;.!?—]\s|\[\d|,\s+(?:which|who|whose|while|but|although|though|as|and)\b", re.IGNORECASE)
_OBJECT = re.compile(r"\s+(?!(?:in|over|as|further|during|through|throughout|while|if|with|and)\b)[\w“]", re.IGNORECASE)
"""What follows a verb that has an object; what drifts without one is followed by nothing, or by a time."""
_IF = re.compile(r"(?<!even )(?<!as )\b(?:if|unless)\b", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"«][^“”\"«»]{0,2000}[”\"»]")


@dataclass(frozen=True, slots=True)
class Foretold:
    """Something foretold: where it stands, its words from the verb that tells what will be, and those before it."""

    span: Span
    before: str
    words: str

    @property
    def is_vague(self) -> bool:
        """Whether it tells only that something will bear on something, or change, and not how much."""
        return self.is_effect or form("bearing").match(self.words) is not None or self._is_of_degree

    @property
    def is_effect(self) -> bool:
        """Whether it foretells an effect, and not which."""
        return form("effects").match(self.words) is not None

    @property
    def _is_of_degree(self) -> bool:
        drifts = form("drifting").match(self.words) or form("of_abstract").match(self.words)
        if drifts and not _OBJECT.match(self.words, drifts.end()):
            return form("drifting").match(self.words) is not None or form("abstract").search(self.before) is not None
        verb = form("degree").match(self.words)
        if verb is None or form("counted").search(self.words):
            return False
        beyond = form("beyond").search(self.words, verb.end())
        end = beyond.start() if beyond else len(self.words)
        return form("abstract").search(self.words, verb.end(), end) is not None

    @property
    def is_settled(self) -> bool:
        """Whether it tells of something that happens or does not."""
        return form("outcomes").match(self.words) is not None


def foretold_in(sentence: Sentence, own: OwnWords) -> Iterator[Foretold]:
    """What the publisher itself foretells in a sentence, without a condition."""
    if sentence.kind in {BlockKind.HEADING, BlockKind.NOTE, BlockKind.CAPTION} or _is_conditional(sentence):
        return
    if any(claim.voice is Voice.META for claim in sentence.claims):
        return
    text, start = sentence.text, sentence.span.start
    quotations = [each.span() for each in _QUOTED.finditer(text)]
    asked = min(
        (each.spans[0].start for each in sentence.hedges if each.kind is HedgeClass.UNCLEAR), default=len(text) + start
    )
    for cue in form("ahead").finditer(text):
        at = start + cue.start()
        if at > asked or not own.hold(at) or any(first <= cue.start() < last for first, last in quotations):
            continue
        way = form("on_the_way").match(text, cue.end())
        verb = way.end() if way else cue.end()
        end = _ENDS.search(text, verb, verb + REACH)
        stop = end.start() if end else min(verb + REACH, len(text))
        before = text[max(0, cue.start() - REACH) : cue.start()]
        yield Foretold(Span(at, start + stop), before, text[verb:stop])


def _is_conditional(sentence: Sentence) -> bool:
    """Whether something in the sentence holds on a condition only."""
    if _IF.search(sentence.text):
        return True
    conditions = (each for claim in sentence.claims for each in claim.conditions)
    return any(each.kind is not ConditionKind.CONCESSIVE for each in conditions)
