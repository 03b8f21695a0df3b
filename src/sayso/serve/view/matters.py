"""A list of what a casebook is about, threads or actors: each a name that leads on, how much there is, and facts."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.serve.view.markup import Markup, tag


def matters(label: str, rows: Iterable[Markup]) -> Markup:
    """The list, which is called so for who does not see it."""
    return tag("ol", *rows, class_="matters", aria_label=label)


def matter(name: str, path: str, id_: str, share: tuple[int, int], *facts: str) -> Markup:
    """One row of it. `share` is how much of it there is, and how much of the one with most: the ends of its line.

    The keyboard walks from row to row, and Enter opens one.

    >>> matter("bridge", "/thread/t-1", "t-1", (2, 4), "2 statements")[:37]
    Markup('<li><a href="/thread/t-1" data-claim=')
    """
    own, most = share
    return tag(
        "li",
        tag(
            "a",
            tag("b", name),
            tag("meter", value=own, max=most, aria_hidden="true"),
            href=path,
            data_claim=id_,
        ),
        *(tag("span", each, class_="meta") for each in facts),
    )
