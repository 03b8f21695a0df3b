"""The same small casebook twice over: as a file, and through a client of the API over it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from sayso.casebook import Casebook
from sayso.remote import RemoteCasebook
from sayso.remote.connection import Connection
from sayso.serve.api import PATH, make_api
from tests.serve.api.conftest import MOST_BYTES, make_book


class Wire(httpx2.BaseTransport):
    """Hands requests to an application in this process, as a network would."""

    def __init__(self, app: FastAPI) -> None:
        self._client = TestClient(app, raise_server_exceptions=False)

    def handle_request(self, request: httpx2.Request) -> httpx2.Response:
        """Answer one request."""
        answer = self._client.request(
            request.method, str(request.url), headers=request.headers.multi_items(), content=request.read()
        )
        return httpx2.Response(answer.status_code, headers=answer.headers.multi_items(), content=answer.content)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Casebook]:
    """The casebook as a file."""
    yield from make_book(tmp_path)


@contextmanager
def asked_of(book: Casebook) -> Iterator[RemoteCasebook]:
    """A casebook, asked of a server of it."""
    app, api = FastAPI(openapi_url=None), make_api(book, MOST_BYTES)
    app.mount(PATH, api)
    with RemoteCasebook("http://testserver", connection=Connection("http://testserver", None, Wire(app))) as remote:
        yield remote
    api.state.desk.uploads.close()


@pytest.fixture
def there(here: Casebook) -> Iterator[RemoteCasebook]:
    """The same casebook, asked of a server."""
    with asked_of(here) as book:
        yield book
