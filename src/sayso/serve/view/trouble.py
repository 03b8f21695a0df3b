"""What a page shows when something went wrong, or when there is nothing to show: the message and the next step."""

from __future__ import annotations

from sayso.errors import SaysoError
from sayso.serve.view.markup import Markup, put, tag


def show_trouble(error: SaysoError) -> None:
    """Put an error into the page."""
    put(trouble(error))


def trouble(error: SaysoError) -> Markup:
    """An error of the casebook: what happened, and the next step."""
    return tag(
        "section",
        tag("h2", "That did not work"),
        tag("p", error.message),
        tag("p", error.hint, class_="hint") if error.hint else "",
        class_="notice trouble",
        role="alert",
    )


def nothing(title: str, *steps: str) -> Markup:
    """An empty state: what there is none of, and what may be done about it. A step may be markup."""
    return tag(
        "section", tag("h2", title), *(tag("p", step, class_="hint") for step in steps), class_="notice", role="status"
    )
