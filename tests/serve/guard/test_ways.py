"""Which role a request needs follows from its path, and what nobody thought of needs the highest."""

from __future__ import annotations

import pytest

from sayso.serve.guard.roles import NEEDED, Role
from sayso.serve.guard.ways import verb_of


@pytest.mark.parametrize(
    ("method", "path", "role"),
    [
        ("GET", "/", Role.READER),
        ("GET", "/api/v1/claims", Role.READER),
        ("POST", "/api/v1/check", Role.READER),
        ("POST", "/check/draft", Role.READER),
        ("POST", "/mcp", Role.READER),
        ("DELETE", "/mcp", Role.READER),
        ("POST", "/_nicegui_ws/socket.io/", Role.READER),
        ("POST", "/api/v1/decisions", Role.REVIEWER),
        ("POST", "/api/v1/watches", Role.REVIEWER),
        ("DELETE", "/api/v1/watches/floods", Role.REVIEWER),
        ("DELETE", "/api/v1/watches/floods/of 2022", Role.REVIEWER),
        ("DELETE", "/api/v1/watches/floods/north", Role.REVIEWER),
        ("POST", "/api/v1/watches/floods/undo", Role.REVIEWER),
        ("POST", "/api/v1/documents", Role.ADMIN),
        ("DELETE", "/api/v1/jobs/3", Role.ADMIN),
        ("PUT", "/api/v1/claims/c-0", Role.ADMIN),
        ("POST", "/api/v1/check/../documents", Role.ADMIN),
        ("PATCH", "/", Role.ADMIN),
    ],
)
def test_a_request_needs_the_role_of_its_verb(method: str, path: str, role: Role) -> None:
    assert NEEDED.get(verb_of(method, path), Role.READER) is role
