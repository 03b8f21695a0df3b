"""What is asked of requests that carry something."""

from __future__ import annotations

from starlette.requests import Request

from sayso.serve.api.problem import Refused


def json_only(request: Request) -> None:
    """Let only JSON pass.

    Raises:
        Refused: the body is of another kind.
    """
    media = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media != "application/json":
        raise Refused(415, f"{media or 'A body of no kind'} is not taken here.", "Send application/json.")
