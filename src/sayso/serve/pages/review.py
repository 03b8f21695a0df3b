"""Review: what is open to decide, the least certain first, each decided by a key; and the log, with its undo."""

from __future__ import annotations

from typing import Final

from starlette.requests import Request

from sayso.casebook import Casebook
from sayso.records import Answer, Cited, Matter
from sayso.serve.guard.here import visitor_here
from sayso.serve.guard.roles import may
from sayso.serve.pages.review_form import claim_form, grade_form, link_form, state_form, thread_form
from sayso.serve.pages.review_log import log_view
from sayso.serve.pages.review_queue import ACTS, claim_case, proposal_case, queue
from sayso.serve.view.again import Again
from sayso.serve.view.bench import Bench
from sayso.serve.view.markup import Markup, joined, put, tag
from sayso.serve.view.shell import use_script

TABS: Final = {"claim": "Claims", "link": "Links", "actors": "Actors", "state": "States"}
"""The matters that something is open in, with their names."""
PAGE: Final = 25
"""Cases that are shown at once."""
LOOKED_AT: Final = 1_000
"""Claims, the newest, among which the least certain are sought: who reviews reads the last weeks."""
KEYS: Final = (
    ("a", "accept"),
    ("r", "refuse"),
    ("c", "correct"),
    ("m", "merge"),
    ("s", "split"),
    ("e", "grade"),
    ("n", "skip"),
    ("u", "undo the last"),
)


def register(bench: Bench) -> None:
    """Answer at /review, and give the queue, the log and the forms that correct."""
    book = bench.book

    again = Again(book)

    def cases(matter: str, limit: int) -> Markup:
        found = _claims(book, limit) if matter == "claim" else _proposals(book, matter, limit)
        return queue(found, matter, limit, PAGE)

    @bench.piece("/review/queue")
    def open_cases(matter: str = "claim", limit: int = PAGE) -> Markup:
        limit = max(1, min(limit, LOOKED_AT))
        return again.told(f"{matter} {limit}", lambda: cases(matter, limit))

    @bench.piece("/review/log")
    def made(limit: int = PAGE) -> Markup:
        log = book.decisions()
        newest = log[-max(1, min(limit, LOOKED_AT)) :]
        claims = {each for made in newest for each in made.subjects if each.startswith("c-")}
        return log_view(log, len(newest), {each.claim.id: each.sentence for each in book.claims(*claims)})

    @bench.piece("/review/form")
    def form(request: Request) -> Markup:
        asked = request.query_params
        return _form(book, asked.get("act", ""), asked.get("matter", ""), asked.getlist("id"))

    @bench.page("Review", "/review")
    async def review(matter: str = "claim") -> None:
        use_script(bench.version, "pieces.js")
        use_script(bench.version, "review.js")
        shown = matter if matter in TABS else "claim"
        again.ahead({f"{shown} {PAGE}": lambda: cases(shown, PAGE)})
        put(_page(shown, allowed=may(visitor_here(), "decide")))


def _claims(book: Casebook, limit: int) -> list[Markup]:
    """The claims that the reader was least sure of, and that nobody has decided on."""
    open_: list[Answer] = [each for each in book.ask(limit=LOOKED_AT) if each.claim.id not in each.reviews.claims]
    return [claim_case(each) for each in sorted(open_, key=lambda each: each.claim.confidence)[:limit]]


def _proposals(book: Casebook, matter: str, limit: int) -> list[Markup]:
    """What a machine holds for so, its quotes with their marks."""
    proposals = book.doubtful(matter, limit)
    quoted = (each for proposal in proposals for each in (*proposal.subjects, *proposal.evidence))
    ids = dict.fromkeys(each.claim for each in quoted if isinstance(each, Cited))
    answers = {answer.claim.id: answer for answer in book.claims(*ids)}
    return [proposal_case(proposal, answers) for proposal in proposals]


def _form(book: Casebook, act: str, matter: str, ids: list[str]) -> Markup:
    """The form by which something is corrected, graded, merged or split."""
    if act in {"merge", "split"}:
        return thread_form(book, ids, act)
    if act == "grade":
        return grade_form(book.claims(*ids), ids)
    if matter == Matter.LINK:
        return link_form()
    if matter == Matter.STATE:
        return state_form()
    return claim_form(book.claims(*ids)[0])


def _page(shown: str, *, allowed: bool) -> Markup:
    tabs = (
        tag("a", name, href=f"/review?matter={matter}", aria_current="true" if matter == shown else None)
        for matter, name in TABS.items()
    )
    keys = (tag("span", tag("kbd", key), f" {does}") for key, does in KEYS if does in ACTS[shown] or key == "u")
    reads = tag("p", "You may look; deciding needs the role of a reviewer.", class_="notice-line")
    wait = (tag("p", "Looking for what is open…", class_="hint"), tag("progress", aria_label="Looking"))
    return joined(
        (
            tag("h1", "Review"),
            tag("p", "What a machine found is a proposal until a person accepts it.", class_="hint lead"),
            tag("nav", *tabs, class_="ways", aria_label="Matters"),
            tag("p", *keys, class_="decide-keys", aria_label="Keys") if allowed else reads,
            tag(
                "div",
                tag("section", *wait, id="queue", data_piece=f"/review/queue?matter={shown}", data_may=allowed),
                tag(
                    "aside",
                    tag("h2", "Decided"),
                    tag("div", id="log", data_piece="/review/log", aria_live="polite"),
                    aria_label="The log of decisions",
                ),
                class_="desk",
            ),
            tag("dialog", tag("div", id="form-place"), id="decide-form", aria_label="Decide"),
            tag("p", id="decided", role="status", class_="unseen"),
        )
    )
