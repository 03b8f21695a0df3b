"""A server takes a free address and says what is wrong with one that is not."""

from __future__ import annotations

import socket

import pytest

from sayso.errors import UsageError
from sayso.serve.running import listen
from sayso.serve.serving import Serving


def test_a_free_port_is_taken() -> None:
    with listen(Serving(port=0)) as listening:
        assert listening.getsockname()[0] == "127.0.0.1"


def test_a_port_in_use_names_the_next() -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(UsageError, match="is taken") as told:
            listen(Serving(port=port))
        assert f"--port {port + 1}" in told.value.hint


@pytest.mark.parametrize("serving", [Serving("198.51.100.7"), Serving("no.such.host.invalid"), Serving(port=70_000)])
def test_an_address_of_no_machine_is_told(serving: Serving) -> None:
    with pytest.raises(UsageError, match="cannot be used"):
        listen(serving)
