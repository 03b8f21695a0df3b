"""What the pages that draw claims share: the form above, with every filter of the address, and the list below."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from sayso.casebook import MOST_COUNTED, Casebook
from sayso.records import Answer
from sayso.serve.view.asked import Asked
from sayso.serve.view.claim_lines import claim_list
from sayso.serve.view.links import ask_path
from sayso.serve.view.markup import Markup, joined, tag
from sayso.serve.view.trouble import nothing

LISTED: Final = 30
"""Claims in the list; Ask has all of them."""
WRITTEN: Final = ("since", "until")
"""The filters that the form has fields for; the others are carried along, and shown with a way to take them away."""
NAMES: Final = {"group": "class", "said_on": "said on", "between": "speaks of", "on": "speaks of"}


def path_at(page: str, asked: Asked) -> str:
    """The address of a page that draws what is asked.

    >>> path_at("/map", Asked("bridge", {"stance": "deny"}))
    '/map?text=bridge&stance=deny'
    """
    return page + ask_path(asked.text, **asked.narrowing).removeprefix("/ask")


def charted_form(page: str, asked: Asked, *fields: Markup) -> Markup:
    """Words, further `fields` of the page, and the days; it works without a script too."""
    others = {name: value for name, value in asked.narrowing.items() if name not in WRITTEN}
    return tag(
        "form",
        tag(
            "div",
            _field("text", "Words", tag("input", id="charted-text", name="text", type="search", value=asked.text,
                   placeholder='Words, "a phrase", or a beginning*', autocomplete="off")),
            *fields,
            *(_day(name, label, asked) for name, label in (("since", "From"), ("until", "To"))),
            tag("button", "Show", type="submit", class_="primary"),
            class_="charted-fields",
        ),
        *(tag("input", type="hidden", name=name, value=value) for name, value in others.items()),
        _chips(page, asked, others),
        id="charted-form",
        action=page,
        method="get",
        role="search",
        data_search=True,
    )  # fmt: skip


def choice(name: str, label: str, values: Sequence[tuple[str, str]], chosen: str) -> Markup:
    """A field of the form that takes one of some values, each with what it is called."""
    options = (tag("option", told, value=value, selected=value == chosen) for value, told in values)
    return _field(name, label, tag("select", *options, id=f"charted-{name}", name=name))


def charted_claims(answers: Sequence[Answer], asked: Asked, *, count: int | None = None) -> Markup:
    """The newest claims, by day, and the way to all of them in Ask. `count` is how many there are."""
    if not answers:
        return nothing("No claim fits.", "Take a filter away, or choose other days.")
    days = groupby(answers, key=lambda answer: answer.document.published or "Without a date")
    return joined(
        (
            tag("div", tag("p", _told(len(answers), count), class_="count"), _to_ask(asked), class_="charted-head"),
            *(tag("section", tag("h2", day, class_="day"), claim_list(held, day)) for day, held in days),
        )
    )


def newest_claims(book: Casebook, asked: Asked) -> Markup:
    """The list of what is asked, the newest first."""
    answers = book.ask(asked.text, **asked.narrowing, order="newest", limit=LISTED)
    return charted_claims(answers, asked, count=book.count(asked.text, **asked.narrowing))


def _told(listed: int, count: int | None) -> str:
    if count is None or count == listed:
        return f"{listed:,} {'claim' if listed == 1 else 'claims'}"
    return f"The newest {listed} of {f'more than {MOST_COUNTED:,}' if count > MOST_COUNTED else f'{count:,}'} claims"


def _to_ask(asked: Asked) -> Markup:
    return tag("a", "Open them in Ask", href=ask_path(asked.text, **asked.narrowing), class_="button")


def _field(name: str, label: str, control: Markup) -> Markup:
    return tag("div", tag("label", label, for_=f"charted-{name}"), control, class_=f"field {name}")


def _day(name: str, label: str, asked: Asked) -> Markup:
    value = asked.given.get(name, "")
    return _field(name, label, tag("input", id=f"charted-{name}", name=name, type="date", value=value))


def _chips(page: str, asked: Asked, others: dict[str, str]) -> Markup | str:
    chips = [
        tag(
            "a",
            f"{NAMES.get(name, name)}: {value} ",
            tag("span", "×", aria_hidden="true"),
            href=path_at(page, asked.changed(**{name: None})),
            class_="chip",
            aria_label=f"Take away {NAMES.get(name, name)}: {value}",
        )
        for name, value in others.items()
    ]
    return tag("p", *chips, class_="chips") if chips else ""
