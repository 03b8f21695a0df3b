"""Numbers of one thing that do not agree: the takeaway's with the body's, and one of the body's with another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import combinations, islice

from sayso.check.counterparts import Told, likeness_of, share, stems_in, told_again
from sayso.check.needs import Needs
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.check.takeaways.retelling import retold_in
from sayso.check.takeaways.rewording import Word, changes
from sayso.extract.actors.rolewords import side_words
from sayso.link.quantities import agreeing, of_one_thing
from sayso.link.rarity import stem_of, stem_text
from sayso.link.wording import CONTENT, words_of
from sayso.records import Quantity, Severity, Span

ROUND = 100
"""From which value on a number that is taken up is looked for elsewhere: "the two men" may be any two."""
LARGE = 1000
"""From which value on a number is remembered: two smaller ones in a paragraph are of two events as often as not."""
MOST = 300
FEW = 30
"""Numbers of a report and of a paragraph that are compared with each other; with more it is a table."""
ORDER = 3
"""Numbers that differ by more are no two tellings of one: a part and its whole, or two sorts of losses."""
NEXT = 30
"""Code points behind a bare number in which the word stands that tells what it counts: "the 300 | wounded"."""
FRAME = 0.7
"""The share of the other words that both must have where the two numbers do not stand in the same place."""


_FIGURE = re.compile(r"\d[\d.,]*(?<=\d)")
_THE = re.compile(r"(?<!\bof )(?:\b(?:the|these|those|all)\s{1,4})$", re.IGNORECASE)
"""Not "of the 300": of whom something is told is a part, and may be a part of others."""


@rule(
    Card(
        id="number-mismatch",
        severity=Severity.MEDIUM,
        checks="Whether a number in a takeaway is the one that the body gives for the same thing.",
        why="The figures of a summary must be those of its report: arithmetic.",
        fires=(
            "Key Takeaways\n\n- The flood drove 4,000 families from the valley.\n\n"
            "The flood drove 2,500 families from the valley on Monday, the council said.[1]\n"
        ),
        silent=(
            "Key Takeaways\n\n- The flood drove at least 2,000 families from the valley.\n\n"
            "The flood drove 2,500 families from the valley on Monday, the council said.[1]\n"
        ),
        needs=(Needs.BODY,),
    )
)
def number_mismatch(report: Report) -> Iterator[Remark]:
    """Compares each number of a takeaway with those of the sentences that say the same."""
    for told in told_again(report):
        for quantity in told.takeaway.quantities:
            yield from _compared(report, told, quantity)
    yield from _taken_up(report)
    yield from _told_twice(report)
    yield from _retold(report)


def _retold(report: Report) -> Iterator[Remark]:
    """Objections to a number that is told as reported before, where the report of that day has another."""
    for retold in retold_in(report):
        given = [
            other
            for claim in retold.dossier.extraction.claims
            if claim.sentence == retold.before.sentence
            for other in claim.quantities
        ]
        for quantity in retold.claim.quantities:
            same = [other for other in given if _same_thing(quantity, other)]
            if same and not any(agreeing(quantity, other) for other in same):
                yield Objection(
                    (retold.sentence.span,),
                    f"This is told as reported before, with “{quantity.text}”; that report says “{same[0].text}”.",
                    retold.evidence,
                )


def _taken_up(report: Report) -> Iterator[Remark]:
    """Objections to a number that is taken up as known ("the 300 miners"), where the report has another."""
    found = ((each, other, _thing(each, other)) for each in report.body for other in each.quantities)
    given = list(islice((each for each in found if each[2]), MOST))
    for sentence, quantity, thing in given:
        if not _is_definite(sentence, quantity):
            continue
        same = [(each, other) for each, other, what in given if what & thing and _alike_large(quantity, other)]
        if same and not any(agreeing(quantity, other) for _, other in same):
            each, other = same[0]
            words = f"“the {quantity.text}” takes up a number that is known; elsewhere it is “{other.text}”. Intended?"
            yield Objection((sentence.span, each.span), words, report.evidence(each.span), Severity.LOW)


def _told_twice(report: Report) -> Iterator[Remark]:
    """Objections to two large numbers of one thing behind one verb in a paragraph: "to enlist 500", "enlisting 300"."""
    for paragraph in report.paragraphs:
        found = ((each, other, _thing(each, other)) for each in paragraph for other in each.quantities)
        given = islice((each for each in found if each[2] and each[1].value >= LARGE), FEW)
        for (one, first, thing), (other, second, what) in combinations(given, 2):
            apart = one is not other and thing & what and _alike_large(first, second) and not agreeing(first, second)
            if apart and _verb(one, first) & _verb(other, second) and not _on_other_days(one, other):
                words = f"This paragraph says “{first.text}”, and then “{second.text}”. Intended?"
                yield Objection((other.span, one.span), words, report.evidence(one.span), Severity.LOW)


def _verb(sentence: Sentence, quantity: Quantity) -> frozenset[str]:
    """The telling words of the two before a number, by stems."""
    before = sentence.text[: quantity.spans[0].start - sentence.span.start][-2 * NEXT :]
    stems = map(stem_of, words_of(before)[-2:])
    return frozenset(stem.text for stem in stems if stem.rarity >= CONTENT)


def _alike_large(one: Quantity, other: Quantity) -> bool:
    """Whether two numbers, not one mention, are of the same order: what is ten times as many is another thing."""
    low, high = sorted((one.value, other.value))
    return one is not other and high <= ORDER * low


def _is_definite(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is taken up by "the", and is no bound and no share."""
    before = sentence.text[: quantity.spans[0].start - sentence.span.start]
    return _THE.search(before) is not None and quantity.unit != "percent"


