"""The reader: a document as it reads, with its marks, its claims in a panel, and its takeaways beside the body."""

from __future__ import annotations

from asyncio import gather, to_thread

from sayso.records import Dossier
from sayso.serve.pages.document_grounds import grounds_view
from sayso.serve.pages.document_head import head, legend
from sayso.serve.pages.document_sentence import sentence_panel
from sayso.serve.pages.document_text import Text
from sayso.serve.view.bench import Bench
from sayso.serve.view.markup import Markup, put, tag
from sayso.serve.view.shelf import Shelf
from sayso.serve.view.shell import use_script


def register(bench: Bench) -> None:
    """Answer at /document/ID, and give the panel of a sentence and the grounds of the takeaways."""
    shelf = Shelf(bench.book)

    @bench.piece("/document/{name}/sentence/{start}")
    def sentence(name: str, start: int, claim: str = "") -> Markup:
        return sentence_panel(shelf.dossier(name), start, claim)

    @bench.piece("/document/{name}/grounds")
    def grounds(name: str) -> Markup:
        return grounds_view(bench.book.grounds(name))

    @bench.page("Document", "/document/{name}")
    async def document(name: str, claim: str = "") -> None:
        use_script(bench.version, "document.js")
        dossier, beside = await gather(to_thread(shelf.dossier, name), to_thread(bench.book.beside, name))
        article = await to_thread(Text(dossier).article)
        put(
            tag(
                "div",
                tag(
                    "div",
                    head(dossier.document, beside),
                    _grounds(),
                    tag("article", article, id="text"),
                    class_="reading",
                ),
                tag("aside", legend(), _panel(), class_="side", aria_label="Marks and the claim that is pointed at"),
                class_="reader",
                data_document=dossier.document.id,
                data_start=_start(dossier, claim),
                data_chosen=claim or None,
            )
        )
        put(tag("div", popover="auto", id="note-popover", role="note"))


def _grounds() -> Markup:
    return tag(
        "details",
        tag("summary", "Takeaways beside the body"),
        tag(
            "div", tag("p", "Comparing the takeaways with the body…", class_="hint"), tag("progress"), id="grounds-body"
        ),
        id="grounds",
    )


def _panel() -> Markup:
    empty = tag(
        "p",
        "Point at a sentence, or walk through them with ",
        tag("kbd", "j"),
        " and ",
        tag("kbd", "k"),
        ".",
        class_="hint",
    )
    close = tag("button", "Close", type="button", class_="quiet", data_action="close-panel")
    return tag(
        "section", close, tag("div", empty, id="panel-body"), id="panel", aria_live="polite", aria_label="The claim"
    )


def _start(dossier: Dossier, claim: str) -> int | None:
    """Where the sentence of the claim begins that the address names."""
    found = (each.sentence.start for each in dossier.extraction.claims if claim and each.id == claim)
    return next(found, None)
