"""Runs the server until it is stopped, on an address that is free."""

from __future__ import annotations

import errno
import socket
from collections.abc import Callable
from typing import Final

import uvicorn

from sayso.casebook import Casebook
from sayso.errors import UsageError
from sayso.serve.app import make_app
from sayso.serve.guard.guarding import must_have_token
from sayso.serve.serving import Serving

WEBSOCKET_BYTES: Final = 2 * 1024 * 1024
"""Of what a page tells the server at once: a draft of 100 pages has 400,000 characters."""


def run(book: Casebook, serving: Serving, ready: Callable[[str], None]) -> None:
    """Serve the casebook until the process is asked to stop; `ready` is told the address as soon as it answers.

    Raises:
        UsageError: the address is taken, or is none of this machine; or others can come in, and nobody has a token.
    """
    if serving.needs_tokens:
        must_have_token(book.path, serving.host)
    with listen(serving) as listening:
        config = uvicorn.Config(
            make_app(book, serving),
            log_level="warning",
            access_log=False,
            ssl_certfile=serving.certificate,
            ssl_keyfile=serving.key,
            server_header=False,
            proxy_headers=False,  # the guards read them, from named proxies alone
            ws_max_size=WEBSOCKET_BYTES,
            timeout_graceful_shutdown=3,
        )
        server = _Telling(config, lambda: ready(serving.url))
        server.run(sockets=[listening])


def listen(serving: Serving) -> socket.socket:
    """A socket at the address.

    Raises:
        UsageError: the address is taken, or is none of this machine.
    """
    family = socket.AF_INET6 if ":" in serving.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((serving.host, serving.port))
    except (OSError, OverflowError) as error:
        listening.close()
        if getattr(error, "errno", None) == errno.EADDRINUSE:
            hint = f"Stop what uses it, or take another: sayso serve --port {serving.port + 1}"
            raise UsageError(f"Port {serving.port} of {serving.host} is taken.", hint) from None
        hint = "Give an address of this machine, such as 127.0.0.1, and a port from 1024 to 65535."
        raise UsageError(f"{serving.host}:{serving.port} cannot be used: {error}.", hint) from None
    return listening


class _Telling(uvicorn.Server):
    """A server that tells when it answers."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._ready()
