"""What can hold claims and is in English is read; the rest is counted."""

from __future__ import annotations

from sayso.extract.passages import find_passages
from sayso.records import Block, BlockKind, Document, Span
from tests.extract.made import document

ENGLISH = "The mayor of the harbour town said that the ferry would sail again on Monday morning."
FRENCH = "Le maire de la ville a dit que le bateau partirait de nouveau lundi matin avec tous les passagers."
NOTE = "See the list of ferries on the page of the port."
TEXT = f"{ENGLISH}\n{FRENCH}\n{NOTE}"


def made(*kinds: BlockKind) -> Document:
    starts = [TEXT.index(part) for part in (ENGLISH, FRENCH, NOTE)]
    spans = [Span(start, start + len(part)) for start, part in zip(starts, (ENGLISH, FRENCH, NOTE), strict=True)]
    return document(TEXT, tuple(Block(span, kind) for span, kind in zip(spans, kinds, strict=True)))


def test_a_sentence_in_another_language_is_counted_and_left_out() -> None:
    found = find_passages(made(BlockKind.TAKEAWAY, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH))
    assert [sentence.of(TEXT) for sentence in found.sentences] == [ENGLISH, NOTE]
    assert found.is_read == (True, False, True)
    assert found.kinds == (BlockKind.TAKEAWAY, BlockKind.PARAGRAPH)
    assert [block.of(TEXT) for block in found.blocks] == [ENGLISH, NOTE]
    assert "French" in found.notices[0]


def test_noise_and_endnotes_hold_no_claims() -> None:
    found = find_passages(made(BlockKind.PARAGRAPH, BlockKind.NOISE, BlockKind.ENDNOTE))
    assert [sentence.of(TEXT) for sentence in found.every] == [ENGLISH]
    assert found.notices == ()
