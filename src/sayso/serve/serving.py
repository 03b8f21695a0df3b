"""How a casebook is served: where, to whom, how much may be sent, and whether anything may be changed."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from sayso.serve.guard.addresses import is_local
from sayso.serve.guard.rates import Rate

DEFAULT_PORT: Final = 8765


@dataclass(frozen=True, slots=True)
class Serving:
    """Everything a server is started with.

    `tokens` says whether everybody needs one also where nobody else can come in; `names` are what the server goes by
    beside its address, `proxies` the addresses of those whose word on a visitor's address is believed. `certificate`
    and `key` are the files of TLS. `write` says whether anything may be changed, `assistants_write` whether by
    assistants too, `upload_bytes` how large a file may be that is sent, `rate` how often a token may ask. `tiles` is
    the address of the user's own tile server for maps ("https://tiles.example/{z}/{x}/{y}.png"), `None` for none.
    """

    host: str = "127.0.0.1"
    port: int = DEFAULT_PORT
    tokens: bool = False
    names: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()
    certificate: Path | None = None
    key: Path | None = None
    write: bool = True
    assistants_write: bool = False
    upload_bytes: int = 64 * 1024 * 1024
    rate: Rate = field(default_factory=Rate)
    tiles: str | None = None

    @property
    def is_local(self) -> bool:
        """Whether only this machine can reach it, and through no proxy."""
        return is_local(self.host) and not self.proxies

    @property
    def needs_tokens(self) -> bool:
        """Whether everybody needs a token: always where others can come in."""
        return self.tokens or not self.is_local

    @property
    def url(self) -> str:
        """Where a browser finds it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http{'s' if self.certificate else ''}://{host}:{self.port}/"
