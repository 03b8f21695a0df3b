"""A small casebook, read without a model, the API over it, and a client of that."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi import FastAPI
from httpx2 import Response
from starlette.testclient import TestClient

from sayso.casebook import Casebook
from sayso.records import Threshold
from sayso.serve.api import PATH, make_api
from sayso.settings import Settings
from sayso.steps import Steps
from tests.linked import link_all
from tests.toy import load_extractor

MONDAY = """\
Harbour news

The mayor said the old bridge may reopen.[1]

A union denied the strike of 2022-11-05.[2]

1: https://example.org/bridge
2: https://example.org/strike
"""
TUESDAY = """\
Harbour news again

The mayor claimed the envoy urged pilots may leave.[1]

Some naïve milbloggers claimed the bridge fell.

1: https://example.org/pilots
"""
WEDNESDAY = "Harbour notes\n\nThe mayor denied the old bridge may reopen.\n"
REPORTS = {
    "monday.txt": ("2022-11-07", MONDAY),
    "tuesday.txt": ("2022-11-08", TUESDAY),
    "wednesday.txt": ("2022-11-09", WEDNESDAY),
}
MOST_BYTES = 100_000


def decide_all(threads: int):  # type: ignore[no-untyped-def]  # noqa: ARG001
    return link_all


STEPS = Steps(load_extractor=load_extractor, load_decide=decide_all)
"""Reading as it is, and finding claims by a few verbs."""


def fill(folder: Path, book: Casebook) -> None:
    """Read the reports and link their claims, and save a watch."""
    for name, (published, text) in REPORTS.items():
        (folder / name).write_text(text)
        book.named(lambda path: Path(path).name).read(folder / name, published=published, publisher="Desk", jobs=1)
    book.read(links=True, jobs=1)
    book.add_watch("reopening", "bridge", Threshold(1, 7))


def make_book(folder: Path) -> Iterator[Casebook]:
    """A casebook in a folder, filled."""
    settings = Settings(jobs=1, busy_seconds=0.2, user="ana")
    with Casebook(folder / "casebook.db", settings=settings, steps=STEPS) as opened:
        fill(folder, opened)
        yield opened


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Casebook]:
    yield from make_book(tmp_path)


@pytest.fixture
def api(book: Casebook) -> Iterator[FastAPI]:
    made = make_api(book, MOST_BYTES)
    yield made
    made.state.desk.uploads.close()


@pytest.fixture
def client(api: FastAPI) -> TestClient:
    """A client that asks below the path of the API, as it is mounted when it is served."""
    app = FastAPI(openapi_url=None)
    app.mount(PATH, api)
    return TestClient(app, base_url=f"http://testserver{PATH}/", raise_server_exceptions=False)


def ended(client: TestClient, accepted: Response) -> dict[str, Any]:
    """The job that a request was answered with, at its end."""
    assert accepted.status_code == 202, accepted.text
    job: dict[str, Any] = client.get(f"jobs/{accepted.json()['id']}", params={"wait": 20}).json()
    assert accepted.headers["location"] == f"{PATH}/jobs/{job['id']}"
    return job
