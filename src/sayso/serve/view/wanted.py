"""Work for a browser that may lose interest: it ends soon after the browser has hung up."""

from __future__ import annotations

from asyncio import FIRST_COMPLETED, create_task, to_thread, wait
from collections.abc import Callable
from contextlib import suppress
from threading import Event
from typing import TypeVar

from starlette.requests import Request

from sayso.stopping import Stopped, stoppable

Made = TypeVar("Made")


async def while_wanted(request: Request, make: Callable[[], Made]) -> Made | None:
    """What is made in a thread, `None` where the browser hung up before. The body must have been read.

    It has ended when this returns, so that whatever it worked on may be removed.
    """
    stop = Event()

    def made() -> Made | None:
        with suppress(Stopped), stoppable(stop):
            return make()
        return None

    working, hung_up = create_task(to_thread(made)), create_task(_hung_up(request))
    try:
        await wait({working, hung_up}, return_when=FIRST_COMPLETED)
    finally:
        hung_up.cancel()
        stop.set()  # nothing is left to stop, unless the browser has hung up or the server ends
    return await working


async def _hung_up(request: Request) -> None:
    """Returns when the browser is gone.

    `Request.is_disconnected` looks without waiting, and behind the middleware of NiceGUI sees nothing then.
    """
    while (await request.receive())["type"] != "http.disconnect":
        pass
