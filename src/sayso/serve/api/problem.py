"""Every error as `application/problem+json` (RFC 9457): what happened, and the next step in `hint`."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Final

from fastapi.exceptions import RequestValidationError
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match

from sayso import errors
from sayso.errors import SaysoError
from sayso.serve.api.writing import write_json

log = logging.getLogger(__name__)

MEDIA: Final = "application/problem+json"
TYPE: Final = "urn:sayso:problem:"
"""What stands before the name of an error in the `type` of a problem."""
DESCRIBED: Final = "See what there is in /api/v1/openapi.json."
RETRY_SECONDS: Final = 2
STATUS: Final[dict[type[SaysoError], int]] = {
    errors.UsageError: 422,
    errors.NotAllowed: 403,
    errors.NotFound: 404,
    errors.NoCasebook: 503,
    errors.ReadError: 422,
    errors.UnknownFormat: 415,
    errors.TooLarge: 413,
    errors.ModelError: 500,
    errors.GazetteerError: 500,
    errors.CasebookError: 503,
    errors.ReadOnlyCasebook: 403,
    errors.CasebookFull: 507,
    SaysoError: 500,
}
"""The status of each error; one that is not listed has that of the nearest above it in the tree."""
TITLES: Final = {
    400: "Bad request",
    401: "Who are you?",
    403: "Not allowed",
    404: "Not found",
    405: "Not for this method",
    408: "Too slow",
    409: "Against what stands",
    413: "Too large",
    415: "Not this kind of content",
    422: "It cannot be used",
    429: "Too many requests",
    500: "A defect",
    503: "Not now",
    507: "No room",
}


class Refused(SaysoError):
    """A request that is refused for a reason of the API's own, with the status that says so."""

    def __init__(self, status: int, message: str, hint: str = "") -> None:
        super().__init__(message, hint)
        self.status = status


def problem(status: int, message: str, hint: str = "", *, name: str = "", **more: object) -> dict[str, object]:
    """A problem as RFC 9457 has it, with the next step in `hint`."""
    title = TITLES.get(status, "It did not work")
    told: dict[str, object] = {"type": TYPE + (name or "http"), "title": title, "status": status, "detail": message}
    return told | ({"hint": hint} if hint else {}) | more


def status_of(error: SaysoError) -> int:
    """The status of an error."""
    if isinstance(error, Refused):
        return error.status
    return next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)


def answer(request: Request, told: Mapping[str, object], headers: Mapping[str, str] | None = None) -> Response:
    """The response that tells a problem."""
    status = int(str(told["status"]))
    every = dict(headers or {}) | {"Cache-Control": "no-store"}
    if status in {429, 503}:
        every.setdefault("Retry-After", str(RETRY_SECONDS))
    body = write_json({**told, "instance": request.url.path})
    return Response(body, status, every, media_type=MEDIA)


def tell_errors(app: Starlette) -> None:
    """Make an application tell each of its errors so."""
    app.add_exception_handler(SaysoError, _sayso)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(Exception, _defect)


def _sayso(request: Request, error: Exception) -> Response:
    assert isinstance(error, SaysoError)
    status = status_of(error)
    if status == 500:
        log.error("a request failed: %s", error, exc_info=error)
    # The connection cannot be used again where a body was refused before its end.
    headers = {"Connection": "close"} if status == 413 else None
    return answer(request, problem(status, error.message, error.hint, name=type(error).__name__), headers)


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    if error.status_code == 404:
        return answer(request, problem(404, "There is nothing here.", DESCRIBED))
    if error.status_code == 405:
        allowed = ", ".join(sorted(_methods(request)))
        told = problem(405, f"{request.method} does nothing here.", f"Here there are: {allowed}.")
        return answer(request, told, {"Allow": allowed})
    return answer(request, problem(error.status_code, str(error.detail)), error.headers)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    found = [{"where": ".".join(map(str, each["loc"])), "message": each["msg"]} for each in error.errors()]
    first = f"{found[0]['where']}: {found[0]['message']}." if found else "The request is not as it should be."
    return answer(request, problem(422, first, DESCRIBED, name="UsageError", errors=found))


def _defect(request: Request, error: Exception) -> Response:
    log.error("a request failed, which is a defect", exc_info=error)
    return answer(request, problem(500, "sayso itself failed on it.", "This is a defect of sayso: please report it."))


def _methods(request: Request) -> set[str]:
    """The methods that something answers to at the path of a request."""
    held = {
        method
        for method in ("GET", "POST", "PUT", "PATCH", "DELETE")
        if any(route.matches({**request.scope, "method": method})[0] is Match.FULL for route in request.app.routes)
    }
    return held | ({"HEAD"} if "GET" in held else set())
