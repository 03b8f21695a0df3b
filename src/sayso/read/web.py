"""Saved web pages: the text of the page with the way back to its source, the furniture around the report masked."""

from __future__ import annotations

from sayso.errors import EmptyFile
from sayso.read.encoding import decode, stray
from sayso.read.furniture import SHORT, Verdict, judge, title_line
from sayso.read.layout import Layout, Line, lay_out
from sayso.read.metadata import page_address, read_metadata, web_address
from sayso.read.page import Anchor, Mark, Page, Piece


def read_page(data: bytes, path: str) -> Page:
    """The page of an HTML file. `path` is only named in errors.

    Everything that a reader of the page would see is in the text; what is no part of the report is a piece with its
    `noise` and the reason. The offsets lead to the code points of the decoded file.

    Raises:
        ReadError: the file is empty, no text, or a page without any.
    """
    source, encoding = decode(data, path, markup=True)
    layout = lay_out(source)
    if not layout.lines:
        raise EmptyFile(
            f"{path} is a page without text: what it shows is made by scripts.",
            "Save the page from a browser after it has loaded, or print it to PDF.",
        )
    verdicts = judge(layout)
    title = title_line(layout, verdicts)
    if title is not None:
        verdicts[title] = Verdict()
    heading = None if title is None else layout.lines[title].span.of(layout.text)
    metadata = read_metadata(layout, source, heading)
    pieces = tuple(
        _piece(line, verdict, is_title=index == title)
        for index, (line, verdict) in enumerate(zip(layout.lines, verdicts, strict=True))
    )
    anchors = _anchors(layout, page_address(metadata, layout))
    return Page(layout.text, pieces, encoding, metadata, anchors, layout.offsets, stray(source))


def _piece(line: Line, verdict: Verdict, *, is_title: bool) -> Piece:
    mark = Mark.TITLE if is_title else line.mark
    if mark in {Mark.BYLINE, Mark.HEADING} and len(line.span) > SHORT:
        mark = Mark.NONE  # a theme that puts whole paragraphs into what it calls a byline
    return Piece(line.span, mark, verdict.noise, verdict.reason, line.strong)


def _anchors(layout: Layout, page: str | None) -> tuple[Anchor, ...]:
    found = ((link.span, web_address(link.url, page)) for link in layout.links)
    return tuple(Anchor(span, address) for span, address in found if address)
