"""Sentences made alike: what is left of each where white space, quotes, capitals and endnote marks do not count.

Two printings of one report differ in such things, and no two reports agree in a whole sentence by chance. So a sentence
is a key, and a document is the list of its keys: its sketch, from which families are found without any text.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import islice

from sayso.records import CLAIMING, Block, BlockKind, Document, Span

MOST_SENTENCES = 4_096
"""Of a longer document, so many of its first sentences are looked at: some 90,000 words."""

TELLING_WORDS = 5
"""A shorter sentence tells nothing about where it comes from: headings, datelines, "Key takeaways", "He agreed"."""

LETTERS_A_WORD = 8
"""Scripts that put no space between words have a word for so many letters at the least."""

QUOTED_SHARE = 0.8
"""A sentence of which so much stands in quotation marks is a speaker's, whom two independent articles may quote."""

_WORD = re.compile(r"[^\W_]+")
_MARK = re.compile(r"\[\^?\d{1,4}(?:\s?[,;–-]\s?\d{1,4}){0,9}\]")
_QUOTED = re.compile(r"“[^“”]*”|«[^«»]*»|\"[^\"]*\"")
_OWN = frozenset({BlockKind.PARAGRAPH, BlockKind.TAKEAWAY, BlockKind.NOTE})
"""The blocks in which a document speaks in its own words, and sentence by sentence."""
_PRINTED = CLAIMING | {BlockKind.TITLE}
"""The blocks that a document has in every printing: neither masked ones nor bylines, datelines and endnotes."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a document: where it stands, its bare words, and the key that all its printings share.

    `size` is its length in words. `telling` says whether it counts as evidence of where a document comes from: it is
    long enough, no heading, and the document's own words and not those of somebody quoted.
    """

    span: Span
    words: tuple[str, ...]
    key: int
    size: int
    telling: bool


@dataclass(frozen=True, slots=True)
class Sketch:
    """A document as the keys and sizes of its telling sentences, in order.

    `content` is one number for all its sentences: two documents with the same number say the same, word for word.
    """

    content: int
    keys: tuple[int, ...]
    sizes: tuple[int, ...]

    @property
    def size(self) -> int:
        """The length of all telling sentences, in words."""
        return sum(self.sizes)


def sentences_of(document: Document) -> tuple[Sentence, ...]:
    """The sentences of a document that are its text, and no byline, endnote or noise; up to `MOST_SENTENCES`."""
    return tuple(islice(_sentences(document), MOST_SENTENCES))


def sketch_of(sentences: Iterable[Sentence]) -> Sketch:
    """The sketch of a document from its sentences."""
    all_of_them = tuple(sentences)
    telling = [sentence for sentence in all_of_them if sentence.telling]
    content = _key(str(sentence.key) for sentence in all_of_them)
    return Sketch(content, tuple(each.key for each in telling), tuple(each.size for each in telling))


def bare_words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared: no case, no marks between them, no numbers of endnotes."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", _MARK.sub(" ", text)).casefold()))


def _sentences(document: Document) -> Iterator[Sentence]:
    text = document.text
    marks = sorted(note.mark for note in document.endnotes if note.mark)
    block, quoted = None, list[Span]()
    for span in document.sentences:
        if block is None or not block.span.contains(span):
            block = document.block_at(span.start)
            quoted = [Span(*match.span()) for match in _quotations(text, block)]
        if block is None or block.kind not in _PRINTED or not (words := bare_words(_without(text, span, marks))):
            continue
        size = max(len(words), sum(map(len, words)) // LETTERS_A_WORD)
        own = block.kind in _OWN and _covered(span, quoted) < QUOTED_SHARE * len(span)
        yield Sentence(span, words, _key(words), size, own and size >= TELLING_WORDS)


def _quotations(text: str, block: Block | None) -> Iterator[re.Match[str]]:
    return _QUOTED.finditer(text, block.span.start, block.span.end) if block else iter(())


def _without(text: str, span: Span, marks: Sequence[Span]) -> str:
    """The words of a span without the marks of endnotes that stand in it; `marks` are in order."""
    parts, start = [], span.start
    for place in range(bisect_left(marks, span.start, key=lambda mark: mark.end), len(marks)):
        mark = marks[place]
        if mark.start >= span.end:
            break
        parts.append(text[start : mark.start])
        start = max(start, mark.end)
    return " ".join([*parts, text[start : span.end]])


def _covered(span: Span, others: Sequence[Span]) -> int:
    """How many code points of a span lie in the others, which are in order and apart."""
    covered = 0
    for place in range(bisect_left(others, span.start, key=lambda other: other.end), len(others)):
        other = others[place]
        if other.start >= span.end:
            break
        covered += min(span.end, other.end) - max(span.start, other.start)
    return covered


def _key(words: Iterable[str]) -> int:
    """A number of 63 bits for these words. Among a million, the chance that two share one is 1 in 18 million."""
    digest = blake2b(" ".join(words).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1
