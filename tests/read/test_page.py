"""A page carries what its format tells, and nothing else by default."""

from __future__ import annotations

from sayso.read.page import Mark, Metadata, Page, Piece
from sayso.records import Span


def test_a_plain_page_says_nothing_of_itself() -> None:
    page = Page("Rain.", (Piece(Span(0, 5)),), "utf-8")
    assert page.metadata == Metadata()
    assert (page.anchors, page.offsets, page.notices) == ((), None, ())
    assert (page.pieces[0].mark, page.pieces[0].noise, page.pieces[0].strong) == (Mark.NONE, None, False)
