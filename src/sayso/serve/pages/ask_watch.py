"""The dialogue that saves a question as a watch."""

from __future__ import annotations

from sayso.serve.view.markup import Markup, tag


def watch_dialog() -> Markup:
    """The dialogue: what the watch is called, and at how many claims in how many days it fires."""
    return tag(
        "dialog",
        tag("h2", "Save as a watch", id="watch-title"),
        tag("p", "It fires when so many claims that fit this question are published in so many days.", class_="hint"),
        tag(
            "form",
            tag("div", tag("label", "Name", for_="watch-name"), _input("name", "text", None)),
            tag(
                "div",
                tag("div", tag("label", "Claims, at least", for_="watch-count"), _input("count", "number", 1)),
                tag("div", tag("label", "In days", for_="watch-per"), _input("per", "number", 7)),
                class_="row",
            ),
            tag(
                "div",
                tag("button", "Save", type="submit", class_="primary"),
                tag("button", "Close", type="button", data_action="cancel"),
                class_="row",
            ),
            tag("p", role="status"),
        ),
        id="watch-dialog",
        aria_labelledby="watch-title",
    )


def _input(name: str, kind: str, value: int | None) -> Markup:
    least = 1 if kind == "number" else None
    return tag("input", id=f"watch-{name}", name=name, type=kind, value=value, min=least, required=True)
