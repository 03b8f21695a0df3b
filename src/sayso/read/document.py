"""Makes a document of an item: picks the reader for its format, then finds the structure of the report in its text."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence

from sayso.errors import EmptyFile, TooLarge, UnknownFormat
from sayso.read.blocks import Findings, find_blocks
from sayso.read.dating import Dating, Evidence, date_document
from sayso.read.endnotes import endnote_notices, make_endnotes
from sayso.read.imprint import authors_of, completeness_of, publisher_of, title_of
from sayso.read.lines import as_lines
from sayso.read.noise import find_noise
from sayso.read.notes import find_notes
from sayso.read.page import Page
from sayso.read.sentences import cut_overlong, split_sentences
from sayso.records import Block, BlockKind, DatedFrom, Document, RawItem, Span, document_id, sha256
from sayso.settings import Limits

log = logging.getLogger(__name__)

WHOLE = frozenset({BlockKind.TITLE, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.HEADING})
"""Blocks that are one sentence each, whatever stops they hold."""
PROSE = frozenset({BlockKind.TAKEAWAY, BlockKind.PARAGRAPH, BlockKind.QUOTE})


def make_document(item: RawItem, limits: Limits = Limits()) -> Document:  # noqa: B008 - frozen
    """The document made of `item`.

    Raises:
        ReadError: it holds no text, is no format that sayso reads, or is larger than `limits` allow.
    """
    page = _read_page(item, limits)
    if not page.pieces:
        raise EmptyFile(f"There is no text in {item.path}.", "Check that it is the file you meant.")
    if len(page.text) > limits.text_length:
        raise TooLarge(
            f"The text of {item.path} has {len(page.text):,} characters; the limit is {limits.text_length:,}.",
            "Cut it into several files.",
        )
    return _assemble(item, page)


def _read_page(item: RawItem, limits: Limits) -> Page:
    # Each reader is imported on first use: the libraries behind it are slow to load, and most runs need one.
    if item.media in ("text/plain", "text/markdown"):
        from sayso.read import text

        return text.read_page(item.data, item.path, markdown=item.media == "text/markdown")
    if item.media == "text/html":
        from sayso.read import web

        return web.read_page(item.data, item.path)
    if item.media == "application/pdf":
        from sayso.read import pdf

        return pdf.read_page(item.data, item.path, limits)
    if item.media == "application/json":
        from sayso.read import items

        return items.read_page(item.data, item.path)
    raise UnknownFormat(
        f"{item.path} is {item.media}, which sayso does not read.",
        "It reads plain text, Markdown, HTML, PDF and source items in JSON Lines.",
    )


def _assemble(item: RawItem, page: Page) -> Document:
    lines = as_lines(page.text, page.pieces)
    notes, noted = find_notes(page.text, lines)
    noise = find_noise(lines, noted)
    blocks = find_blocks(page.text, lines, Findings(noise, noted, item.hints.title or page.metadata.title))
    sentences = tuple(_sentences(page.text, blocks))
    endnotes = make_endnotes(page.text, blocks, sentences, notes, page.anchors)
    dating = date_document(item.hints, page.metadata.published, _evidence(item, page, blocks))
    completeness, incomplete = completeness_of(page.text, blocks, endnotes)
    publisher, found_publisher = publisher_of(page.text, blocks, page.metadata, item.hints)
    raw_sha256 = sha256(item.data)
    notices = [*page.notices, incomplete, found_publisher]
    notices += [_dating_notice(dating), *endnote_notices(endnotes)]
    return Document(
        id=document_id(raw_sha256),
        path=item.path,
        media=item.media,
        encoding=page.encoding,
        text=page.text,
        sha256=sha256(page.text.encode("utf-8", "surrogatepass")),
        raw_sha256=raw_sha256,
        title=title_of(page.text, blocks, page.metadata, item.hints),
        authors=authors_of(page.text, blocks, page.metadata),
        publisher=publisher,
        published=dating.published,
        published_from=dating.source,
        published_reason=dating.reason,
        url=item.hints.url or page.metadata.url,
        language=item.hints.language or page.metadata.language,
        completeness=completeness,
        blocks=blocks,
        sentences=sentences,
        endnotes=endnotes,
        notices=tuple(notice for notice in notices if notice),
        offsets=page.offsets,
    )


def _sentences(text: str, blocks: Sequence[Block]) -> Iterator[Span]:
    for block in blocks:
        if block.kind in WHOLE:
            yield from cut_overlong(text, block.span)
        elif block.kind is not BlockKind.ENDNOTE:
            yield from split_sentences(text, block.span)


def _evidence(item: RawItem, page: Page, blocks: Sequence[Block]) -> Evidence:
    kinds = (BlockKind.DATELINE, BlockKind.TITLE)
    heads = [block.span.of(page.text) for kind in kinds for block in blocks if block.kind is kind]
    titles = [title for title in (item.hints.title, page.metadata.title) if title]
    url = item.hints.url or page.metadata.url or ""
    return Evidence((*heads, *titles), _prose(page.text, blocks), page.text, url, item.path)


def _prose(text: str, blocks: Sequence[Block]) -> str:
    return "\n".join(block.span.of(text) for block in blocks if block.kind in PROSE)


def _dating_notice(dating: Dating) -> str:
    if not dating.published:
        return "The document states no date, and its text does not show one; give it with --date."
    if dating.source is DatedFrom.INFERRED:
        return f"The date is inferred: {dating.reason}."
    return ""
