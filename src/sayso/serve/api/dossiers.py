"""A document as a whole: with its claims in full, beside those of its series, and what its takeaways rest on."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import Field, JsonValue
from starlette.requests import Request
from starlette.responses import Response

from sayso.check.grounds import Grounds
from sayso.records import DocumentCard, Dossier
from sayso.serve.api import told
from sayso.serve.api.desk import Reads
from sayso.serve.api.replies import reply
from sayso.serve.api.shapes import Heading, Shape
from sayso.share.document import document_record
from sayso.share.jsonl import claim_records, document_heading
from sayso.share.mentions import pairs
from sayso.share.problems.record import check_record

router = APIRouter(tags=["documents"])

DocumentName = Annotated[
    str,
    Query(
        min_length=1,
        max_length=2000,
        description="Its id, the beginning of it, or its path.",
        examples=["report.html", "d-77b1"],
    ),
]
Pairs = list[list[int]]


class DossierShape(Shape):
    """A document in full, with every mention in it and every claim; offsets count the code points of `text`."""

    document: Heading
    text: str
    claims: list[dict[str, JsonValue]]


class BesideShape(Shape):
    """The documents of the same publisher before and after one, by day; null where there is none."""

    before: Heading | None
    after: Heading | None


class RestingShape(Shape):
    """A takeaway, and the sentences of the body that it rests on: none where this copy has none."""

    takeaway: Pairs = Field(examples=[[[15, 58]]])
    body: Pairs


class GroundsShape(told.Checked):
    """What a check says of a document, and what each of its takeaways rests on."""

    takeaways: list[RestingShape]


@router.get("/dossier", response_model=DossierShape)
def dossier(request: Request, desk: Reads, name: DocumentName) -> Response:
    """A document with all that was found in it and decided on it, its claims in full."""
    return reply(request, lambda: desk.book.dossier(name), _dossier)


@router.get("/beside", response_model=BesideShape)
def beside(request: Request, desk: Reads, name: DocumentName) -> Response:
    """The documents of the same publisher before and after one, by day."""
    return reply(request, lambda: desk.book.beside(name), _beside)


@router.get("/grounds", response_model=GroundsShape)
def grounds(request: Request, desk: Reads, name: DocumentName) -> Response:
    """What each takeaway of a document rests on, with all that `check` says of it, against the casebook too."""
    return reply(request, lambda: desk.book.grounds(name), _grounds)


def _dossier(held: Dossier) -> dict[str, object]:
    record = document_record(held) | {"claims": list(claim_records(held))}
    del record["family"]  # a dossier does not look it up, and null would say that there is none
    return record


def _beside(found: tuple[DocumentCard | None, DocumentCard | None]) -> dict[str, object]:
    return {name: card and document_heading(card) for name, card in zip(("before", "after"), found, strict=True)}


def _grounds(found: Grounds) -> dict[str, object]:
    resting = [{"takeaway": pairs(each.takeaway), "body": pairs(each.body)} for each in found.takeaways]
    return check_record(found.report) | {"takeaways": resting}
