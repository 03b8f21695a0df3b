"""Over real connections: a client that vanishes, a file of a gigabyte, and two servers on one casebook."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
import uvicorn
from fastapi import FastAPI

from sayso.casebook import Casebook
from sayso.serve.api import make_api
from tests.serve.api.conftest import MOST_BYTES

GIGABYTE = 2**30


def served(api: FastAPI) -> Iterator[int]:
    """The port of a server of it, which ends afterwards."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(api, log_level="critical", lifespan="off", ws="none"))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        yield listening.getsockname()[1]
        server.should_exit = True
        thread.join(10)
        assert not thread.is_alive()


@pytest.fixture
def port(api: FastAPI) -> Iterator[int]:
    yield from served(api)


def uploading(port: int, length: int) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=10)
    heading = f"POST /documents?name=a.txt HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: {length}\r\n\r\n"
    connection.sendall(heading.encode())
    return connection


def left(folder: Path, expected: int) -> int:
    """How many uploads lie about, once that is as expected or does not come to be so."""
    until = time.monotonic() + 10
    while len(list(folder.iterdir())) != expected and time.monotonic() < until:
        time.sleep(0.01)
    return len(list(folder.iterdir()))


def test_a_client_that_vanishes_leaves_nothing(api: FastAPI, port: int, book: Casebook) -> None:
    connection = uploading(port, 1000)
    connection.sendall(b"The mayor said")
    assert left(api.state.desk.uploads.folder, 1) == 1
    connection.close()
    assert left(api.state.desk.uploads.folder, 0) == 0
    assert len(book.documents()) == 3
    assert httpx2.get(f"http://127.0.0.1:{port}/claims", trust_env=False).status_code == 200


def test_a_gigabyte_is_refused_before_it_is_sent(api: FastAPI, port: int) -> None:
    with uploading(port, GIGABYTE) as connection:
        answer = connection.recv(10_000).decode()
    assert answer.startswith("HTTP/1.1 413 ")
    assert f"{MOST_BYTES:,} bytes" in answer
    assert left(api.state.desk.uploads.folder, 0) == 0


def test_what_one_server_decides_the_other_tells(port: int, book: Casebook) -> None:
    with Casebook(book.path, settings=book.settings) as other:
        servers = served(make_api(other))
        second = httpx2.Client(base_url=f"http://127.0.0.1:{next(servers)}", trust_env=False)
        held = second.get("/decisions")
        claim = second.get("/claims").json()["claims"][0]["id"]
        with httpx2.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False) as first:
            made = first.post("/decisions", json={"judgement": "refuse", "ids": [claim]}).json()
        told = second.get("/decisions", headers={"If-None-Match": held.headers["etag"]})
        assert [each["number"] for each in told.json()["decisions"]] == [made["number"]]
        second.close()
        assert list(servers) == []
