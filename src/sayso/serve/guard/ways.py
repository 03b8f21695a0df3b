"""Which verb of the casebook a request is, so that its role can be asked for before anything of it is read."""

from __future__ import annotations

import re

from sayso.serve.guard.origins import SAFE

WAYS: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (method, re.compile(path), verb)
    for method, path, verb in (
        ("POST", r"/api/v1/check", "check"),
        ("POST", r"/check/draft", "check"),
        ("POST", r"/api/v1/compare", "compare"),
        ("POST", r"/api/v1/decisions", "decide"),
        ("POST", r"/api/v1/watches", "add_watch"),
        ("DELETE", r"/api/v1/watches/.+", "remove_watch"),
        ("POST", r"/api/v1/watches/.+/undo", "undo_watch"),
        ("POST", r"/api/v1/signals", "add_watch"),  # it keeps in mind what a watch has told
        ("POST", r"/api/v1/documents", "read"),
        ("POST", r"/api/v1/links", "read"),
        ("DELETE", r"/api/v1/jobs/[^/]+", "read"),
        ("POST", r"/mcp", "ask"),  # each tool asks for its own role
        ("DELETE", r"/mcp", "ask"),  # an assistant that leaves
        ("POST", r"/_nicegui_ws/.*", "ask"),  # each page asks for the role of what it does
        ("POST", r"/_nicegui/client/.*", "check"),  # a file for a page, which asks for the role of what it does
    )
)
"""Requests that may change something, as regular expressions of their paths, with the verb that each of them is."""


def verb_of(method: str, path: str) -> str:
    """The verb; `ask` for what changes nothing, and `read`, which needs the highest role, for what nobody listed."""
    if method in SAFE:
        return "ask"
    return next((verb for way, pattern, verb in WAYS if way == method and pattern.fullmatch(path)), "read")
