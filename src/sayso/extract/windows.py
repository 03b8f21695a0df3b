"""Cuts a document into windows that the reader's network can take: whole sentences of a paragraph, word by word.

A window holds consecutive sentences of one paragraph, as many as fit. A sentence longer than a window may be is cut
into windows that overlap, and each of its words belongs to the core of one of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, islice

from sayso.extract.shapes import Quotation, is_shouted, shapes
from sayso.records import Span

PACKED = 126
"""Word pieces that sentences are packed up to: with the two marks of the ends, 128, where processors are fastest."""
LONGEST = 254
"""Word pieces of a sentence that is still read as a whole."""
OVERLAP = 64
"""Word pieces that two windows of one long sentence share."""
AT_ONCE = 512
"""Sentences that are cut into word pieces at once."""
START, END = 101, 102
"""The pieces that open and close what the encoder reads ([CLS] and [SEP])."""

Encode = Callable[[list[str]], list[tuple[list[int], list[int], list[tuple[int, int]]]]]
"""Gives, for each string, the numbers of its pieces, of the word each belongs to, and the pieces' offsets."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text: where it stands, the word pieces that it is made of, and its shape (see `shapes.py`)."""

    start: int
    end: int
    pieces: tuple[int, ...]
    sentence: int
    shape: int = 0


@dataclass(frozen=True, slots=True)
class Window:
    """Words that are read together. `core` is the range of those whose cues this window may find.

    `starts` tells where each word's first piece stands among the window's pieces, and after the words where END does.
    """

    words: tuple[Word, ...]
    core: range
    starts: tuple[int, ...]

    @classmethod
    def of(cls, words: Sequence[Word], core: range) -> Window:
        """A window over these words."""
        return cls(tuple(words), core, tuple(accumulate((len(word.pieces) for word in words), initial=1)))

    @property
    def size(self) -> int:
        """How many word pieces there are, with the two that open and close."""
        return self.starts[-1] + 1

    def pieces(self) -> list[int]:
        """The numbers of the word pieces, with the two that open and close."""
        return [START, *(piece for word in self.words for piece in word.pieces), END]

    def shapes(self) -> list[int]:
        """The shape of the word of each piece, 0 for the two that open and close."""
        return [0, *(word.shape for word in self.words for _ in word.pieces), 0]

    def pieces_in(self, words: range) -> int:
        """How many pieces the words of a range have."""
        return self.starts[words.stop] - self.starts[words.start]

    def span(self, words: range) -> Span:
        """Where the words of a range stand in the text."""
        return Span(self.words[words.start].start, self.words[words.stop - 1].end)

    def sentence_around(self, word: int) -> range:
        """The words of this window that belong to the sentence of a word."""
        low, high, sentence = word, word + 1, self.words[word].sentence
        while low > 0 and self.words[low - 1].sentence == sentence:
            low -= 1
        while high < len(self.words) and self.words[high].sentence == sentence:
            high += 1
        return range(low, high)

    def stretch_around(self, words: range, pieces: int) -> range:
        """Some words with those before and after them, up to at least so many pieces on each side."""
        low, high = words.start, words.stop
        while low > 0 and self.starts[words.start] - self.starts[low] < pieces:
            low -= 1
        while high < len(self.words) and self.starts[high] - self.starts[words.stop] < pieces:
            high += 1
        return range(low, high)


def cut_windows(text: str, sentences: Sequence[Span], paragraphs: Sequence[Span], encode: Encode) -> Iterator[Window]:
    """The windows of `text`, in order. Sentences outside every paragraph are read one by one."""
    encoded = _encoded(text, sentences, encode)
    for group in _by_paragraph(sentences, paragraphs):
        packed: list[Word] = []
        size = 0
        quotation = Quotation()
        for plain in islice(encoded, len(group)):
            words = _shaped(text, plain, quotation)
            length = sum(len(word.pieces) for word in words)
            if packed and size + length > PACKED:
                yield Window.of(packed, range(len(packed)))
                packed, size = [], 0
            if length > LONGEST:
                yield from _cut_long(words)
            else:
                packed, size = packed + words, size + length
        if packed:
            yield Window.of(packed, range(len(packed)))


def _encoded(text: str, sentences: Sequence[Span], encode: Encode) -> Iterator[list[Word]]:
    """The words of each sentence, in order."""
    for at in range(0, len(sentences), AT_ONCE):
        some = sentences[at : at + AT_ONCE]
        for number, (sentence, pieces) in enumerate(zip(some, encode([s.of(text) for s in some]), strict=True), at):
            yield _words(sentence, number, *pieces)


def _words(
    sentence: Span, number: int, pieces: list[int], word_numbers: list[int], offsets: list[tuple[int, int]]
) -> list[Word]:
    """Joins the word pieces of a sentence to words."""
    out: list[Word] = []
    at = 0
    while at < len(pieces):
        end = at + 1
        while end < len(pieces) and word_numbers[end] == word_numbers[at]:
            end += 1
        start, stop = offsets[at][0], offsets[end - 1][1]
        out.append(Word(sentence.start + start, sentence.start + stop, tuple(pieces[at:end]), number))
        at = end
    return out


def _shaped(text: str, words: Sequence[Word], quotation: Quotation) -> list[Word]:
    """The words of a sentence with their shapes."""
    shouted = bool(words) and is_shouted(text[words[0].start : words[-1].end])
    found = shapes(text, ((word.start, word.end) for word in words), quotation, shouted)
    return [
        Word(word.start, word.end, word.pieces, word.sentence, shape) for word, shape in zip(words, found, strict=True)
    ]


def _by_paragraph(sentences: Sequence[Span], paragraphs: Sequence[Span]) -> Iterator[list[int]]:
    """The numbers of the sentences, those of one paragraph together."""
    group: list[int] = []
    paragraph = 0
    home = -1
    for number, sentence in enumerate(sentences):
        while paragraph < len(paragraphs) and paragraphs[paragraph].end <= sentence.start:
            paragraph += 1
        inside = paragraph < len(paragraphs) and paragraphs[paragraph].start <= sentence.start
        key = paragraph if inside else -1
        if group and (key != home or key == -1):
            yield group
            group = []
        home = key
        group.append(number)
    if group:
        yield group


def _cut_long(words: Sequence[Word]) -> Iterator[Window]:
    """Windows over a sentence that is too long for one; each word is in the core of exactly one."""
    start = core_start = 0
    while core_start < len(words):
        end, size = start, 0
        while end < len(words) and (size + len(words[end].pieces) <= LONGEST or end == start):
            size += len(words[end].pieces)
            end += 1
        next_start, shared = end, 0
        while next_start > core_start + 1 and shared < OVERLAP:
            next_start -= 1
            shared += len(words[next_start].pieces)
        core_end = len(words) if end == len(words) else (next_start + end + 1) // 2
        yield Window.of(words[start:end], range(core_start - start, core_end - start))
        start, core_start = next_start, core_end
