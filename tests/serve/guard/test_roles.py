"""Who may do what is written in one table."""

from __future__ import annotations

import pytest

from sayso.casebook import Casebook
from sayso.errors import NotAllowed
from sayso.serve.guard.roles import NEEDED, Role, Visitor, may, must


@pytest.mark.parametrize(
    ("role", "verb", "allowed"),
    [
        (Role.READER, "ask", True),
        (Role.READER, "check", True),
        (Role.READER, "decide", False),
        (Role.REVIEWER, "decide", True),
        (Role.REVIEWER, "add_watch", True),
        (Role.REVIEWER, "read", False),
        (Role.ADMIN, "read", True),
        (Role.ADMIN, "decide", True),
    ],
)
def test_a_role_may_what_the_table_says(role: Role, verb: str, allowed: bool) -> None:
    assert may(Visitor("Ada", role), verb) is allowed


def test_what_is_refused_is_told_with_the_next_step() -> None:
    with pytest.raises(NotAllowed) as refused:
        must(Visitor("Ada", Role.READER), "read")
    assert refused.value.message == "`read` needs the role admin, and Ada is a reader."
    assert "--role admin" in refused.value.hint


def test_on_a_server_that_only_reads_nobody_writes() -> None:
    visitor = Visitor("Ada", Role.ADMIN, writes=False)
    assert may(visitor, "ask")
    assert not may(visitor, "decide")
    with pytest.raises(NotAllowed, match="only reads"):
        must(visitor, "decide")


def test_the_verbs_of_the_table_are_those_of_a_casebook() -> None:
    assert all(hasattr(Casebook, verb) for verb in NEEDED)
