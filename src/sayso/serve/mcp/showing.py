"""The tool `show`: a claim in its context, or a document: its claims, or its text as it stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from sayso.ask.views import ClaimView, DocumentView, NoteView
from sayso.casebook import Casebook
from sayso.records import Answer, ClaimLink
from sayso.serve.mcp.page import Page, headed, window
from sayso.serve.mcp.quoted import Line, Words, joined, line
from sayso.serve.mcp.telling import answer_line, card_line, end_line, mentions
from sayso.serve.mcp.tool import Paged, Tool


class Named(Paged):
    """What `show` takes: what is to be shown, and of a document which part."""

    name: str = Field(min_length=1, description="The id of a claim (c-…) or a document (d-…), or its beginning.")
    part: Literal["claims", "text"] = Field(
        "claims", description="Of a document: its claims, or its text, block by block, in the order of the report."
    )


def show(book: Casebook, named: Named) -> Page:
    """The claim or the document of that name."""
    view = book.show(named.name)
    if isinstance(view, ClaimView):
        return window(list(_claim(view)), named.offset, named.limit, "line")
    if named.part == "text":
        lines = [_block(view, place) for place in range(len(view.blocks))]
        return _of_document(view, window(lines, named.offset, named.limit, "block"))
    return _of_document(view, _claims(book, view, named))


def link_line(link: ClaimLink) -> Line:
    """How two claims relate, with the ids and the words of both, and why they are thought to."""
    how = f"{link.relation} ({link.score:.2f}, {link.status})"
    reasons = joined((line(Words(reason)) for reason in link.reasons), " ")
    return line(f"{how}: ", *end_line(link.a), " AND ", *end_line(link.b), " BECAUSE ", *reasons)


def _claim(view: ClaimView) -> Iterator[Line]:
    claim = view.answer.claim
    yield answer_line(view.answer)
    if view.before:
        yield line(f"{claim.id} comes after ", Words(" ".join(view.before)))
    if view.after:
        yield line(f"{claim.id} is followed by ", Words(" ".join(view.after)))
    yield from mentions(claim)
    yield from (_note(claim.id, note) for note in view.notes)
    yield from _nested("stands in the content of", view.outer, claim.id)
    yield from _nested("holds in its content", view.inner, claim.id)
    yield from (line(f"{claim.id} is linked: ", *link_line(link)) for link in view.links)


def _nested(how: str, answers: tuple[Answer, ...], claim: str) -> Iterator[Line]:
    yield from (line(f"{claim} {how} ", *answer_line(answer)) for answer in answers)


def _note(claim: str, note: NoteView) -> Line:
    told = line(Words(note.text)) if not note.stub else line("its text is not in this document")
    urls = joined((line(Words(url)) for url in note.urls), " ")
    return line(f"{claim} endnote {note.number}: ", *told, *((" ", *urls) if urls else ()))


def _of_document(view: DocumentView, page: Page) -> Page:
    """The page with what is to be known of the document before it."""
    counts = ", ".join(f"{name} {number:,}" for name, number in view.counts.items())
    head = [card_line(view.document), line(f"counted: {counts}")]
    head += [line("notice: ", Words(notice)) for notice in view.notices]
    actors = joined((line(Words(actor.name or actor.text), f" ({times})") for actor, times in view.actors[:10]), ", ")
    if actors:
        head.append(line("actors, the most often mentioned first: ", *actors))
    return headed(page, *head)


def _claims(book: Casebook, view: DocumentView, named: Named) -> Page:
    total, end = book.count(document=view.document.id), named.offset + named.limit
    answers = book.ask(document=view.document.id, limit=end)[named.offset :]
    return Page((), [answer_line(answer) for answer in answers], "claim", named.offset, total, is_last=end >= total)


def _block(view: DocumentView, place: int) -> Line:
    block = view.blocks[place]
    where = f"{view.document.id} [{block.span.start}, {block.span.end}) {block.kind}"
    masked = line(f", masked as {block.noise}: ", Words(block.reason)) if block.noise else ()
    return line(where, *masked, " ", Words(block.text))


TOOL = Tool(
    "show",
    "Show a claim or a document",
    "A claim with the sentences around it, its endnotes, times, places, quantities, actors and links; or a document "
    "with its claims (part=claims) or its words (part=text).",
    Named,
    show,
)
