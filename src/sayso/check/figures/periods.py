"""Finds amounts of different stretches of time that are set against each other: nine months against a year."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from sayso.check.figures.lengths import Length, length_before, length_behind
from sayso.check.figures.margins import PERCENT
from sayso.check.figures.shares import find_shares
from sayso.check.relating import gap, place_of, same_unit, words
from sayso.check.report import Report, Sentence
from sayso.check.rule import Card, Objection, Remark, rule
from sayso.records import Quantity, Severity

APART = 1.25
"""From how many times the shorter stretch on two are not of one length: a quarter more."""
SHORT = 25
"""Days below which a stretch is an event, which may well be set against a year: what one day cost of a budget."""


@rule(
    Card(
        id="period-mismatch",
        severity=Severity.LOW,
        checks="Whether two amounts that are compared, or are part and whole, are of stretches of time of one length.",
        why="Arithmetic: what was spent in some months is no share of the budget of a year.",
        fires=(
            "The ferry line lost $40 million in the first half of 2022, amounting to half of its 2021 income of "
            "$80 million."
        ),
        silent="The ferry line lost $40 million in 2022, amounting to half of its 2021 income of $80 million.",
    )
)
def period_mismatch(report: Report) -> Iterator[Remark]:
    """Asks about amounts of stretches of time that differ in length."""
    for sentence in report.sentences:
        for part, whole, of_part, of_whole in _set_against(sentence):
            if _differ(of_part, of_whole):
                message = (
                    f"“{part.text}” is of “{of_part.text}” ({of_part.days} days), and “{whole.text}”, which it is set "
                    f"against, of “{of_whole.text}” ({of_whole.days} days). Intended?"
                )
                yield Objection((sentence.span,), message)


def _set_against(sentence: Sentence) -> Iterator[tuple[Quantity, Quantity, Length, Length]]:
    """Two amounts that a sentence sets against each other, each with its stretch of time."""
    if len(sentence.quantities) < 2 or len(sentence.times) < 2:
        return
    for each in find_shares(sentence):
        share_start, share_end = place_of(sentence, each.share)
        of_part = length_behind(sentence, each.part, share_start)
        of_whole = length_before(sentence, each.whole, share_end) or length_behind(sentence, each.whole)
        if of_part and of_whole:
            yield each.part, each.whole, of_part, of_whole
    for one, other in pairwise(sentence.quantities):
        compared = words("compared").search(gap(sentence, one, other))
        if compared and one.unit != PERCENT and same_unit(one, other) and one.per == other.per:
            until = place_of(sentence, one)[1] + compared.start()
            of_one, of_other = length_behind(sentence, one, until), length_behind(sentence, other)
            if of_one and of_other:
                yield one, other, of_one, of_other


def _differ(one: Length, other: Length) -> bool:
    """Whether two stretches are long enough to be of something, and not of one length."""
    shorter, longer = sorted((one.days, other.days))
    return shorter >= SHORT and longer > APART * shorter
