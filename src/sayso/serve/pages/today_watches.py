"""The watches, for the page that a day begins with: which fired, and on which claims."""

from __future__ import annotations

from typing import Any, Final

from sayso.casebook import Casebook
from sayso.records import Answer, Signal, SignalStatus
from sayso.serve.view.claim_lines import sentence_link
from sayso.serve.view.links import ask_path, claim_path, document_path
from sayso.serve.view.markup import Markup, joined, tag

CITED: Final = 2
"""Claims that are shown of each watch."""


def watches_fired(book: Casebook) -> Markup:
    """The watches that fired with their newest claims; the others in a line."""
    if not book.watches():
        return tag(
            "p", "None is saved. Ask something and save it as a watch: ", tag("a", "Ask", href="/ask"), class_="hint"
        )
    signals = book.watch(cited=CITED)
    fired = [each for each in signals if each.status is SignalStatus.FIRED]
    quiet = [each for each in signals if each.status is not SignalStatus.FIRED]
    return joined(
        (
            tag("ul", *(_fired(each) for each in fired), class_="story") if fired else "",
            "" if fired else tag("p", "None fired.", class_="hint"),
            tag("ul", *(tag("li", _name(each), " ", _status(each)) for each in quiet), class_="counted quiet")
            if quiet
            else "",
        )
    )


def _fired(signal: Signal) -> Markup:
    reason = next(iter(signal.reasons), "")
    return tag(
        "li",
        tag("p", tag("b", _name(signal)), " ", tag("span", "fired", class_="what tone-bad"), class_="head"),
        tag("p", reason, class_="reason") if reason else "",
        *(_counting(each) for each in signal.answers),
        tag("p", f"and {signal.more:,} more claims", class_="meta") if signal.more else "",
    )


def _counting(answer: Answer) -> Markup:
    """A claim that counts, with its day, which leads to its document."""
    day = answer.document.published or "no date"
    document = tag("a", day, href=document_path(answer.document.id, answer.claim.id))
    trace = tag("a", "trace", href=claim_path(answer.claim.id))
    return tag("div", sentence_link(answer), tag("p", document, " · ", trace, class_="meta"), class_="counting")


def _name(signal: Signal) -> Markup:
    """The name of a watch, which leads to what it asks."""
    watch = signal.watch
    asked: dict[str, Any] = dict(watch.asked)
    return tag("a", watch.name, href=claim_path(watch.claim) if watch.claim else ask_path(**asked))


def _status(signal: Signal) -> Markup:
    told = f": {signal.error}" if signal.error else ""
    return tag("span", f"{signal.status}{told}", class_="meta")
