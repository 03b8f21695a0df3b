"""How a casebook is served: where, to whom, how much may be sent, and whether anything may be changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

LOCAL: Final = frozenset({"127.0.0.1", "::1", "localhost"})
"""The addresses that only this machine reaches."""
DEFAULT_PORT: Final = 8765


@dataclass(frozen=True, slots=True)
class Serving:
    """Everything a server is started with.

    `tokens` says whether everybody needs one, `certificate` and `key` are the files of TLS, `write` whether anything
    may be changed, `upload_bytes` how large a file may be that is sent. `tiles` is the address of the user's own tile
    server for maps ("https://tiles.example/{z}/{x}/{y}.png"), `None` for none.
    """

    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    tokens: bool = False
    certificate: Path | None = None
    key: Path | None = None
    write: bool = True
    upload_bytes: int = 64 * 1024 * 1024
    tiles: str | None = None

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach it."""
        return self.host in LOCAL

    @property
    def url(self) -> str:
        """Where a browser finds it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http{'s' if self.certificate else ''}://{host}:{self.port}/"
