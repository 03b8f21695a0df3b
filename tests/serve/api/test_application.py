"""The API keeps what its OpenAPI description promises, whatever is asked, and promises what there is."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import schemathesis
import schemathesis.generation.jsonschema.strategy
import schemathesis.specs.openapi.schemas
from fastapi import FastAPI
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks
from starlette.testclient import TestClient

from sayso.casebook import Casebook
from sayso.serve.api import make_api
from sayso.serve.api.application import NO_TELEMETRY, ROUTERS, make_nowhere
from tests.serve.api.conftest import MOST_BYTES, STEPS, fill

# What schemathesis imports when it is first used is imported above: pytest parses its modules to rewrite them, and
# CPython 3.11 fails to parse in two threads at a time ("AST constructor recursion depth mismatch").

CHECKS = (
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_headers_conformance,
    checks.response_schema_conformance,
    checks.negative_data_rejection,
    checks.unsupported_method,
    checks.allow_header_conformance,
)
"""All but those of tokens, and `positive_data_acceptance`: a day that is none, or an area that nobody knows, has a form
that can be described and a meaning that cannot."""
ASKED_OF_EACH = 12
"""Requests that are made of each operation, of either kind; all together take half a minute."""
QUICK = settings(
    max_examples=ASKED_OF_EACH,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture(scope="module")
def hosted(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    folder = tmp_path_factory.mktemp("served")
    book = Casebook(folder / "casebook.db", steps=STEPS)
    fill(folder, book)
    return make_api(book, MOST_BYTES)


def described() -> dict[str, Any]:
    return make_api(Casebook(Path("nowhere.db"))).openapi()


CASES = [
    (method, path, mode)
    for path, operations in described()["paths"].items()
    for method, operation in operations.items()
    for mode in (GenerationMode.POSITIVE, GenerationMode.NEGATIVE)
    if mode is GenerationMode.POSITIVE or operation.get("parameters") or operation.get("requestBody")
]
"""Every operation, asked as its description allows, and as it does not where it takes anything."""


@pytest.mark.parametrize(("method", "path", "mode"), CASES)
def test_whatever_is_asked_is_answered_as_described(
    hosted: FastAPI, method: str, path: str, mode: GenerationMode
) -> None:
    operation = schemathesis.openapi.from_asgi("/openapi.json", hosted)[path][method]

    @QUICK
    @given(case=operation.as_strategy(generation_mode=mode))
    def ask(case: Any) -> None:
        case.call_and_validate(checks=CHECKS)

    ask()


def test_every_operation_says_what_it_is_for() -> None:
    told = [operation for path in described()["paths"].values() for operation in path.values()]
    assert len(told) > 30
    assert all(operation["description"] and operation["summary"] for operation in told)
    names = [operation["operationId"] for operation in told]
    assert len(set(names)) == len(names)


def test_every_error_is_described_as_a_problem() -> None:
    api = described()
    assert "HTTPValidationError" not in json.dumps(api)
    for path in api["paths"].values():
        for operation in path.values():
            assert "application/problem+json" in operation["responses"]["default"]["content"]


def test_no_page_loads_anything_from_elsewhere(client: TestClient) -> None:
    assert client.get("docs").status_code == 404
    assert client.get("redoc").status_code == 404


def test_under_api_everything_is_a_problem() -> None:
    told = TestClient(make_nowhere()).get("/v2/claims")
    assert (told.status_code, told.headers["content-type"]) == (404, "application/problem+json")


def test_nothing_is_measured_for_anybody_else() -> None:
    assert set(NO_TELEMETRY.values()) == {False}
    assert len(ROUTERS) == len(set(map(id, ROUTERS)))
