"""Small documents for the tests of extracting: one paragraph, or blocks of given kinds, read from no file."""

from __future__ import annotations

from sayso.records import Attribution, Block, BlockKind, Completeness, Document, Passage, Span, Stance, quote


def paragraph(text: str, published: str | None = "2022-11-25", publisher: str | None = None) -> Document:
    """A document that is one paragraph, and one sentence."""
    return document(text, (Block(Span(0, len(text)), BlockKind.PARAGRAPH),), published, publisher)


def document(
    text: str, blocks: tuple[Block, ...], published: str | None = "2022-11-25", publisher: str | None = None
) -> Document:
    """A document whose blocks are a sentence each."""
    return Document(
        id="d-made",
        path="made.txt",
        media="text/plain",
        encoding="utf-8",
        text=text,
        sha256="",
        raw_sha256="",
        title=None,
        authors=(),
        publisher=publisher,
        published=published,
        published_from=None,
        published_reason="",
        url=None,
        language="en",
        completeness=Completeness.UNKNOWN,
        blocks=blocks,
        sentences=tuple(block.span for block in blocks),
        endnotes=(),
    )


def passage(text: str, *pieces: str) -> Passage:
    """Where the pieces stand in the text, each after the one before."""
    spans, at = [], 0
    for piece in pieces:
        start = text.index(piece, at)
        spans.append(Span(start, start + len(piece)))
        at = start + len(piece)
    return Passage(tuple(spans), quote(text, spans))


def link(text: str, source: str, cue: str, content: str, stance: Stance = Stance.STATE) -> Attribution:
    """An attribution whose parts are found in the text by their words; an empty part is not expressed."""
    parts = [passage(text, *filter(None, [part])) for part in (source, cue, content)]
    return Attribution(source=parts[0], cue=parts[1], content=parts[2], stance=stance)
