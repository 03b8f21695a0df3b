"""The answers on the page that asks: sentences with their marks, by day or by rank, a page of them at a time."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from sayso.ask.missing import Missed
from sayso.casebook import MOST_COUNTED, Casebook
from sayso.records import Answer, Order
from sayso.serve.view.asked import Asked
from sayso.serve.view.claim_lines import claim_list
from sayso.serve.view.links import ask_path
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.trouble import nothing

PAGE: Final = 30
"""Answers on a page."""
NAMES: Final = {"group": "class", "said_on": "said on", "text": "words"}


def results(book: Casebook, asked: Asked) -> Markup:
    """The answers to what is asked, or what may be asked instead."""
    answers = book.ask(asked.text, **asked.filters, limit=PAGE)
    if not answers:
        return joined((_chips(asked), _none(book, asked)))
    count = book.count(asked.text, **asked.narrowing)
    return joined((_head(asked, count), _chips(asked), _listed(answers, asked), _pages(answers, asked)))


def _head(asked: Asked, count: int) -> Markup:
    number = f"more than {MOST_COUNTED:,}" if count > MOST_COUNTED else f"{count:,}"
    return tag(
        "div",
        tag("p", tag("b", number), f" {'claim' if count == 1 else 'claims'}, {_order(asked)} first", class_="count"),
        tag("button", "Save as a watch", type="button", class_="quiet", data_action="watch"),
        class_="results-head",
    )


def _order(asked: Asked) -> str:
    chosen = asked.given.get("order") or ("rank" if asked.text else "newest")
    return {"rank": "the best", "oldest": "the oldest"}.get(chosen, "the newest")


def _chips(asked: Asked) -> Markup | str:
    """What is filtered by, each with a way to take it away."""
    chips = [
        tag(
            "a",
            f"{NAMES.get(name, name)}: {value} ",
            tag("span", "×", aria_hidden="true"),
            href=asked.changed(**{name: None}).path,
            class_="chip",
            aria_label=f"Take away {NAMES.get(name, name)}: {value}",
        )
        for name, value in asked.narrowing.items()
    ]
    if len(chips) > 1:
        chips.append(tag("a", "take all away", href=ask_path(asked.text), class_="chip"))
    return tag("p", *chips, class_="chips") if chips else ""


def _listed(answers: Sequence[Answer], asked: Asked) -> Markup:
    if (asked.given.get("order") or (Order.RANK if asked.text else Order.NEWEST)) == Order.RANK:
        return claim_list(answers, "Claims, the best first")
    days = groupby(answers, key=lambda answer: answer.document.published or "Without a date")
    return joined(tag("section", tag("h2", day, class_="day"), claim_list(held, day)) for day, held in days)


def _pages(answers: Sequence[Answer], asked: Asked) -> Markup:
    links = []
    if "after" in asked.given:
        links.append(tag("a", "To the first", href=asked.changed().path, class_="button"))
    if len(answers) == PAGE:
        further = Asked(asked.text, {**asked.given, "after": answers[-1].claim.id})
        links.append(tag("a", f"The next {PAGE}", href=further.path, class_="button", rel="next"))
    return tag("nav", *links, class_="pages", aria_label="Pages of claims")


def _none(book: Casebook, asked: Asked) -> Markup:
    if "after" in asked.given:
        return nothing("No more claims.", tag("a", "To the first", href=asked.changed().path))
    if not book.documents():
        return nothing("The casebook is empty.", "Read a report into it: sayso read report.html")
    return nothing("No claim fits.", *_steps(book.missing(asked.text, **asked.narrowing), asked))


def _steps(missed: Iterable[Missed], asked: Asked) -> list[Markup]:
    steps = [_step(each, asked) for each in missed if not each.alone]
    return steps or [tag("span", "Each filter finds something alone. Take one away: nothing fits all of them.")]


def _step(missed: Missed, asked: Asked) -> Markup:
    """Which filter finds nothing at all, with what the casebook has in its place."""
    name = NAMES.get(missed.filter, missed.filter)
    near = [
        tag("a", word, href=ask_path(word, **asked.given) if missed.filter == "text" else _with(asked, missed, word))
        for word in missed.near
    ]
    told = Markup(" The casebook has: ") + Markup(", ").join(near) if near else Markup("")
    return tag(
        "span", f"Nothing at all has these {name}." if name == "words" else f"Nothing at all has this {name}.", told
    )


def _with(asked: Asked, missed: Missed, word: str) -> str:
    return asked.changed(**{missed.filter: word}).path
