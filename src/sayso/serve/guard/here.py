"""Who looks at the page of the workbench that is being built, or acts on it."""

from __future__ import annotations

from sayso.serve.guard.roles import Role, Visitor

NOBODY = Visitor("nobody", Role.READER)
"""Who acts where it is not known for whom a page is: in a thread, or in work that outlives its page."""


def visitor_here() -> Visitor:
    """The visitor of the page in whose context this runs, as the guards knew them when it was opened."""
    from nicegui import context

    try:
        visitor = context.client.request.scope["state"]["visitor"]
    except (RuntimeError, AttributeError, KeyError):
        return NOBODY
    return visitor if isinstance(visitor, Visitor) else NOBODY
