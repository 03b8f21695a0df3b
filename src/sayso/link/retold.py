"""Finds what a passage says that its publisher reported before: the content without the words that cite, and when.

Only the words that cite are taken off. The content that the reader gives such an attribution was tried in their place,
and led to the sentence that is meant as often (42 and 43 of 67 labelled ones): what stands beside it helps to find it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TypeVar

from sayso.link.citing import citing_words
from sayso.link.days import Days, days_meant
from sayso.link.passage import Passage
from sayso.link.wording import Wording
from sayso.records import Actor, Hedge, Place, Quantity, Span, Time

Mention = TypeVar("Mention", Hedge, Time, Place, Quantity, Actor)

LEAST_BEHIND = 25
"""Letters that stand behind the words that cite where they open the content: "ISW has assessed that the pier holds"."""

_MARK = re.compile(r"\[\d{1,4}\]")
_LEADING = re.compile(r"[,;\s]*\b(?:as|which|that|what)\s*$", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:^|[,;:—–]\s*)(?:(?:but|and|yet|although|though|while|whereas|however)[,\s]*)?$", re.IGNORECASE
)
"""What stands before "as ISW has assessed, ..." where that opens a clause, whose content then stands behind it."""
_BESIDE = re.compile(r"[\s,]{0,3}(?:(?:on|in|since|early|late|mid|the)[\s-]{1,3}){0,3}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Retold:
    """What was reported before, as it is told now.

    `words` are those that cite, `name` what the publisher calls itself in them, in lower case. `content` is the rest,
    as a passage of no day: when it is told again says nothing about when it was told. `days` are the first and the last
    day of each time at which it is said to have been reported, and `told` its words.
    """

    words: str
    name: str
    content: Passage
    days: tuple[Days, ...] = ()
    told: str = ""


def retold_in(passage: Passage) -> Retold | None:
    """What a passage says that its own publisher reported before; `None` where it does not cite itself."""
    found = citing_words(passage)
    if found is None:
        return None
    name, words = found
    start = passage.claims[0].sentence.start if passage.claims else 0
    stated = [time for time in passage.times if _dates(time, words, passage.text, start)]
    gone = [words, *(Span(span.start - start, span.end - start) for time in stated for span in time.spans)]
    content = _content(passage, gone, start)
    days = tuple(day for time in stated if (day := days_meant(time)))
    return Retold(words.of(passage.text), name, content, days, stated[0].text if days else "")


def _content(passage: Passage, gone: list[Span], start: int) -> Passage:
    """The passage without the words that cite, and without what it says before them where the content stands behind."""
    words = gone[0]
    before, behind = passage.text[: words.start], passage.text[max(span.end for span in gone) :]
    leading = _LEADING.search(before)
    inserted = leading is not None and (
        behind[:1] != "," or _OPENING.search(before[: leading.end()].rstrip()[:-2]) is None
    )
    opens = not inserted and len(_MARK.sub("", behind).strip(" .,")) >= LEAST_BEHIND
    first = words.end if opens else 0
    text = behind if opens else f"{before[: leading.start()] if leading else before} {behind}"

    def kept(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
        return tuple(each for each in mentions if not any(_within(span, gone, start, first) for span in each.spans))

    return replace(
        passage,
        text=text,
        day=None,
        hedges=kept(passage.hedges),
        times=kept(passage.times),
        places=kept(passage.places),
        quantities=kept(passage.quantities),
        actors=kept(passage.actors),
        wording=Wording.of(text),
    )


def _within(span: Span, gone: list[Span], start: int, first: int) -> bool:
    """Whether a mention stands in what is taken off: before `first`, or inside one of the stretches."""
    place = span.start - start
    return place < first or any(each.start <= place < each.end for each in gone)


def _dates(time: Time, words: Span, text: str, start: int) -> bool:
    """Whether a time is that of the report: it stands inside the words that cite, or right behind them."""
    place = time.spans[0].start - start
    return words.start <= place < words.end or (
        words.end <= place <= words.end + 20 and _BESIDE.fullmatch(text[words.end : place]) is not None
    )
