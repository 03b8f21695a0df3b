"""Finds what each takeaway rests on: the paragraphs of the body on its matter, and the sentences that say it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from sayso.check.report import Alignment, Sentence
from sayso.link.wording import Wording
from sayso.records import BlockKind

LEAST = 0.4
"""The least share of a takeaway's words, the rare counting for most, that a sentence says which is its topic."""


def align(sentences: Sequence[Sentence]) -> tuple[Alignment, ...]:
    """What each takeaway rests on, in the order of the takeaways."""
    groups = [tuple(group) for _, group in groupby(sentences, lambda each: each.block)]
    takeaways = [group for group in groups if group[0].kind is BlockKind.TAKEAWAY]
    paragraphs = [group for group in groups if group[0].kind not in {BlockKind.TAKEAWAY, BlockKind.HEADING}]
    wordings = {each.number: Wording.of(each.text) for paragraph in paragraphs for each in paragraph}
    return tuple(_aligned(takeaway, paragraphs, wordings) for takeaway in takeaways)


def _aligned(
    takeaway: tuple[Sentence, ...], paragraphs: Sequence[tuple[Sentence, ...]], wordings: dict[int, Wording]
) -> Alignment:
    said = Wording.of(" ".join(each.text for each in takeaway))
    scores = {number: _said_again(said, wording) for number, wording in wordings.items()}
    best = max(scores.values(), default=0.0)
    if best < LEAST:
        return Alignment(takeaway)
    topics = tuple(each for group in paragraphs for each in group if scores[each.number] == best)
    body = tuple(each for group in paragraphs if topics[0] in group for each in group)
    return Alignment(takeaway, body, topics[:1])


def _said_again(takeaway: Wording, sentence: Wording) -> float:
    """The share of a takeaway's words that a sentence has."""
    whole = sum(takeaway.weights.values())
    return (
        sum(weight for stem, weight in takeaway.weights.items() if stem in sentence.weights) / whole if whole else 0.0
    )
