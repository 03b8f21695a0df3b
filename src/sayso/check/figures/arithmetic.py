"""Works out the figures that a sentence puts in relation: shares, sums, parts of a whole, rises, amounts a head."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.check.figures.changes import wrong_sizes
from sayso.check.figures.heads import find_heads
from sayso.check.figures.margins import PERCENT, margin_of
from sayso.check.figures.shares import find_shares
from sayso.check.figures.totals import find_misfits
from sayso.check.relating import gap, runs, words
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.records import Quantity, Severity


@rule(
    Card(
        id="arithmetic",
        severity=Severity.MEDIUM,
        checks="Whether shares, sums, parts, differences and amounts a head agree with the figures beside them.",
        why="Arithmetic. A figure in words has a tolerance: “a quarter” is 22.5 to 27.5 percent.",
        fires="The port spent 30 million euros on the new pier, one third of its budget of 120 million euros.",
        silent="The port spent 30 million euros on the new pier, one quarter of its budget of 124 million euros.",
    )
)
def arithmetic(report: Report) -> Iterator[Remark]:
    """Objects to figures that a sentence puts in relation and that do not agree."""
    for sentence in report.sentences:
        if len(sentence.quantities) > 1:
            yield from _shares(sentence)
            yield from (Objection((sentence.span,), f"{each.how}.") for each in find_misfits(sentence))
            yield from _changes(sentence)
            yield from _two_shares(sentence)
            yield from _heads(sentence)


def _shares(sentence: Sentence) -> Iterator[Remark]:
    """Compares a share with the amounts that it is worked out of."""
    for each in find_shares(sentence):
        told, of, share = each.part.text, each.whole.text, each.share.text
        if each.holds:
            yield Agreement((sentence.span,), f"“{told}” of “{of}” is {_percent(each.part, each.whole)}: “{share}”.")
        else:
            message = f"“{told}” of “{of}” is {_percent(each.part, each.whole)}; the text says “{share}”."
            yield Objection((sentence.span,), message)


def _percent(part: Quantity, whole: Quantity) -> str:
    return f"{100 * part.value / whole.value:.3g} percent"


def _changes(sentence: Sentence) -> Iterator[Objection]:
    """Compares a difference with the two ends that it lies between."""
    for change, size, told in wrong_sizes(sentence):
        yield Objection((sentence.span,), f"“{change.quantity.text}” is {told}; the text says “{size.text}”.")


def _two_shares(sentence: Sentence) -> Iterator[Objection]:
    """Compares two shares of which the second says the first again: "more than half, 43 percent"."""
    for first, second in runs(sentence, 2):
        between = gap(sentence, first, second).strip().removeprefix(f"of {first.whole}")
        if first.unit != PERCENT or second.unit != PERCENT or second.whole or first.change or second.change:
            continue
        again = between in {",", "(", ", or", "—", "–"} or words("equates").fullmatch(between.strip(" ,"))
        exact = PERCENT not in first.text.lower() and "%" not in first.text
        if again and exact and not margin_of(first).meets(margin_of(second)):
            yield Objection((sentence.span,), f"“{first.text}” is not “{second.text}”.")


def _heads(sentence: Sentence) -> Iterator[Objection]:
    """Compares an amount a head with the whole amount and the heads."""
    for each in find_heads(sentence):
        if not each.holds:
            shown = f"{each.amount.value / each.heads.value:,.4g}"
            message = f"“{each.amount.text}” for “{each.heads.text}” is {shown} each; the text says “{each.rate.text}”."
            yield Objection((sentence.span,), message)
