"""Who may do what: the one table of roles, for every door (pages, REST, assistants)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sayso.errors import NotAllowed


class Role(StrEnum):
    """What a token lets one do, least first: look and check; also decide and watch; also read in, and see the trail."""

    READER = "reader"
    REVIEWER = "reviewer"
    ADMIN = "admin"

    @property
    def rank(self) -> int:
        """Its place in the order, from 0: who has a rank may do what any lower one may."""
        return list(Role).index(self)


NEEDED: dict[str, Role] = {
    "decide": Role.REVIEWER,
    "add_watch": Role.REVIEWER,
    "remove_watch": Role.REVIEWER,
    "undo_watch": Role.REVIEWER,
    "read": Role.ADMIN,
}
"""The role that a verb needs. What is not listed changes nothing, and every role may do it."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who asks: by what name, in which role, with which token (empty on a server that needs none), from where.

    `writes` is false on a server that only reads, whatever the role.
    """

    name: str
    role: Role
    token: str = ""
    address: str = ""
    writes: bool = True


def may(visitor: Visitor, verb: str) -> bool:
    """Whether a visitor may use a verb of the casebook."""
    return verb not in NEEDED or (visitor.writes and visitor.role.rank >= NEEDED[verb].rank)


def must(visitor: Visitor, verb: str) -> None:
    """Refuse a verb that a visitor may not use.

    Raises:
        NotAllowed: the role is not enough for it, or the server only reads.
    """
    if verb in NEEDED and not visitor.writes:
        raise NotAllowed("This server only reads.", "Start it without --read-only, or use the command line.")
    if not may(visitor, verb):
        raise NotAllowed(
            f"`{verb}` needs the role {NEEDED[verb]}, and {visitor.name} is a {visitor.role}.",
            f"Ask whoever runs this server for a token: sayso token create --role {NEEDED[verb]}",
        )
