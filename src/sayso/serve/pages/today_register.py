"""What is open, for the page that a day begins with: forecasts that run out, findings of nothing, and questions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Final

from sayso.casebook import Casebook
from sayso.records import Registered
from sayso.serve.view.links import claim_path, document_path
from sayso.serve.view.markup import Markup, joined, tag

AHEAD: Final = 7
"""Days ahead within which what runs out is told."""
BACK: Final = 14
"""Days back within which findings of nothing are told that later claims may have overtaken."""
SHOWN: Final = 5
"""Entries of a list that are shown; the rest is folded."""
LOOKED_AT: Final = 30
"""Entries of a list that are looked at, the newest."""
LONGEST: Final = 170
"""Letters of a sentence; the whole of it is a click away."""


def register_due(book: Casebook, since: str, day: str) -> Markup:
    """The three lists, each with what there is to do about it."""
    due = book.due(day, AHEAD)
    questions = book.register("questions", since=since, limit=LOOKED_AT).entries
    return joined(
        (
            _list(f"Runs out within {AHEAD} days", due, "No forecast with a day runs out."),
            _list("Findings of nothing in doubt", _doubtful(book, day), "None that is recent is in doubt."),
            _list("Open questions", questions, f"None was left open since {since}."),
        )
    )


def _doubtful(book: Casebook, day: str) -> list[Registered]:
    """Findings of nothing of the last days for which a machine proposes that they do not hold any more."""
    last = date.fromisoformat(day)
    first = last - timedelta(min(BACK, last.toordinal() - 1))
    found = book.register("findings", since=first, until=day, limit=LOOKED_AT).entries
    return [each for each in found if each.proposal and each.decided is None]


def _list(title: str, held: Iterable[Registered], none: str) -> Markup:
    items = [_entry(each) for each in held]
    rest = items[SHOWN:]
    folded = tag("details", tag("summary", f"{len(rest)} more"), tag("ul", *rest, class_="story")) if rest else ""
    listed = tag("ul", *items[:SHOWN], class_="story") if items else tag("p", none, class_="hint")
    return joined((tag("h2", title), listed, folded))


def _entry(each: Registered) -> Markup:
    words = each.sentence if len(each.sentence) <= LONGEST else f"{each.sentence[:LONGEST].rsplit(maxsplit=1)[0]}…"
    claim = each.entry.claim.id
    until = f"until {each.entry.until}" if each.entry.until else ""
    facts = (until, each.entry.who, f"of {each.document.published}" if each.document.published else "")
    proposal = each.proposal
    return tag(
        "li",
        tag("a", words, href=document_path(each.document.id, claim), class_="sentence", data_claim=claim),
        tag(
            "p",
            " · ".join(filter(None, facts)),
            " · ",
            tag("a", "trace", href=claim_path(claim)),
            class_="meta",
        ),
        tag(
            "p",
            tag("b", f"{proposal.state}? ", class_="what tone-turn"),
            next(iter(proposal.reasons), ""),
            class_="reason",
        )
        if proposal
        else "",
    )
