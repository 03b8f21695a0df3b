"""Compares a number of things with the list of them: "all three ministers", "four exchanges", "two blasts"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from sayso.check.figures.exchanges import exchanges_in, is_exchange
from sayso.check.figures.named_lists import NamedList, find_lists, is_plain_count
from sayso.check.figures.taken_up import TakenUp, find_taken_up
from sayso.check.neighbours import Paragraph, paragraphs_of
from sayso.check.relating import words
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.records import Severity

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_NTH = re.compile(rf"(?:(?:And|But)\s+)?(?:(?:The|A)\s+)?({'|'.join(_ORDINALS)})(?:ly)?\b[ ,]", re.IGNORECASE)


@rule(
    Card(
        id="count-vs-list",
        severity=Severity.LOW,
        checks="Whether a number of things is that of the list which names them, right before or behind it.",
        why="Arithmetic. A lower bound, an ordinal and a list of examples only are no such numbers.",
        fires="All four mayors of the valley, Ilves, Tamm and Kask, resigned on Monday.",
        silent="All three mayors of the valley, Ilves, Tamm and Kask, resigned on Monday.",
    )
)
def count_vs_list(report: Report) -> Iterator[Remark]:
    """Objects to numbers that are not those of their lists."""
    for sentence in report.sentences:
        for each in find_lists(sentence):
            yield _compared(sentence, each)
    for paragraph in paragraphs_of(report):
        for sentence, following in pairwise(paragraph):
            yield from _exchanged(report, sentence, following)
        yield from _numbered(report, paragraph)
        yield from (_taken_up(report, taken) for taken in find_taken_up(paragraph))


def _compared(sentence: Sentence, each: NamedList) -> Remark:
    """A number beside its list."""
    listed = f"{', '.join(each.names[:-1])} and {each.names[-1]}"
    if len(each.names) == each.number:
        return Agreement((sentence.span,), f"“{each.words}” are {listed}.")
    return Objection((sentence.span,), f"The text says “{each.words}”, and the list has {len(each.names)}: {listed}.")


def _exchanged(report: Report, sentence: Sentence, following: Sentence) -> Iterator[Remark]:
    """Compares a number of exchanges with those that the next sentence tells one by one."""
    told = list(exchanges_in(following))
    for counted in sentence.quantities:
        if len(told) < 2 or not is_plain_count(counted) or not is_exchange(counted.unit):
            continue
        listed = ", ".join(f"“{each.given.text}”" for each in told)
        where = (sentence.span, following.span)
        if len(told) == counted.value:
            yield Agreement(where, f"“{counted.text}” are told: {listed}.")
        elif not words("examples").search(following.text):
            message = f"The text says “{counted.text}”, and the next sentence tells {len(told)}: {listed}."
            yield Objection(where, message, report.evidence(following.span))


def _numbered(report: Report, paragraph: Paragraph) -> Iterator[Objection]:
    """Compares a number of things with the sentences that go through them: "Two … First, … Second, … Third, …"."""
    openings = [(at, match) for at, each in enumerate(paragraph) if (match := _NTH.match(each.text))]
    numbers = [_ORDINALS.index(match[1].lower()) + 1 for _, match in openings]
    if len(numbers) < 2 or numbers != list(range(1, len(numbers) + 1)) or not openings[0][0]:
        return
    sentence, last = paragraph[openings[0][0] - 1], paragraph[openings[-1][0]]
    counts = [each for each in sentence.quantities if is_plain_count(each)]
    if len(counts) == 1 and len(numbers) > counts[0].value:
        opening = " ".join(last.text.split()[:3])
        message = f"The text says “{counts[0].text}”, and goes on to one more: “{opening} …”."
        yield Objection((sentence.span, last.span), message, report.evidence(last.span))


def _taken_up(report: Report, taken: TakenUp) -> Remark:
    """Compares "all three ministers" with those who were named before."""
    named = next((each for each in taken.groups if len(each) == taken.number), taken.groups[0])
    spans = tuple(dict.fromkeys(sentence.span for _, sentence in named))
    names = ", ".join(name for name, _ in named)
    where = (taken.sentence.span, *spans)
    if len(named) == taken.number:
        return Agreement(where, f"“{taken.words}” are {names}.")
    message = f"The text says “{taken.words}”; before it the paragraph names {len(named)}: {names}. Who is meant?"
    return Objection(where, message, report.evidence(*spans))
