"""The page that lists the documents by month, finds one by its words, and takes in new ones."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby
from pathlib import PurePath

from sayso.errors import NoCasebook
from sayso.records import DocumentCard
from sayso.serve.guard.here import visitor_here
from sayso.serve.guard.roles import may
from sayso.serve.view.bench import Bench
from sayso.serve.view.counted import counted
from sayso.serve.view.links import document_path
from sayso.serve.view.markup import Markup, joined, put, tag
from sayso.serve.view.shell import use_script
from sayso.serve.view.trouble import nothing

UNDATED = "Without a date"


def register(bench: Bench) -> None:
    """Answer at /documents."""

    @bench.page("Documents", "/documents")
    async def documents() -> None:
        use_script(bench.version, "documents.js")
        may_read = bench.serving.write and may(visitor_here(), "read")
        try:
            cards, claims = await to_thread(lambda: (bench.book.documents(), bench.book.sizes()))
        except NoCasebook:  # the first report that is read makes one
            cards, claims = [], {}
        form = reading_form(bench.serving.upload_bytes) if may_read else ""
        put(joined((_head(cards), form, listed(cards, claims) if cards else _none(may_read))))


def _head(cards: list[DocumentCard]) -> Markup:
    find = (
        tag("label", "Find by title, day or publisher", for_="find-document", class_="unseen"),
        tag(
            "input",
            id="find-document",
            type="search",
            placeholder="Find a document",
            autocomplete="off",
            data_search=True,
        ),
    )
    count = tag("p", f"{len(cards):,} {'document' if len(cards) == 1 else 'documents'}", class_="meta", id="found")
    return tag("div", tag("h1", "Documents"), count, *(find if cards else ()), class_="documents-head")


def _none(may_read: bool) -> Markup:
    step = "Drop one here, or choose a file above." if may_read else "Read one into it: sayso read report.html"
    return nothing("There is no document yet.", step)


def reading_form(most_bytes: int) -> Markup:
    """The form that takes in files of so many bytes each; how far each has come is shown below it."""
    return tag(
        "details",
        tag("summary", "Read a report in"),
        tag(
            "form",
            tag("div", tag("label", "Files", for_="read-files"), _files()),
            tag(
                "div",
                tag("label", "Publisher, where you know better", for_="read-publisher"),
                _field("publisher", "text"),
            ),
            tag("div", tag("label", "Day, where you know better", for_="read-published"), _field("published", "date")),
            tag(
                "label",
                tag("input", type="checkbox", name="links", checked=True),
                " Link its claims with those of other documents",
                class_="check",
            ),
            tag("button", "Read", type="submit", class_="primary"),
            id="read-form",
            data_most=most_bytes,
        ),
        tag("ul", id="jobs", aria_live="polite", aria_label="What is being read"),
        id="read-in",
    )


def _files() -> Markup:
    kinds = ".txt,.md,.html,.htm,.pdf,.json,.jsonl"
    return tag("input", id="read-files", type="file", name="files", multiple=True, required=True, accept=kinds)


def _field(name: str, kind: str) -> Markup:
    return tag("input", id=f"read-{name}", name=name, type=kind, autocomplete="off")


def listed(cards: Iterable[DocumentCard], claims: Mapping[str, int]) -> Markup:
    """The documents by month, the newest first, each with how many claims it has; those without a day come last."""
    newest = sorted(cards, key=lambda card: card.published or "", reverse=True)
    months = groupby(newest, key=lambda card: (card.published or "")[:7])
    return tag(
        "div",
        *(
            tag("section", tag("h2", _month(month)), tag("ul", *(_row(card, claims) for card in held)), class_="month")
            for month, held in months
        ),
        class_="documents",
    )


def _month(month: str) -> str:
    return date.fromisoformat(f"{month}-01").strftime("%B %Y") if month else UNDATED


def _row(card: DocumentCard, claims: Mapping[str, int]) -> Markup:
    name = PurePath(card.path).name
    excerpt = " (an excerpt)" if card.completeness == "excerpt" else ""
    return tag(
        "li",
        tag(
            "a",
            tag("span", card.published or "–", class_="day"),
            tag("span", f"{card.title or name}{excerpt}", class_="title"),
            tag("span", card.publisher or "no publisher", class_="by"),
            tag("span", counted(claims.get(card.id, 0), "claim"), class_="holds"),
            href=document_path(card.id),
        ),
    )
