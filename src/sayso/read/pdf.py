"""PDF files: the text layer of every page, its lines joined to paragraphs, running heads and page numbers masked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from sayso.errors import EmptyFile, TooLarge, UnknownFormat, UnreadableFile
from sayso.read.encoding import REPLACEMENT, stray
from sayso.read.page import Mark, Metadata, Page, Piece
from sayso.read.printed import Paragraph, PrintedLine, join_lines
from sayso.read.stated import read_day
from sayso.read.stored import StoredText
from sayso.records import NoiseKind, Span
from sayso.settings import Limits

PAGE_BREAK = "\f"
"""Stands between the page texts in the source that the offsets count."""

_LIMITS = Limits()
_LINE = re.compile(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?")
_SOFT_HYPHENS = "\ufffe\x02\xad"
"""What PDFium puts for a hyphen that only the end of the line has brought about."""
_LINE_END = 200
"""So much of a line shows how it ends: the expressions below are not linear, and lines may be hostile."""
_COMPOUND = re.compile(r"\b\w++(?:-\w++)++")
_LAST_WORD = re.compile(r"[\w-]+$")
_FIRST_WORD = re.compile(r"[\w-]*\w")
_HYPHENATED = re.compile(r"[a-zà-ÿа-я]{2}-$")
_IN_ADDRESS = re.compile(r"(?:https?://|www\.)\S*$")
_ADDRESS_GOES_ON = re.compile(r"(?!https?://)\S*[/=&?%_\d-]")
_CONTROLS = dict.fromkeys([*range(9), *range(14, 32), 11, 12, 127, 0xFFFE, 0xFFFF], REPLACEMENT)
_NO_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint) - .*|.*\.(?:docx?|pdf|indd|pptx?|odt)|untitled.*|document\d*)", re.I
)


def read_page(data: bytes, path: str, limits: Limits = _LIMITS) -> Page:
    """The page of a PDF file. `path` is only named in errors.

    The offsets count characters of the texts of its pages as PDFium gives them, joined with a form feed.

    Raises:
        ReadError: it is encrypted, broken, larger than the limits allow, or has no text layer.
    """
    document = _opened(data, path)
    try:
        if len(document) > limits.pdf_pages:
            raise TooLarge(
                f"{path} has {len(document):,} pages; at most {limits.pdf_pages:,} are read.", "Split the file."
            )
        source, lines = _page_texts(document, path, limits)
        metadata = _metadata(document)
    finally:
        document.close()
    if not lines:
        raise EmptyFile(
            f"{path} has no text layer: its pages are pictures.", "Run character recognition (OCR) on it first."
        )
    stored = StoredText(source, "character")
    # A hyphen at the end of a line belongs to the word where the word is written with it elsewhere.
    compounds = frozenset(word.casefold() for word in _COMPOUND.findall(source))
    pieces = tuple(_pieces(stored, join_lines(lines), compounds))
    text, offsets = stored.finish()
    return Page(text, pieces, "pdf", metadata, offsets=offsets, notices=stray(text))


def _opened(data: bytes, path: str) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if error.err_code == pypdfium2.raw.FPDF_ERR_PASSWORD:
            raise UnreadableFile(
                f"{path} is encrypted and asks for a password.", "Save a copy without a password and read that."
            ) from None
        raise UnknownFormat(
            f"{path} is no PDF file that can be opened: it is broken or cut off.", "Download or save it again."
        ) from None


def _page_texts(document: Any, path: str, limits: Limits) -> tuple[str, list[PrintedLine]]:
    texts: list[str] = []
    lines: list[PrintedLine] = []
    start = 0
    for number in range(len(document)):
        text, found = _page_text(document, number, start, path)
        texts.append(text)
        lines += found
        start += len(text) + len(PAGE_BREAK)
        if start > limits.text_length:
            raise TooLarge(
                f"{path} has more than {limits.text_length:,} characters of text by page {number + 1}.",
                "Split the file.",
            )
    return PAGE_BREAK.join(texts), lines


def _page_text(document: Any, number: int, start: int, path: str) -> tuple[str, list[PrintedLine]]:
    import pypdfium2

    try:
        page = document[number]
        text_page = page.get_textpage()
        text = text_page.get_text_range()
        found = list(_lines(text_page, text, number, start))
        text_page.close()
        page.close()
    except pypdfium2.PdfiumError:
        raise UnknownFormat(
            f"{path} is broken: page {number + 1} cannot be read.", "Download or save it again."
        ) from None
    return text, found


def _lines(text_page: Any, text: str, number: int, start: int) -> Iterator[PrintedLine]:
    import pypdfium2.raw as pdfium

    for match in _LINE.finditer(text):
        words = match[0].strip()
        if not words.strip(_SOFT_HYPHENS):
            continue
        first = match.start() + match[0].index(words)
        head = max(0, pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, first))
        tail = max(head, pdfium.FPDFText_GetCharIndexFromTextIndex(text_page, first + len(words) - 1))
        left, base, _, _ = text_page.get_charbox(head, loose=True)
        right = text_page.get_charbox(tail, loose=True)[2]
        size = pdfium.FPDFText_GetFontSize(text_page, head)
        yield PrintedLine(start + first, start + first + len(words), words, number, left, right, base, size)


def _pieces(stored: StoredText, paragraphs: Iterator[Paragraph], compounds: frozenset[str]) -> Iterator[Piece]:
    titled = False
    for paragraph in paragraphs:
        if stored.length:
            stored.replace("\n\n", paragraph.lines[0].start)
        start = stored.length
        _write(stored, paragraph, compounds)
        span = Span(start, stored.length)
        if paragraph.running:
            noise = NoiseKind.NAVIGATION if paragraph.running == "a page number" else NoiseKind.FOOTER
            yield Piece(span, noise=noise, reason=paragraph.running)
            continue
        mark = Mark.NONE
        if paragraph.large and len(span) < 300:
            mark = Mark.HEADING if titled else Mark.TITLE
        titled = True  # a title opens the text, or there is none
        yield Piece(span, mark)


def _write(stored: StoredText, paragraph: Paragraph, compounds: frozenset[str]) -> None:
    """Append a paragraph: a space for each line break, none within a hyphenated word or an address."""
    for line, following in pairwise((*paragraph.lines, None)):
        if line is None:
            break
        words, gap = line.words, " "
        if following is not None:
            words, gap = _ending(words, following.words, compounds)
        stored.align(words.translate(_CONTROLS), line.start)
        if following is not None:
            stored.replace(gap, line.end)


def _ending(words: str, following: str, compounds: frozenset[str]) -> tuple[str, str]:
    """A line as it goes on in the `following` one, and what stands between the two."""
    end = words[-_LINE_END:]
    if _IN_ADDRESS.search(end) and _ADDRESS_GOES_ON.match(following):
        return (words[:-1] + "-" if words[-1] in _SOFT_HYPHENS else words), ""
    if words[-1] in _SOFT_HYPHENS:
        head, tail = _LAST_WORD.search(end[:-1]), _FIRST_WORD.match(following)
        whole = f"{head[0]}-{tail[0]}".casefold() if head and tail else ""
        return (words[:-1] + "-" if whole in compounds else words[:-1]), ""
    return words, "" if _HYPHENATED.search(end) and following[:1].islower() else " "


def _metadata(document: Any) -> Metadata:
    stated: dict[str, str] = document.get_metadata_dict(skip_empty=True)
    title = " ".join(stated.get("Title", "").split())
    author = " ".join(stated.get("Author", "").split())
    return Metadata(
        title=None if not title or _NO_TITLE.fullmatch(title) else title,
        # One word is the account of whoever made the file, not a name.
        authors=tuple(name.strip() for name in author.split(";") if " " in name.strip()),
        published=read_day(stated.get("CreationDate", "").removeprefix("D:")[:8]),
    )
