"""A box to search a list with, which works without any script; the key `/` leads to it."""

from __future__ import annotations

from sayso.serve.view.markup import Markup, tag


def search_box(path: str, text: str, label: str, **kept: str) -> Markup:
    """The box, filled with what is asked. What is `kept` is asked along with it."""
    return tag(
        "form",
        tag("label", label, for_="search-text", class_="unseen"),
        tag(
            "input",
            id="search-text",
            name="text",
            type="search",
            value=text,
            placeholder=label,
            autocomplete="off",
            spellcheck="false",
            data_search=True,
        ),
        *(tag("input", type="hidden", name=name, value=value) for name, value in kept.items() if value),
        tag("button", "Search", type="submit", class_="primary"),
        action=path,
        method="get",
        role="search",
        class_="search-box",
    )
