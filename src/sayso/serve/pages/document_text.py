"""A document as it reads: its blocks, its sentences with their marks, its endnotes, and what is masked, with why."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Final

from sayso.records import Block, BlockKind, Claim, Dossier, Endnote, Span
from sayso.serve.view.bullets import bullet_length
from sayso.serve.view.marked import Mark, chain_marks, marked, mention_marks
from sayso.serve.view.markup import Markup, joined, tag

ELEMENTS: Final = {BlockKind.TITLE: "h1", BlockKind.HEADING: "h2", BlockKind.QUOTE: "blockquote"}


@dataclass(frozen=True)
class Text:
    """The text of a document while it is laid out."""

    dossier: Dossier

    @cached_property
    def claims(self) -> dict[int, list[Claim]]:
        """The claims by the start of their sentence, as they were read; the outermost first."""
        held: dict[int, list[Claim]] = {}
        for claim in self.dossier.extraction.claims:
            held.setdefault(claim.sentence.start, []).append(claim)
        return held

    @cached_property
    def marks(self) -> list[Mark]:
        """Everything that is marked, each once, in the order of the text."""
        found = self.dossier.extraction
        marks = {mark for claim in found.claims for mark in chain_marks(claim.chain)}
        marks |= set(mention_marks((*found.hedges, *found.places, *found.times, *found.quantities)))
        return sorted(marks, key=lambda mark: (mark.span, mark.kind))

    @cached_property
    def starts(self) -> list[int]:
        """Where each of the marks begins."""
        return [mark.span.start for mark in self.marks]

    @cached_property
    def longest(self) -> int:
        """The length of the longest mark."""
        return max((len(mark.span) for mark in self.marks), default=0)

    @cached_property
    def notes(self) -> list[Endnote]:
        """The endnotes with a mark in the text, in the order of their marks."""
        return sorted((note for note in self.dossier.document.endnotes if note.mark), key=_place)

    @cached_property
    def places(self) -> list[int]:
        """Where the mark of each of the notes stands."""
        return [_place(note) for note in self.notes]

    @cached_property
    def numbers(self) -> dict[int, int]:
        """The number of the note whose text begins there, so that its block can be led to."""
        return {note.note.start: note.number for note in self.dossier.document.endnotes if note.note}

    def article(self) -> Markup:
        """The whole text."""
        blocks = self.dossier.document.blocks
        groups = groupby(blocks, key=lambda block: block.kind)
        return joined(part for kind, held in groups for part in self._group(kind, list(held)))

    def _group(self, kind: BlockKind, blocks: Sequence[Block]) -> Iterator[Markup]:
        parts = [self._block(block) for block in blocks]
        if kind is BlockKind.TAKEAWAY:
            yield tag("div", *parts, class_="takeaways", role="group", aria_label="Takeaways")
        elif kind is BlockKind.ENDNOTE:
            yield tag("div", *parts, class_="endnotes", role="group", aria_label="Endnotes")
        else:
            yield from parts

    def _block(self, block: Block) -> Markup:
        if block.kind is BlockKind.NOISE:
            why = ": ".join(filter(None, (block.noise or "masked", block.reason)))
            words = block.span.of(self.dossier.document.text)
            return tag("div", tag("span", why, class_="why"), " ", words, class_="block noise")
        if block.kind is BlockKind.ENDNOTE:
            starts = range(block.span.start, block.span.end)
            number = next((self.numbers[at] for at in starts if at in self.numbers), None)
            if number is not None:
                return self._endnote(block.span, number)
        item = " item" if bullet_length(block.span.of(self.dossier.document.text)) else ""
        return tag(ELEMENTS.get(block.kind, "p"), *self._sentences(block.span), class_=f"block {block.kind}{item}")

    def _endnote(self, span: Span, number: int) -> Markup:
        """The text of a note, where every address is a link; one that the text does not show comes after it."""
        words = span.of(self.dossier.document.text)
        urls = next((note.urls for note in self.dossier.document.endnotes if note.number == number), ())
        return tag("p", *linked(words, urls), class_="block endnote", id=f"note-{number}")

    def _sentences(self, within: Span) -> Iterator[str]:
        """The sentences of a block but for its bullet, with what stands between them."""
        sentences = self.dossier.document.sentences
        at = within.start + bullet_length(within.of(self.dossier.document.text))
        first = bisect_left(sentences, Span(within.start, within.start))
        for sentence in sentences[first:]:
            if sentence.start >= within.end:
                break
            yield from self._words(Span(at, max(at, sentence.start)))
            yield self._sentence(sentence, Span(min(max(at, sentence.start), sentence.end), sentence.end))
            at = sentence.end
        yield from self._words(Span(at, max(at, within.end)))

    def _sentence(self, sentence: Span, shown: Span) -> Markup:
        """A sentence, with so much of its words as is shown."""
        claims = self.claims.get(sentence.start, [])
        if not claims:
            return tag("span", *self._words(shown), id=f"s{sentence.start}")
        return tag(
            "span",
            *self._words(shown),
            id=f"s{sentence.start}",
            class_="sentence",
            tabindex=-1,
            data_claim=" ".join(claim.id for claim in claims),
        )

    def _words(self, span: Span) -> Iterator[str]:
        """A stretch with its marks, and its endnote marks as links to the notes."""
        at = span.start
        for note in self.notes[bisect_left(self.places, span.start) : bisect_left(self.places, span.end)]:
            assert note.mark is not None
            if note.mark.start < at:
                continue
            yield self._marked(Span(at, note.mark.start))
            yield tag(
                "a",
                note.mark.of(self.dossier.document.text),
                href=f"#note-{note.number}",
                class_="note",
                data_note=note.number,
            )
            at = note.mark.end
        yield self._marked(Span(at, max(at, span.end)))

    def _marked(self, span: Span) -> Markup:
        first = bisect_left(self.starts, span.start - self.longest)
        marks = self.marks[first : bisect_right(self.starts, span.end)]
        return marked(span.of(self.dossier.document.text), marks, span.start)


def _place(note: Endnote) -> int:
    return note.mark.start if note.mark else -1


def linked(words: str, urls: Sequence[str]) -> Iterator[str]:
    """Words in which addresses are links, the longest first where one begins another; then those that are not in it."""
    held = sorted((url for url in urls if url in words), key=len, reverse=True)
    if held:
        for part in re.split(f"({'|'.join(map(re.escape, held))})", words):
            yield _link(part) if part in held else part
    else:
        yield words
    for url in urls:
        if url not in held:
            yield " "
            yield _link(url)


def _link(url: str) -> Markup:
    return tag("a", url, href=url, rel="noreferrer noopener", target="_blank")
