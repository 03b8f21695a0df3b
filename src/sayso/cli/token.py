"""`sayso token`: who may come in at a server that others can reach, in which role and until when."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sayso.cli.exits import ExitCode
from sayso.cli.options import casebook_option, json_option
from sayso.cli.printable import counted
from sayso.cli.screen import Screen, write_json
from sayso.settings import default_user

if TYPE_CHECKING:
    from sayso.serve.guard.tokens import Token

ROLES = ("reader", "reviewer", "admin")
DAYS = 90
"""How long a token holds where nobody says: who still works here after three months gets a new one."""

HELP = """Say who may come in at a server.

A server that others can reach lets in who shows a token: a reader asks and checks, a reviewer also decides and
watches, an admin also reads reports in. Tokens lie beside the casebook (casebook.db.tokens), never in it, and only
their hashes: what a holder shows is told once, when the token is made.

\b
Examples
  sayso token create --role reader --name Ada     a token for 90 days
  sayso token create --role admin --days 7
  sayso token list
  sayso token revoke 3f9a                         by its id or the beginning of it
"""


@click.group("token", help=HELP)
def token_command() -> None:
    """Make, list or revoke tokens."""


@token_command.command("create")
@casebook_option
@click.option("--role", type=click.Choice(ROLES), required=True, help="What its holder may do.")
@click.option("--days", type=int, default=DAYS, show_default=True, help="For how many days it holds.")
@click.option("--name", default="", help="Whose it is: decisions made with it bear this name.")
def create_command(casebook: Path, role: str, days: int, name: str) -> int:
    """Make a token, and tell it, this once."""
    from sayso.serve.guard.roles import Role
    from sayso.serve.guard.tokens import Tokens

    token, written = Tokens(casebook).create(Role(role), days, name)
    _record(casebook, f"create token {token.id} ({token.role}, {token.name})")
    click.echo(
        f"{token.name} is a {token.role} until {token.expires[:10]}. Keep the next line: it is not told again.",
        err=True,
    )
    click.echo(written)
    return ExitCode.OK


@token_command.command("list")
@casebook_option
@json_option
def list_command(casebook: Path, *, as_json: bool) -> int:
    """List every token: whose it is, until when, and when it was last used."""
    from sayso.serve.guard.tokens import Tokens

    tokens = Tokens(casebook).all()
    if as_json:
        write_json([{key: value for key, value in asdict(each).items() if key != "hash"} for each in tokens])
        return ExitCode.OK
    screen = Screen()
    for each in tokens:
        screen.say(f"{each.id}  {each.role:<8}  {each.name}  {_state(each)}")
    screen.say(f"{counted(len(tokens), 'token')}." if tokens else "No tokens yet: sayso token create --role reader")
    return ExitCode.OK


@token_command.command("revoke")
@click.argument("token", metavar="ID")
@casebook_option
def revoke_command(token: str, casebook: Path) -> int:
    """End a token at once. Whoever is logged in with it is out."""
    from sayso.serve.guard.tokens import Tokens

    revoked = Tokens(casebook).revoke(token)
    _record(casebook, f"revoke token {revoked.id} ({revoked.role}, {revoked.name})")
    Screen().say(f"{revoked.name} ({revoked.id}) cannot come in any more.")
    return ExitCode.OK


def _state(token: Token) -> str:
    from datetime import UTC, datetime

    used = f", last used {token.used[:16].replace('T', ' ')}" if token.used else ", never used"
    if token.revoked:
        return f"revoked {token.revoked[:10]}{used}"
    ended = "expired" if not token.holds(datetime.now(UTC)) else "until"
    return f"{ended} {token.expires[:10]}{used}"


def _record(casebook: Path, what: str) -> None:
    """Put into the audit trail what whoever uses this machine did."""
    from sayso.serve.guard.roles import Role, Visitor
    from sayso.serve.guard.trail import act_of, trail_of

    trail_of(casebook).add(act_of(Visitor(default_user(), Role.ADMIN), what, "done"))
