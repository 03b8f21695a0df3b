"""Reads sentences in which the names of persons, organisations and locations are marked: UNER English-EWT, and our own.

People marked the former (source: Mayhew et al. 2024, "Universal NER: A gold-standard multilingual named entity
recognition benchmark"). The latter lie in `marked.txt`, written for this by language models, a line each, with names
as [P:Ada Lovelace], [O:Royal Society] and [L:London].
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from sayso.extract.reader import Reader
from sayso.records import Span
from training.data import FOLDS, NAMES, OURS, Example, Labeller, read_lines, tagged

KINDS = {"PER": 0, "ORG": 1, "LOC": 2}
"""The kinds there, as numbers of NAMES."""
MARKED = re.compile(r"\[([POL]):([^\[\]]+)\]")
"""A name in a line of ours, with the first letter of its kind, in the order of NAMES."""
CLOSING = re.compile(r"[.,;:!?)\]%…”’]|n't$|'\w+$")
OPENING = frozenset("([“‘$#@")

Mention = tuple[int, int, int]
"""Start and end of a name in the text, and the number of its kind."""
Marked = tuple[str, Sequence[Mention]]
"""A sentence with the names in it."""


def written(tokens: Sequence[str]) -> tuple[str, list[Span]]:
    """The tokens as a text with the spaces that people write, and where each stands in it."""
    text, spans = "", []
    for token in tokens:
        if text and text[-1] not in OPENING and not CLOSING.match(token):
            text += " "
        spans.append(Span(len(text), len(text) + len(token)))
        text += token
    return text, spans


def mentions(tags: Sequence[str], spans: Sequence[Span]) -> Iterator[Mention]:
    """The names that BIO tags mark on words that stand at `spans`."""
    at = 0
    while at < len(tags):
        end = at + 1
        if tags[at] != "O":
            while end < len(tags) and tags[end].startswith("I-"):
                end += 1
            yield spans[at].start, spans[end - 1].end, KINDS[tags[at][2:]]
        at = end


def in_fold(row: dict[str, Any], number: int) -> bool:
    """Whether the document of a sentence belongs to a fold: all sentences of one document fall together."""
    return sum(document_of(row).encode()) % FOLDS == number


def document_of(row: dict[str, Any]) -> str:
    """The name of the document of a sentence."""
    name: str = row["id"]
    return name.rsplit("-", 1)[0]


def judge(reader: Reader, path: Path, number: int) -> tuple[int, int, int]:
    """How many names of the sentences of a fold a reader finds rightly, how many it finds, and how many there are.

    A name is found if its words and its kind are exactly those that were marked.
    """
    right = found = asked = 0
    for row in read_lines(path):
        if in_fold(row, number):
            text, spans = written(row["tokens"])
            whole = [Span(0, len(text))]
            heard = [name for reading in reader.read(text, whole, whole) for name in reading.names]
            mine = {(n.span.start, n.span.end, NAMES.index(n.kind)) for n in heard if n.kind in NAMES}
            marked = set(mentions(row["tags"], spans))
            right, found, asked = right + len(mine & marked), found + len(mine), asked + len(marked)
    return right, found, asked


def load_names(path: Path, labeller: Labeller, number: int | None) -> list[Example]:
    """The sentences of the file, but for those of one fold, as windows of which only the names are annotated."""
    return [e for some in _by_document(path, number) for each in some for e in _examples([each], labeller)]


def load_paragraphs(path: Path, labeller: Labeller, number: int | None) -> list[Example]:
    """The same sentences behind those that come before them in their document, as people read them."""
    return [example for sentences in _by_document(path, number) for example in _examples(sentences, labeller)]


def _by_document(path: Path, number: int | None) -> Iterable[list[Marked]]:
    documents: defaultdict[str, list[Marked]] = defaultdict(list)
    for row in read_lines(path):
        if number is None or not in_fold(row, number):
            text, spans = written(row["tokens"])
            documents[document_of(row)].append((text, list(mentions(row["tags"], spans))))
    return documents.values()


def load_marked(path: Path, labeller: Labeller) -> list[Example]:
    """The lines of our own as windows of which only the names are annotated."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [example for line in lines for example in _examples([unmarked(line)], labeller)]


def unmarked(line: str) -> Marked:
    """The text of a marked line, and the names in it."""
    text, at = "", 0
    names: list[Mention] = []
    for mark in MARKED.finditer(line):
        text += line[at : mark.start()]
        names.append((len(text), len(text) + len(mark[2]), "POL".index(mark[1])))
        text, at = text + mark[2], mark.end()
    return text + line[at:], names


def _examples(sentences: Sequence[Marked], labeller: Labeller) -> Iterator[Example]:
    """The windows of sentences that stand behind each other in one paragraph."""
    text, spans, names = "", list[Span](), list[Mention]()
    for words, marked in sentences:
        text += " " if text else ""
        names += [(len(text) + start, len(text) + end, kind) for start, end, kind in marked]
        spans.append(Span(len(text), len(text) + len(words)))
        text += words
    for window in labeller.cut(text, spans, [Span(0, len(text))]):
        size = len(window.words)
        yield Example(window, OURS, (0,) * size, (False,) * size, (), names=tagged(window.words, names))
