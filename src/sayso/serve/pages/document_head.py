"""What stands above a document in the reader: what it is, its neighbours in the series, and the legend of the marks."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from sayso.records import Document, DocumentCard
from sayso.serve.view.links import document_path
from sayso.serve.view.marked import MarkKind
from sayso.serve.view.markup import Markup, joined, tag
from sayso.words.likelihood import band_names

LEGEND: Final = {
    MarkKind.SOURCE: "source",
    MarkKind.CUE: "cue",
    MarkKind.HEDGE: "doubt",
    MarkKind.PLACE: "place",
    MarkKind.TIME: "time",
    MarkKind.QUANTITY: "quantity",
}
NO_BAND: Final = "no band"
"""What the shade of doubt is called that no scale defines."""


def head(document: Document, beside: tuple[DocumentCard | None, DocumentCard | None]) -> Markup:
    """The facts about the document, with what a reader should know of it."""
    day = document.published or "no date"
    if document.published_from in {"text", "inferred"}:
        day += f" (from the {'text' if document.published_from == 'text' else 'days it names'})"
    facts = [day, document.publisher or "", ", ".join(document.authors), PurePath(document.path).name]
    facts += ["an excerpt"] if document.completeness == "excerpt" else []
    title = document.title or PurePath(document.path).name
    notices = tag("ul", *(tag("li", notice) for notice in document.notices), class_="notices")
    return tag(
        "header",
        _series(*beside),
        # The text has the title too, where it stands in it.
        "" if document.title and document.title in document.text[:2000] else tag("h1", title),
        tag("p", " · ".join(dict.fromkeys(filter(None, facts))), class_="meta"),
        tag("details", tag("summary", _known(len(document.notices))), notices) if document.notices else "",
        class_="document-head",
    )


def legend() -> Markup:
    """A switch for each kind of mark, and what the shades of doubt mean."""
    switches = [
        tag(
            "label",
            tag("input", type="checkbox", checked=True, data_switch=kind),
            tag("span", name, class_=f"m-{kind}" + (" level-5" if kind is MarkKind.HEDGE else "")),
        )
        for kind, name in LEGEND.items()
    ]
    shades = [tag("span", name, class_=f"m-hedge level-{level}") for level, name in enumerate((NO_BAND, *band_names()))]
    return tag(
        "fieldset",
        tag("legend", "Marks"),
        *switches,
        tag("details", tag("summary", "shades of doubt"), tag("p", joined(shades), class_="shades")),
        class_="legend",
    )


def _series(before: DocumentCard | None, after: DocumentCard | None) -> Markup:
    links = [
        tag(
            "a",
            tag("span", arrow, aria_hidden="true"),
            f" {name}: {card.published}",
            href=document_path(card.id),
            rel=rel,
            title=card.title or PurePath(card.path).name,
            class_=rel,
        )
        for card, rel, name, arrow in ((before, "prev", "previous", "←"), (after, "next", "next", "→"))
        if card
    ]
    return tag("nav", *links, class_="series", aria_label="The series") if links else Markup("")


def _known(number: int) -> str:
    return f"{number} {'thing' if number == 1 else 'things'} to know"
