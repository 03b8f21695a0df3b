"""Puts all guards before an application, in the order in which a request meets them."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from starlette.applications import Starlette

from sayso.errors import UsageError
from sayso.serve.guard.access import Access
from sayso.serve.guard.audit import Audit
from sayso.serve.guard.doorman import Doorman
from sayso.serve.guard.forwarded import Forwarded
from sayso.serve.guard.headers import SecurityHeaders
from sayso.serve.guard.hosts import Hosts
from sayso.serve.guard.origins import Origins
from sayso.serve.guard.rates import Buckets, Rate
from sayso.serve.guard.roles import Visitor
from sayso.serve.guard.tokens import Tokens
from sayso.serve.guard.uploads import Uploads


@dataclass(frozen=True, slots=True)
class Guarding:
    """What the guards go by.

    `casebook` is the path of the casebook, beside which tokens and the trail lie; `bound` what the server listens on
    and `names` what else it goes by. `local` is who everybody is where no token is needed, `None` where one is. `rate`
    holds for each token; without tokens nobody is held up. `proxies` are believed, `tiles` is asked for maps. `writes`
    says whether anything may be changed.
    """

    casebook: Path
    bound: str
    local: Visitor | None
    names: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()
    upload_bytes: int = 64 * 1024 * 1024
    rate: Rate = field(default_factory=Rate)
    tiles: str = ""
    writes: bool = True


def guard(app: Starlette, by: Guarding) -> None:
    """Put the guards before the application. A request meets the last of these lines first."""
    app.add_middleware(Uploads, by.upload_bytes)
    doorman = Doorman(Tokens(by.casebook), by.local, writes=by.writes)
    app.add_middleware(Access, doorman, None if by.local else Buckets(by.rate))
    app.add_middleware(Origins)
    app.add_middleware(Hosts, by.bound, by.names)
    app.add_middleware(Audit, by.casebook)
    app.add_middleware(Forwarded, by.proxies)
    app.add_middleware(SecurityHeaders, by.tiles)


def must_have_token(casebook: Path, bound: str) -> None:
    """Make sure that somebody can come in where everybody needs a token.

    Raises:
        UsageError: no token holds.
    """
    tokens = Tokens(casebook)
    if not any(tokens.holding(each.id) for each in tokens.all()):
        raise UsageError(
            f"At {bound} everybody needs a token, as others may come in, and no token of this casebook holds.",
            f"Make one: sayso token create --role reader --casebook {casebook}",
        )
