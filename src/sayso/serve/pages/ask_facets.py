"""The facets beside the answers: what they are like, in counts, each of which narrows the question down."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from sayso.ask.facets import Facet
from sayso.casebook import Casebook
from sayso.serve.view.asked import Asked
from sayso.serve.view.markup import Markup, tag

FACETS: Final = (
    ("group", "Source class"),
    ("side", "Side"),
    ("stance", "Stance"),
    ("voice", "Voice"),
    ("hedge", "Doubt"),
    ("band", "Likelihood"),
    ("day", "When"),
    ("place", "Place"),
    ("document", "Document"),
    ("endnote", "Endnote"),
)
"""The facets in their order, by the names of the filters."""
LABELS: Final = {"nofinding": "finding of nothing", "third": "third party", "fact": "fact, own voice"}
OPEN: Final = 6
"""So many values of a facet are shown before the rest is asked for."""


def facet_panel(book: Casebook, asked: Asked) -> Markup:
    """The facets of a question. What is chosen is marked, and choosing it again takes it away."""
    found = book.facets(asked.text, **asked.narrowing)
    groups = [_group(label, name, _values(name, found.values.get(name, ())), asked) for name, label in FACETS]
    counted = f"Counted among the newest {found.claims:,}." if found.more else ""
    return tag("div", *groups, tag("p", counted, class_="hint") if counted else "", class_="facets")


def _values(name: str, facets: Sequence[Facet]) -> Sequence[Facet]:
    """The values as they are told: days by month where there are several months, the newest first."""
    if name != "day":
        return facets
    months = Counter[str]()
    for each in facets:
        months[each.value[:7]] += each.claims
    if len(months) > 1:
        return [Facet(month, claims) for month, claims in sorted(months.items(), reverse=True)]
    return sorted(facets, key=lambda each: each.value, reverse=True)


def _group(label: str, name: str, values: Sequence[Facet], asked: Asked) -> Markup | str:
    if not values:
        return ""
    most = max(each.claims for each in values)
    rows = [_row(name, each, most, asked) for each in values]
    rest = tag("details", tag("summary", f"{len(rows) - OPEN} more"), tag("ul", *rows[OPEN:])) if rows[OPEN:] else ""
    return tag("section", tag("h2", label), tag("ul", *rows[:OPEN]), rest, class_="facet", data_facet=name)


def _row(name: str, facet: Facet, most: int, asked: Asked) -> Markup:
    chosen = _is_chosen(name, facet.value, asked)
    label = facet.label or LABELS.get(facet.value, facet.value)
    return tag(
        "li",
        tag(
            "a",
            tag("span", label, class_="value"),
            tag("span", f"{facet.claims:,}", class_="count"),
            tag("meter", value=facet.claims, max=most, aria_hidden="true"),
            href=_changed(name, None if chosen else facet.value, asked).path,
            aria_current="true" if chosen else None,
            title=label,
        ),
    )


def _is_chosen(name: str, value: str, asked: Asked) -> bool:
    if name == "day":
        return asked.given.get("since") == asked.given.get("until") == value
    return asked.given.get(name, "").lower() == value.lower()


def _changed(name: str, value: str | None, asked: Asked) -> Asked:
    if name == "day":
        return asked.changed(since=value, until=value)
    if name == "place" and value:
        value = f'"{value}"' if " " in value else value
    return asked.changed(**{name: value})
