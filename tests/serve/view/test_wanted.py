"""What a browser no longer waits for ends; what it waits for is made, and its errors are told."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from typing import Any

import pytest
from starlette.requests import Request
from starlette.types import Message

from sayso.errors import UsageError
from sayso.serve.view.wanted import while_wanted
from sayso.stopping import go_on


def asked(seconds: float | None, make: Any) -> Any:
    """What comes of it for a browser that hangs up after so long, or never."""

    async def receive() -> Message:
        await (asyncio.sleep(seconds) if seconds is not None else asyncio.Event().wait())
        return {"type": "http.disconnect"}

    request = Request({"type": "http"}, receive)

    async def waited() -> Any:
        return await asyncio.wait_for(while_wanted(request, make), 30)

    with ThreadPoolExecutor(1) as thread:  # a browser of another test may have a loop running in this one
        return thread.submit(asyncio.run, waited()).result()


def test_what_is_waited_for_is_made() -> None:
    assert asked(None, lambda: "made") == "made"


def test_work_ends_when_the_browser_has_hung_up() -> None:
    ended = Event()

    def endless() -> str:
        try:
            while True:
                go_on()
        finally:
            ended.set()

    assert asked(0.05, endless) is None
    assert ended.is_set()


def test_an_error_is_told() -> None:
    def fails() -> str:
        raise UsageError("no", "yes")

    with pytest.raises(UsageError):
        asked(None, fails)
