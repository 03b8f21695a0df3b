"""Compares where and when two passages were published."""

from __future__ import annotations

import math
from collections.abc import Iterator

from sayso.link.passage import Passage
from sayso.records import Aspect

GAPS = (0, 1, 3, 7, 14, 30, 90)
"""Days between two publications, up to each of which a gap counts as one kind: stories fade in days at first, then in
months."""


def same_publisher(a: Passage, b: Passage) -> bool:
    """Whether one publisher has both; of unknown publishers nobody can say."""
    return bool(a.publisher) and a.publisher.casefold() == b.publisher.casefold()


def same_document(a: Passage, b: Passage) -> bool:
    """Whether both stand in one document, as far as is known."""
    return bool(a.document) and a.document == b.document


def days_between(a: Passage, b: Passage) -> int | None:
    """The days from the publication of the first to that of the second, `None` where one is not known."""
    return (b.day - a.day).days if a.day and b.day else None


def compare_publication(a: Passage, b: Passage) -> Iterator[Aspect]:
    """Whether one publisher, one document, one day; how many days lie between; whether one is a takeaway."""
    same, gap = same_publisher(a, b), days_between(a, b)
    apart = abs(gap) if gap is not None else None
    told = f"both are published by {a.publisher}" if same else _two(a.publisher, b.publisher)
    yield Aspect("same publisher", float(same), told)
    yield Aspect("same publisher, same day", float(same and apart == 0))
    words = "" if apart is None else "on the same day" if apart == 0 else f"{apart} day{'s' * (apart > 1)} apart"
    yield Aspect("days apart", 0.5 if apart is None else math.log1p(apart) / 5, words)
    for low, high in zip((-1, *GAPS), (*GAPS, 10**6), strict=True):
        within = apart is not None and low < apart <= high
        yield Aspect(f"up to {high} days apart" if high < 10**6 else "longer apart", float(within))
    takeaways = [side.is_takeaway for side in (a, b)]
    yield Aspect("one is a takeaway", float(takeaways[0] != takeaways[1]))
    yield Aspect("takeaway beside its body", float(same and apart == 0 and takeaways[0] != takeaways[1]))


def _two(a: str, b: str) -> str:
    return f"one is published by {a}, the other by {b}" if a and b else ""
