"""A real server on a casebook of the samples, and a real browser that fails a test on anything it should not do."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

import sayso
from sayso.records import Threshold
from sayso.samples import NAMES

WAIT_SECONDS = 60.0
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
HARMLESS = ("data:", "blob:", "about:")


@dataclass(frozen=True, slots=True)
class Served:
    """A running server: where it answers, and the casebook that it serves. `url` ends without a slash."""

    url: str
    casebook: Path


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A server of its own process, as users start it, on the linked samples with a watch."""
    casebook = tmp_path_factory.mktemp("served") / "samples.db"
    with sayso.open(casebook) as book, as_file(files("sayso.samples")) as folder:
        book.read(*(folder / name for name in NAMES), publisher="Sample Desk", jobs=1)
        book.read(links=True, jobs=1)
        book.add_watch("bridges", "bridge", Threshold(1, 7))
    with serving(casebook) as url:
        yield Served(url, casebook)


class serving:  # noqa: N801 - it is used as a context manager
    """Serve a casebook in a process of its own, on a free port, while the context is open; gives the address."""

    def __init__(self, casebook: Path, *options: str) -> None:
        self.port = free_port()
        command = [sys.executable, "-m", "sayso.cli", "serve", "--casebook", str(casebook), "--port", str(self.port)]
        environment = {**os.environ, "OMP_NUM_THREADS": "1", "SAYSO_USER": "tester"}
        self.process = subprocess.Popen([*command, *options], env=environment)

    def __enter__(self) -> str:
        url = f"http://127.0.0.1:{self.port}"
        until = time.monotonic() + WAIT_SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with urlopen(f"{url}/documents", timeout=5):
                    return url
            except HTTPError:  # it answers, to those who have a token
                return url
            except (URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
        self.__exit__()
        raise RuntimeError("the server did not start")

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
        assert isinstance(port, int)
        return port


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium, once for all tests."""
    if CHROMIUM is None:
        pytest.skip("there is no chromium on this machine")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """A page of the server's, 1280 pixels wide: `page.goto("/ask")`. It may ask nobody else, and log no error."""
    context = browser.new_context(base_url=served.url, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    opened = context.new_page()
    strays: list[str] = []
    errors: list[str] = []
    own = (served.url, served.url.replace("http", "ws", 1), *HARMLESS)
    context.on("request", lambda request: None if request.url.startswith(own) else strays.append(request.url))
    opened.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    opened.on("pageerror", lambda error: errors.append(str(error)))
    yield opened
    context.close()
    assert not strays, "a request left the machine"
    assert not errors, "the browser logged an error"
