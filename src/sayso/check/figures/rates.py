"""Finds amounts whose rate is lost: one is told "per month", and what it is set against has no time at all."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sayso.check.figures.lengths import has_period, length_behind, rate_of
from sayso.check.figures.margins import PERCENT, margin_of
from sayso.check.relating import one_unit, place_of, same_unit, words
from sayso.check.report import Pair, Report, Sentence
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.records import Quantity, Severity

BEHIND = 40
"""Characters behind an amount in which its time would stand."""

_RATE = re.compile(r"\s*(?:of [\w-]+\s+)?(?:per|an?|each|every|/)[\s-]*\w+", re.IGNORECASE)


@rule(
    Card(
        id="rate-lost",
        severity=Severity.MEDIUM,
        checks="Whether an amount by the day, month or year is set against one that names no time, or loses its own.",
        why="Arithmetic: a rate and a sum are two things, and a month’s cost is no part of a total of no stated time.",
        fires="Guarding the canal costs $2 million per month, part of a total of $5 million in new costs for the port.",
        silent="Guarding the canal costs $2 million per month, part of a total of $5 million in new costs per month.",
    )
)
def rate_lost(report: Report) -> Iterator[Remark]:
    """Objects to a rate beside a sum in one sentence, and to one that the takeaway or the body leaves out."""
    for sentence in report.sentences:
        for one, other in pairwise(sentence.quantities):
            by_one, by_other = rate_of(sentence, one), rate_of(sentence, other)
            if (by_one is None) == (by_other is None) or not same_unit(one, other) or one.unit == PERCENT:
                continue
            if _set_beside(sentence, one, other, first=by_one is not None):
                rate, plain = (one, other) if by_one else (other, one)
                yield _objection(sentence, rate, plain, by_one or by_other or "")
    for alignment in report.alignments:
        for pair in alignment.pairs:
            yield from _dropped(report, pair)


def _objection(sentence: Sentence, rate: Quantity, plain: Quantity, unit: str) -> Objection:
    message = (
        f"“{rate.text}” is by the {unit}, and “{plain.text}”, which it is set beside, names no time. "
        f"Is that by the {unit} too?"
    )
    return Objection((sentence.span,), message)


def _set_beside(sentence: Sentence, one: Quantity, other: Quantity, *, first: bool) -> bool:
    """Whether the second is told as the total of the first or compared with it, and the one without rate has no time.

    Args:
        sentence: where they stand.
        one: an amount.
        other: the one behind it.
        first: whether the first has the rate.
    """
    start, end = place_of(sentence, one)
    other_start, other_end = place_of(sentence, other)
    between = sentence.text[end:other_start]
    if words("part_of", "compared").search(between) is None:
        return False
    if first:
        named = has_period(_RATE.sub("", between, count=1) + sentence.text[other_end : other_end + BEHIND])
        return not named and length_behind(sentence, other, other_end + BEHIND) is None
    named = has_period(sentence.text[max(0, start - BEHIND) : start] + between)
    return not named and length_behind(sentence, one, other_start) is None


def _dropped(report: Report, pair: Pair) -> Iterator[Objection]:
    """The same amount in a takeaway and in the sentence that it sums up, of which only one has the rate."""
    for one in pair.takeaway.quantities:
        for other in pair.topic.quantities:
            by_one, by_other = rate_of(pair.takeaway, one), rate_of(pair.topic, other)
            bare = pair.topic if by_one else pair.takeaway
            if (by_one is None) == (by_other is None) or not _is_one(one, other) or has_period(bare.text):
                continue
            told = f"The takeaway says {_told(one, by_one)}; the body says {_told(other, by_other)}."
            where = (pair.takeaway.span, pair.topic.span)
            yield Objection(where, f"{told} Is the rate meant in both?", report.evidence(pair.topic.span))


def _is_one(one: Quantity, other: Quantity) -> bool:
    """Whether both are one amount, and no bare number that may be of anything."""
    return bool(one.unit or other.unit) and one_unit(one, other) and margin_of(one).meets(margin_of(other))


def _told(quantity: Quantity, unit: str | None) -> str:
    return f"“{quantity.text}” by the {unit}" if unit else f"“{quantity.text}” and no time"
