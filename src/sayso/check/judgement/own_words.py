"""Tells the publisher's own words in a sentence from those that it passes on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.check.report import Sentence
from sayso.check.speech import PUBLISHER
from sayso.records import Attribution, Claim, Span


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A sentence, with the publisher's own claims in it, and the passages that are somebody else's."""

    claims: tuple[Claim, ...]
    passed_on: tuple[Span, ...]

    @classmethod
    def of(cls, sentence: Sentence) -> OwnWords:
        """Those of a sentence. What the publisher says of itself ("we assess that") is its own."""
        itself = frozenset(each.id for each in sentence.actors if each.group == PUBLISHER)
        own = [all(_is_own(link, itself) for link in claim.chain) for claim in sentence.claims]
        claims = tuple(claim for claim, is_own in zip(sentence.claims, own, strict=True) if is_own)
        return cls(claims, tuple(_passed_on(sentence, itself)))

    def hold(self, at: int) -> bool:
        """Whether the words at a place of the text are the publisher's own."""
        return not any(span.start <= at < span.end for span in self.passed_on)


def _passed_on(sentence: Sentence, itself: frozenset[str | None]) -> Iterator[Span]:
    for claim in sentence.claims:
        yield from (span for link in claim.chain if not _is_own(link, itself) for span in link.content.spans)


def _is_own(link: Attribution, itself: frozenset[str | None]) -> bool:
    return (link.source_actor is not None and link.source_actor in itself) or link.source.text.lower() in {"we", "our"}
