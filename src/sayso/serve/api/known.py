"""A file that comes with a request, and what is known of it better than it tells itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, Field
from starlette.requests import Request

from sayso.serve.api.desk import desk_of
from sayso.serve.api.filters import LONGEST
from sayso.serve.api.uploads import ENDINGS, Upload

WHOLE_DAY = r"^\d{4}-\d{2}-\d{2}$"
FILE: Final[dict[str, Any]] = {
    "requestBody": {
        "required": True,
        "description": "The file itself.",
        "content": {media: {"schema": {"type": "string", "format": "binary"}} for media in ENDINGS},
    }
}
"""How OpenAPI is told that the body is a file."""


class Known(BaseModel):
    """What a file is called, and what is known better than it tells."""

    model_config = ConfigDict(extra="forbid")

    name: str = Field(default="", max_length=LONGEST, description="What it is called.", examples=["report.html"])
    published: str | None = Field(default=None, pattern=WHOLE_DAY, description="Its day.", examples=["2022-11-09"])
    publisher: str | None = Field(default=None, max_length=LONGEST, description="Its publisher.")


async def received(request: Request) -> AsyncIterator[Upload]:
    """The body of a request as a file, which goes by the `name` of the query, and is removed with the answer."""
    upload = await desk_of(request).uploads.receive(request, request.query_params.get("name"))
    try:
        yield upload
    finally:
        upload.remove()
