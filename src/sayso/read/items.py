"""Source items, as feeds and archives keep them: one JSON object with a text and what is known about it."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from sayso.errors import BadRecord, EmptyFile
from sayso.read.encoding import REPLACEMENT, stray
from sayso.read.page import Mark, Metadata, Page, Piece
from sayso.read.stated import read_day
from sayso.records import Span


class SourceItem(msgspec.Struct, frozen=True):
    """What is read of an item; all other keys are let be, and stay in the raw bytes."""

    text: str | None = None
    title: str | None = None
    date: str | int | float | None = None
    source: str | None = None
    channel: str | None = None
    url: str | None = None
    lang: str | None = None


def read_page(data: bytes, path: str) -> Page:
    """The page of one source item. `path` is only named in errors.

    The stored text is the title, an empty line and the text, each as the item has it; a title that only repeats the
    beginning of the text is left out of the stored text and stays in the metadata.

    Raises:
        BadRecord: it is no JSON object, or a key holds something else than it should.
        EmptyFile: it has neither a title nor a text.
    """
    item = _parsed(data, path)
    title, body = _printable(item.title).strip(), _printable(item.text)
    if not title and not body.strip():
        raise EmptyFile(f"{path} has no text.", 'An item needs at least a "text" or a "title".')
    has_title_line = bool(title) and not _repeats(body, title)
    text = f"{title}\n\n{body}" if has_title_line and body.strip() else (title if has_title_line else body)
    pieces = [Piece(Span(0, len(title)), Mark.TITLE)] if has_title_line else []
    pieces += (Piece(span) for span in _lines(text, pieces[0].span.end if pieces else 0))
    return Page(text, tuple(pieces), "utf-8", _metadata(item, title), notices=stray(text))


def _parsed(data: bytes, path: str) -> SourceItem:
    try:
        return msgspec.json.decode(data, type=SourceItem)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        reason = str(error).rstrip(".") or "it is nested too deeply"
        raise BadRecord(
            f"{path} is no source item: {reason}.",
            'Each line must be one whole JSON object, such as {"date": "2022-11-25", "source": "…", "text": "…"}.',
        ) from None


def _repeats(body: str, title: str) -> bool:
    """Whether the text begins with the title, whatever the spacing; feeds put it in front of the summary."""
    start = "".join(body[: 4 * len(title)].split()).casefold()
    return start.startswith("".join(title.split()).rstrip(".…").casefold())


def _lines(text: str, start: int) -> Iterator[Span]:
    for line in text[start:].splitlines(keepends=True):
        words = line.strip()
        if words:
            at = start + line.index(words)
            yield Span(at, at + len(words))
        start += len(line)


def _printable(words: str | None) -> str:
    # No database of text takes a NUL.
    return (words or "").replace("\0", REPLACEMENT)


def _metadata(item: SourceItem, title: str) -> Metadata:
    publisher = " / ".join(name.strip() for name in (item.source, item.channel) if name and name.strip())
    language = (item.lang or "").split("/")[0].strip().lower()
    return Metadata(
        title=title or None,
        publisher=publisher or None,
        published=read_day(item.date) if isinstance(item.date, str) else None,
        url=item.url or None,
        language=language or None,
    )
