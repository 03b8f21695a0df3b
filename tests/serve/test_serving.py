"""Where a server answers, and whether only this machine reaches it."""

from __future__ import annotations

from pathlib import Path

import pytest

from sayso.serve.serving import Serving


@pytest.mark.parametrize(
    ("serving", "url", "local"),
    [
        (Serving(), "http://127.0.0.1:8765/", True),
        (Serving("::1", 80), "http://[::1]:80/", True),
        (Serving("0.0.0.0", 9, certificate=Path("c.pem")), "https://0.0.0.0:9/", False),
        (Serving("localhost"), "http://localhost:8765/", True),
    ],
)
def test_the_address(serving: Serving, url: str, local: bool) -> None:
    assert (serving.url, serving.is_local) == (url, local)
