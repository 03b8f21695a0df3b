"""Check a draft: pasted or opened, looked at by the rules, its problems told beside their passages; nothing is kept."""

from __future__ import annotations

from asyncio import Lock
from functools import partial

from starlette.requests import Request

from sayso.check.cards import CARDS
from sayso.serve.api.uploads import Uploads
from sayso.serve.pages.check_result import checked
from sayso.serve.view.bench import Bench
from sayso.serve.view.markup import Markup, joined, put, tag
from sayso.serve.view.shell import use_script
from sayso.serve.view.wanted import while_wanted

KINDS = ".txt,.md,.html,.htm,.pdf"
EXAMPLE = (
    "# Ferry news\n\n9 November 2022\n\n## Key Takeaways\n\n- The ferry will return to service on Monday.\n\nThe port…"
)


def register(bench: Bench) -> None:
    """Answer at /check, and give what the rules say of a draft."""
    uploads, turn = Uploads(bench.serving.upload_bytes), Lock()
    book = bench.book.named(uploads.name_of)

    @bench.piece("/check/draft", "POST")
    async def draft(request: Request) -> Markup:
        given = request.query_params
        upload = await uploads.receive(request, given.get("name"))
        try:
            async with turn:  # each takes all processors, so that two at once are both later
                day, who = given.get("published") or None, given.get("publisher") or None
                check = partial(book.check, upload.path, against="against" in given, published=day, publisher=who)
                return await while_wanted(request, lambda: checked(check())) or Markup("")
        finally:
            upload.remove()

    @bench.page("Check", "/check")
    async def check() -> None:
        use_script(bench.version, "check.js")
        put(joined((_head(), draft_form(bench.serving.upload_bytes), _going(), tag("section", rules(), id="checked"))))


def _head() -> Markup:
    lead = (
        "Where the takeaways say more than the body, the body more than its sources, and the figures more than they "
        "can bear, with both passages. Nothing of a draft is kept."
    )
    return joined((tag("h1", "Check a draft"), tag("p", lead, class_="hint lead")))


def draft_form(most_bytes: int) -> Markup:
    """The form that takes a draft: its text, or a file, and what is known better than it tells."""
    text = tag(
        "textarea", id="draft", name="draft", rows=12, spellcheck="true", placeholder=EXAMPLE, data_search=True,
        aria_describedby="draft-hint",
    )  # fmt: skip
    hint = tag(
        "p",
        "Plain text or Markdown. ",
        tag("kbd", "Ctrl"),
        " ",
        tag("kbd", "Enter"),
        " checks it. A file may be dropped on this page.",
        class_="hint",
        id="draft-hint",
    )
    return tag(
        "form",
        tag("div", tag("label", "The draft", for_="draft"), text, hint, class_="draft-text"),
        tag(
            "div",
            _field("Or open a file", "draft-file", "file", accept=KINDS),
            _field("Publisher, where you know better", "draft-publisher", "text", name="publisher"),
            _field("Day, where you know better", "draft-published", "date", name="published"),
            _against(),
            tag("button", "Check", type="submit", class_="primary"),
            class_="draft-terms",
        ),
        id="draft-form",
        data_most=most_bytes,
    )


def rules() -> Markup:
    """What is looked at, before there is anything to tell."""
    rows = (part for card in CARDS for part in (tag("dt", card.id), tag("dd", card.checks)))
    return tag("details", tag("summary", f"The {len(CARDS)} rules"), tag("dl", *rows), class_="rules")


def _field(label: str, id_: str, kind: str, **more: str) -> Markup:
    return tag("div", tag("label", label, for_=id_), tag("input", id=id_, type=kind, autocomplete="off", **more))


def _against() -> Markup:
    box = tag("input", type="checkbox", name="against", value="1")
    return tag("label", box, " Also against the earlier reports and the sources in this casebook", class_="check")


def _going() -> Markup:
    """What is shown while a draft is checked."""
    return tag(
        "div",
        tag("span", "", id="going-words", role="status"),
        tag("progress", aria_label="Checking"),
        tag("button", "Stop", type="button", id="stop-check", class_="quiet"),
        id="going",
        hidden=True,
    )