def _thing(sentence: Sentence, quantity: Quantity) -> frozenset[str]:
    """What is counted, in telling words: those of the number, or the word behind a bare one."""
    if quantity.value < ROUND or quantity.per or quantity.change:
        return frozenset()
    behind = sentence.text[quantity.spans[-1].end - sentence.span.start :]
    words = words_of(quantity.of) or words_of(behind[:NEXT])[:1]
    if quantity.unit and stem_text(quantity.unit) not in map(stem_text, words):
        return frozenset()  # a measure: "the 330 kV line" and "the 750 kV line" are two lines
    stems = map(stem_of, words)
    return frozenset(stem.text for stem in stems if stem.rarity >= CONTENT and not stem.text[:1].isdigit())


def _compared(report: Report, told: Told, quantity: Quantity) -> Iterator[Remark]:
    """An objection where the section has the thing in other numbers only, an agreement where one of them fits."""
    rivals = [(each, other) for each in told.section for other in each.quantities if _same_thing(quantity, other)]
    fitting = next((each for each, other in rivals if other.bound is None and agreeing(quantity, other)), None)
    if fitting is not None:
        yield Agreement((told.takeaway.span, fitting.span), f"Both give {quantity.text}.")
        return
    if any(_has_words(each, quantity) for each in told.section):
        return
    for body in told.counterparts:
        other = _rival(report, told.takeaway, body, quantity)
        if other is not None:
            yield Objection(
                (told.takeaway.span, body.span),
                f"The takeaway says “{quantity.text}”; the body says “{other.text}”. Intended?",
                report.evidence(body.span),
            )
            return


def _has_words(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether the number stands in a sentence, be it that nothing tells there what it counts: "and 14 on Monday"."""
    figure = _FIGURE.search(quantity.text)
    return figure is not None and figure.group() in _FIGURE.findall(sentence.text)


def _rival(report: Report, takeaway: Sentence, body: Sentence, quantity: Quantity) -> Quantity | None:
    """The number that a sentence of the body gives for the same thing, where it is plain which one that is."""
    if _on_other_days(takeaway, body):
        return None
    same = [each for each in body.quantities if _same_thing(quantity, each) and not agreeing(quantity, each)]
    for change in changes(takeaway, body):
        for other in same:
            if change.is_held and _holds(change.told, quantity.spans) and _holds(change.instead, other.spans):
                return other
    words = likeness_of(report).words
    frame = share(words[takeaway.number], words[body.number], stems_in(quantity.text))
    return same[0] if len(same) == 1 and frame >= FRAME else None


def _same_thing(one: Quantity, other: Quantity) -> bool:
    """Whether both count one thing, of the same party: Latvian boats are no Estonian boats."""
    parties = [set(side_words().findall(each.text)) for each in (one, other)]
    apart = parties[0] and parties[1] and parties[0] != parties[1]
    return of_one_thing(one, other) and not apart and one.whole == other.whole


def _holds(words: Iterable[Word], spans: Iterable[Span]) -> bool:
    return any(word.span.overlaps(span) for word in words for span in spans)


def _on_other_days(one: Sentence, other: Sentence) -> bool:
    """Whether both name days, none of which can be the same."""
    days = [[(time.start, time.end) for time in each.times if time.start and time.end] for each in (one, other)]
    meet = any(a <= d and c <= b for a, b in days[0] for c, d in days[1] if a and b and c and d)
    return bool(days[0] and days[1]) and not meet
