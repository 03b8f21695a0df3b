"""Finds the amounts that a sentence says are a share of others: "40 million, a third of its budget of 120 million"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from sayso.check.figures.margins import PERCENT, Margin, margin_of
from sayso.check.relating import gap, is_of_them, one_unit, opens_whole, runs, same_unit
from sayso.check.report import Sentence
from sayso.records import Quantity
from sayso.words import load

_OF = re.compile(r"\s+(?:of|from)\s+(?:[^,;:.()\d]|(?:19|20)\d\d){0,70}", re.IGNORECASE)
"""From a share to what it is of: no comma and no other number but a year."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share of something with the two amounts that it is worked out of."""

    part: Quantity
    share: Quantity
    whole: Quantity

    @property
    def worked_out(self) -> Margin:
        """What the part is of the whole, in percent."""
        ratio = margin_of(self.part).over(margin_of(self.whole))
        return Margin(100 * ratio.low, 100 * ratio.high)

    @property
    def holds(self) -> bool:
        """Whether the amounts can make the share that is told."""
        return self.worked_out.meets(margin_of(self.share))


def find_shares(sentence: Sentence) -> Iterator[Share]:
    """Every share of which the sentence itself tells both amounts."""
    for first, second, third in runs(sentence, 3):
        share = (
            _told_before(sentence, first, second, third)
            or _told_behind(sentence, first, second, third)
            or _of_counted(sentence, first, second, third)
        )
        if share:
            yield share


def _told_before(sentence: Sentence, part: Quantity, share: Quantity, whole: Quantity) -> Share | None:
    """Reads "40 million, a third of 120 million"."""
    if not _are(part, share, whole) or not _OF.fullmatch(gap(sentence, share, whole)):
        return None
    words = gap(sentence, part, share)
    linked = _equates().fullmatch(words) or (same_unit(part, whole) and _equates_after().search(words))
    return Share(part, share, whole) if linked else None


def _told_behind(sentence: Sentence, share: Quantity, whole: Quantity, part: Quantity) -> Share | None:
    """Reads "a third of its 120 boats, or 40 boats"."""
    if not _are(part, share, whole) or not _OF.fullmatch(gap(sentence, share, whole)) or not one_unit(part, whole):
        return None
    return Share(part, share, whole) if _equates().fullmatch(gap(sentence, whole, part)) else None


def _of_counted(sentence: Sentence, first: Quantity, second: Quantity, share: Quantity) -> Share | None:
    """Reads "40 of the 120 boats, a third" and "of the 120 boats, 40, or a third"."""
    if not _equates().fullmatch(gap(sentence, second, share)):
        return None
    if _are(first, share, second) and one_unit(first, second) and is_of_them(gap(sentence, first, second)):
        return Share(first, share, second)
    opened = opens_whole(sentence, first) and "," in gap(sentence, first, second)
    alike = one_unit(first, second) or _is_bare(second)
    return Share(second, share, first) if opened and alike and _are(second, share, first) else None


def _are(part: Quantity, share: Quantity, whole: Quantity) -> bool:
    """Whether they can be a part, a share and a whole: plain amounts and a percentage that is no rise or fall."""
    amounts = (part.unit != PERCENT or _is_bare(part)) and whole.unit != PERCENT
    return share.unit == PERCENT and amounts and all(each.per is None and each.value > 0 for each in (part, whole))


def _is_bare(part: Quantity) -> bool:
    """Whether a number is read as a percentage only because a share follows it: the 12 of "12, or a third"."""
    return part.unit == PERCENT and part.text.replace(",", "").isdigit()


@cache
def _equates() -> re.Pattern[str]:
    """What stands between an amount and the share that it is, and nothing else."""
    equates, roughly = ("|".join(load("figures")[name]) for name in ("equates", "roughly"))
    return re.compile(rf"\s*(?:[,;(–—-]+\s*(?:(?:{equates})\s+)?|(?:{equates})\s+)(?:(?:{roughly})\s+)*", re.IGNORECASE)


@cache
def _equates_after() -> re.Pattern[str]:
    """The same with more words about the amount before it."""
    equates, roughly = ("|".join(load("figures")[name]) for name in ("equates", "roughly"))
    return re.compile(
        rf"(?:,\s+|[(–—-]\s*|\b)(?:{equates})\s+(?:(?:{roughly})\s+)*$|^[^,;:.()]{{0,40}}[,(]\s*(?:(?:{roughly})\s+)*$",
        re.IGNORECASE,
    )
