"""How a verb's result becomes a response: as the JSON of the contract or as plain records, and 304 where it is held.

The two forms: `application/json` is written by the encoders of `share`, as the command line writes it;
`RECORDS`, which the Python client asks for, is the records themselves, field by field.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from sayso.serve.api.desk import desk_of
from sayso.serve.api.etags import is_held, tag_of
from sayso.serve.api.kept import Body
from sayso.serve.api.writing import write_json

Value = TypeVar("Value")

JSON: Final = "application/json"
RECORDS: Final = "application/vnd.sayso.records+json"


@dataclass(frozen=True, slots=True)
class Page(Generic[Value]):
    """Part of a list, and the cursor of what comes after it; `None` at the end."""

    items: list[Value]
    next: str | None


def reply(
    request: Request, tell: Callable[[], Value], write: Callable[[Value], object], media: str | None = None
) -> Response:
    """The response of a question: `tell` asks it, `write` makes JSON of what comes back, or bytes of another `media`.

    Nothing is asked where the client already holds what it would be told.
    """
    media = media or wanted(request)
    return _respond(request, media, lambda: Body(_written(media, tell(), write)))


def reply_page(
    request: Request, tell: Callable[[], Page[Value]], name: str, write: Callable[[Value], object]
) -> Response:
    """The same for part of a list, which goes by `name` in the JSON. The next part is in `next`, and a `Link`."""
    media = wanted(request)

    def told() -> Body:
        page = tell()
        records = {name: [write(each) for each in page.items], "next": page.next} if media == JSON else {}
        url = request.url.include_query_params(cursor=page.next)
        headers = {"Link": f'<?{url.query}>; rel="next"'} if page.next else {}
        return Body(_written(media, page.items, lambda _: records), headers)

    return _respond(request, media, told)


def _respond(request: Request, media: str, tell: Callable[[], Body]) -> Response:
    desk = desk_of(request)
    tag = tag_of(desk.book.state(), request, media)
    headers = {"ETag": tag, "Vary": "Accept", "Cache-Control": "private, no-cache"}
    if is_held(request, tag):
        return Response(status_code=304, headers=headers)
    body = desk.kept.find(tag)
    if body is None:
        with desk.turns:
            body = tell()
        desk.kept.keep(tag, body)
    return Response(body.content, headers={**headers, **body.headers}, media_type=media)


def done(request: Request, value: Value, write: Callable[[Value], object], status: int = 200) -> Response:
    """The response of something that was done, which nobody is to keep."""
    media = wanted(request)
    headers = {"Vary": "Accept", "Cache-Control": "no-store"}
    return Response(_written(media, value, write), status, headers, media_type=media)


def wanted(request: Request) -> str:
    """The form that the client asks for."""
    return RECORDS if RECORDS in request.headers.get("accept", "") else JSON


def _written(media: str, value: Value, write: Callable[[Value], object]) -> bytes:
    if media == RECORDS:
        return msgspec.json.encode(value)
    written = write(value)
    return written if isinstance(written, bytes) else write_json(written)
