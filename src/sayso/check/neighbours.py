"""Walks through the sentences of a report that stand beside each other in one paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from sayso.check.report import Report, Sentence
from sayso.link.rarity import stem_text
from sayso.records import BlockKind

LEAST = 4
"""Letters of a stem that tell a word from others which only begin alike."""

Paragraph = tuple[Sentence, ...]


def paragraphs_of(report: Report) -> Iterator[Paragraph]:
    """Every block that is no heading, as its sentences: takeaways and paragraphs."""
    for _, group in groupby(report.sentences, lambda each: each.block):
        block = tuple(group)
        if block[0].kind is not BlockKind.HEADING:
            yield block


def followed(report: Report) -> Iterator[tuple[Sentence, Sentence]]:
    """Every sentence with the one that follows it in its paragraph."""
    for block in paragraphs_of(report):
        yield from pairwise(block)


def speaks_of(sentence: Sentence, noun: str) -> bool:
    """Whether a sentence has this word or one made of it: "exchanged" for "exchange", "raced" for "race"."""
    stem = stem_text(noun.rsplit(" ", maxsplit=1)[-1])
    return len(stem) >= LEAST and any(
        stem_text(word.strip(".,;:()“”’'")).startswith(stem) for word in sentence.text.split()
    )
