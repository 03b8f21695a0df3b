"""The form of the page that asks: the words, the order, and the filters that facets do not offer."""

from __future__ import annotations

from typing import Final

from sayso.serve.view.asked import Asked
from sayso.serve.view.markup import Markup, tag

ORDERS: Final = (
    ("", "Usual order"),
    ("rank", "Best first"),
    ("newest", "Newest first"),
    ("oldest", "Oldest first"),
)
FIELDS: Final = (
    ("source", "Source", "words of a name in the chain"),
    ("actor", "Actor", "who speaks or is spoken of"),
    ("place", "Place", "words of a place"),
    ("within", "Within", "Luhansk Oblast"),
    ("near", "Near", "Bakhmut 20km"),
    ("quantity", "Quantity", "soldier>100"),
    ("since", "Published since", "2022-11-01"),
    ("until", "Published until", "2022-11-30"),
    ("on", "Speaks of day", "2022-11-09"),
    ("said_on", "Said on day", "2022-11-09"),
)
"""The filters that are written, each with its label and an example."""
CHOSEN: Final = ("group", "side", "stance", "voice", "hedge", "band", "document", "endnote", "between", "said_between")
"""The filters that facets set, or an address alone; the form carries them on."""


def search_form(asked: Asked) -> Markup:
    """The form, filled with what is asked. It works without any script."""
    given = asked.given
    written = [name for name, _, _ in FIELDS if name in given]
    return tag(
        "form",
        tag("h1", "Ask", class_="unseen"),
        tag(
            "div",
            tag("label", "Words to look for", for_="ask-text", class_="unseen"),
            tag(
                "input",
                id="ask-text",
                name="text",
                type="search",
                value=asked.text,
                placeholder='Words, "a phrase", or a beginning*',
                autocomplete="off",
                spellcheck="false",
                data_search=True,
            ),
            tag("label", "Order", for_="ask-order", class_="unseen"),
            tag("select", *_orders(given.get("order", "")), id="ask-order", name="order"),
            tag("button", "Ask", type="submit", class_="primary"),
            class_="ask-row",
        ),
        tag(
            "details",
            tag("summary", "More filters"),
            tag("div", *(_field(*each, given.get(each[0], "")) for each in FIELDS), class_="ask-fields"),
            open=bool(written),
        ),
        *(tag("input", type="hidden", name=name, value=given[name]) for name in CHOSEN if name in given),
        id="ask-form",
        action="/ask",
        method="get",
        role="search",
    )


def _orders(chosen: str) -> list[Markup]:
    return [tag("option", label, value=value, selected=value == chosen) for value, label in ORDERS]


def _field(name: str, label: str, example: str, value: str) -> Markup:
    return tag(
        "div",
        tag("label", label, for_=f"ask-{name}"),
        tag("input", id=f"ask-{name}", name=name, value=value, placeholder=example, autocomplete="off"),
    )
