"""Claims: asking for them, counting them, why none are found, and one in full, or some by their ids."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from sayso.ask.facets import Facets
from sayso.ask.missing import Missed
from sayso.ask.written import view_record
from sayso.records import Answer
from sayso.serve.api import shapes
from sayso.serve.api.cursors import read_cursor, write_cursor
from sayso.serve.api.desk import Reads
from sayso.serve.api.filters import ClaimFilters, ClaimQuestion
from sayso.serve.api.replies import Page, reply, reply_page
from sayso.share.jsonl import answer_record
from sayso.share.links import link_record

router = APIRouter(tags=["claims"])

AnyId = Annotated[str, Path(max_length=200, description="Its id, or the beginning of it.", examples=["c-1f0a9c42"])]
ClaimId = Annotated[
    str, Path(pattern="^c-[0-9a-f]{1,16}$", description="Its id, or the beginning of it.", examples=["c-1f0a9c42"])
]
Ids = Annotated[
    list[Annotated[str, Field(max_length=200)]],
    Query(max_length=200, description="Whole ids of claims, up to 200.", examples=[["c-b01a53d7b73dc767"]]),
]


@router.get("/claims", response_model=shapes.Claims)
def ask(request: Request, asked: Annotated[ClaimQuestion, Query()], desk: Reads) -> Response:
    """Ask for claims: who said what, how sure, where, when and how many, each with the sentence it stands in.

    They come best first where there is `text`, newest first where there is none.
    """
    given = asked.given()
    question = repr(sorted((name, value) for name, value in given.items() if name not in {"limit", "after"}))

    def page() -> Page[Answer]:
        if asked.cursor:
            given["after"] = read_cursor(question, asked.cursor)
        found = desk.book.ask(**given)
        full = len(found) == asked.limit
        return Page(found, write_cursor(question, found[-1].claim.id) if full else None)

    return reply_page(request, page, "claims", answer_record)


@router.get("/claims/count", response_model=shapes.Count)
def count(request: Request, asked: Annotated[ClaimFilters, Query()], desk: Reads) -> Response:
    """How many claims there are that fit; of more than 10,000, that and one."""
    return reply(request, lambda: desk.book.count(**asked.given()), lambda number: {"count": number})


@router.get("/claims/missing", response_model=shapes.Missing)
def missing(request: Request, asked: Annotated[ClaimFilters, Query()], desk: Reads) -> Response:
    """Why nothing is found: each filter with whether it finds anything alone, and words that are spelled alike."""
    told = lambda missed: {"missing": [_missed(each) for each in missed]}  # noqa: E731 - as short as its neighbours
    return reply(request, lambda: desk.book.missing(**asked.given()), told)


@router.get("/claims/facets", response_model=shapes.Facets)
def facets(request: Request, asked: Annotated[ClaimFilters, Query()], desk: Reads) -> Response:
    """What the claims that fit are like: for each filter its values, and how many claims have each."""
    return reply(request, lambda: desk.book.facets(**asked.given()), _facets)


@router.get("/claims/by-id", response_model=shapes.ClaimsFound)
def claims(request: Request, desk: Reads, id: Ids = []) -> Response:  # noqa: A002, B006 - the domain's word; FastAPI copies
    """The claims with these ids, in this order; what is none of the casebook's is left out."""
    return reply(request, lambda: desk.book.claims(*id), answer_records)


@router.get("/claims/by-document", response_model=shapes.Sizes)
def sizes(request: Request, desk: Reads) -> Response:
    """How many claims were found in each document, by its id, in the order of reading."""
    return reply(request, desk.book.sizes, lambda held: {"documents": held})


@router.get("/claims/{id}", response_model=shapes.Claim)
def show_claim(request: Request, id: ClaimId, desk: Reads) -> Response:  # noqa: A002 - the domain's word
    """A claim in its context: the sentences around it, its endnotes, and how it relates to others."""
    return reply(request, lambda: desk.book.show(id), view_record)


@router.get("/claims/{id}/links", response_model=shapes.Links)
def links(request: Request, id: AnyId, desk: Reads) -> Response:  # noqa: A002 - likewise
    """How a claim relates to those of other documents, the surest first."""
    return reply(request, lambda: desk.book.links(id), lambda held: {"links": [link_record(each) for each in held]})


def answer_records(answers: list[Answer]) -> dict[str, object]:
    """Claims that are told all at once."""
    return {"claims": [answer_record(each) for each in answers]}


def _facets(found: Facets) -> dict[str, object]:
    values = {
        name: [{"value": each.value, "label": each.label or each.value, "claims": each.claims} for each in held]
        for name, held in found.values.items()
    }
    return {"claims": found.claims, "more": found.more, "values": values}


def _missed(missed: Missed) -> dict[str, object]:
    return {"filter": missed.filter, "alone": missed.alone, "near": list(missed.near)}
