"""Check: a report or a draft in, its problems out; nothing is kept. Verify: whether the casebook is as it was."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from pydantic import Field
from starlette.requests import Request
from starlette.responses import Response

from sayso.serve.api import told
from sayso.serve.api.desk import Reads
from sayso.serve.api.known import FILE, Known, received
from sayso.serve.api.replies import done
from sayso.serve.api.slow import alone
from sayso.serve.api.uploads import Upload
from sayso.share.problems.record import check_record

router = APIRouter(tags=["check"])


class Terms(Known):
    """By what a report is checked."""

    against: bool = Field(default=False, description="Also against the reports and sources in the casebook.")


@router.post("/check", response_model=told.Checked, openapi_extra=FILE)
def check(
    request: Request,
    desk: Reads,
    upload: Annotated[Upload, Depends(received)],
    terms: Annotated[Terms, Query()],
) -> Response:
    """What the rules say of a report or a draft, with both passages of each problem. The body is the file itself."""
    with alone(desk):
        report = desk.book.check(
            upload.path, against=terms.against, published=terms.published, publisher=terms.publisher
        )
    return done(request, report, check_record)


@router.get("/verify", response_model=told.Verified)
def verify(request: Request, desk: Reads) -> Response:
    """Check again that every hash, every span and every row is what it was. No flaw is good news."""
    with alone(desk):
        flaws = desk.book.verify()
    return done(
        request, flaws, lambda held: {"flaws": [{"record": each.record, "message": each.message} for each in held]}
    )
