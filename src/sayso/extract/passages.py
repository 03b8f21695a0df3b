"""Picks the sentences of a document that can hold claims and can be read: those of its text that are in English."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import compress

from sayso.extract.language import ENGLISH, find_languages, language_notice
from sayso.records import CLAIMING, Block, BlockKind, Document, Span


@dataclass(frozen=True, slots=True)
class Passages:
    """The sentences that can hold claims.

    `every` are all of them, and `is_read` which are in a language that is read. Those are `sentences`, each with the
    kind of its block in `kinds`; `blocks` are where these blocks stand, each once. `notices` say what is left unread.
    """

    every: tuple[Span, ...]
    is_read: tuple[bool, ...]
    sentences: tuple[Span, ...]
    kinds: tuple[BlockKind, ...]
    blocks: tuple[Span, ...]
    notices: tuple[str, ...]


def find_passages(document: Document) -> Passages:
    """The sentences of the blocks whose kind can hold claims, in order."""
    beside = ((sentence, document.block_at(sentence.start)) for sentence in document.sentences)
    claiming = [(sentence, block) for sentence, block in beside if block is not None and block.kind in CLAIMING]
    every = [sentence for sentence, _ in claiming]
    languages = find_languages(document.text, every, [block.span.start for _, block in claiming])
    is_read = [language == ENGLISH for language in languages]
    read: list[tuple[Span, Block]] = list(compress(claiming, is_read))
    return Passages(
        every=tuple(every),
        is_read=tuple(is_read),
        sentences=tuple(sentence for sentence, _ in read),
        kinds=tuple(block.kind for _, block in read),
        blocks=tuple(dict.fromkeys(block.span for _, block in read)),
        notices=tuple(filter(None, [language_notice(languages)])),
    )
