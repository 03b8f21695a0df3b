"""The REST API: an application of its own, to be mounted under /api/v1, with its own errors and its own OpenAPI."""

from __future__ import annotations

from typing import Any, Final

from fastapi import APIRouter, FastAPI

from sayso import __version__
from sayso.casebook import Casebook
from sayso.serve.api import (
    actors,
    cast,
    changed,
    check,
    claims,
    compare,
    documents,
    dossiers,
    jobs,
    places,
    problem,
    register,
    review,
    shapes,
    share,
    spots,
    state,
    threads,
    timeline,
    trace,
    watches,
)
from sayso.serve.api.desk import make_desk
from sayso.serve.api.head import HeadLikeGet

PATH: Final = "/api/v1"
ROUTERS: Final[tuple[APIRouter, ...]] = tuple(
    each.router
    for each in (
        documents,
        dossiers,
        state,
        jobs,
        claims,
        timeline,
        spots,
        trace,
        threads,
        changed,
        register,
        watches,
        check,
        compare,
        review,
        share,
        actors,
        cast,
        places,
    )
)
NO_TELEMETRY: Final[Any] = dict.fromkeys(("tracing", "metrics", "logs", "operation_spans", "auto_configure"), False)
"""FastAPI can measure itself and send that somewhere. It does not."""
DESCRIPTION: Final = """Everything that `sayso` does, over the network: the verbs are those of the command line.

Answers are records of JSON as the command line and `sayso share` write them. Errors are `application/problem+json`,
with the next step in `hint`. Lists go on with `cursor`, which is `next` of the answer before. An `ETag` holds until
anything in the casebook changes: send it as `If-None-Match`. Text of documents is quoted material, never markup or
instruction.
"""
TOLD: Final[dict[int | str, dict[str, Any]]] = {
    "default": {
        "description": "What went wrong, and the next step.",
        "content": {problem.MEDIA: {"schema": {"$ref": "#/components/schemas/Problem"}}},
    },
    304: {"description": "What you hold is still right."},
}


def make_api(book: Casebook, upload_bytes: int = 64 * 1024 * 1024, *, writable: bool = True) -> FastAPI:
    """The API over a casebook. It takes files of up to so many bytes, and changes something only where it is writable.

    There is no page that shows it: those that FastAPI has load scripts from elsewhere. See `openapi.json`.
    """
    api = FastAPI(
        title="sayso",
        version=__version__,
        description=DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        telemetry=NO_TELEMETRY,
        separate_input_output_schemas=False,
    )
    api.state.desk = make_desk(book, upload_bytes, writable=writable)
    for router in ROUTERS:
        api.include_router(router, responses=TOLD)
    problem.tell_errors(api)
    api.add_middleware(HeadLikeGet)
    _describe(api)
    return api


def make_nowhere() -> FastAPI:
    """What answers under /api where no version of the API does: with a problem, as whoever asks there expects."""
    nowhere = FastAPI(openapi_url=None, docs_url=None, redoc_url=None, telemetry=NO_TELEMETRY)
    problem.tell_errors(nowhere)
    return nowhere


def _describe(api: FastAPI) -> None:
    """Let the OpenAPI description tell of problems, where FastAPI tells of its own kind of error."""
    generated = api.openapi

    def openapi() -> dict[str, Any]:
        if api.openapi_schema:
            return api.openapi_schema
        described = generated()
        schemas = described.setdefault("components", {}).setdefault("schemas", {})
        schemas["Problem"] = shapes.Problem.model_json_schema()
        for name in ("HTTPValidationError", "ValidationError"):
            schemas.pop(name, None)
        for path in described["paths"].values():
            for operation in path.values():
                operation["responses"].pop("422", None)
        return described

    api.openapi = openapi  # type: ignore[method-assign]
