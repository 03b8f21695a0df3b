"""Doubt that a takeaway and its body, or two sentences of one paragraph, do not share about one and the same thing."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from sayso.check.needs import Needs
from sayso.check.quoted import quoted
from sayso.check.report import Report, Sentence
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.check.takeaways.bands import band_of
from sayso.check.takeaways.predicates import Predicate, hedged, said_between, said_with, tell_the_same
from sayso.check.takeaways.retold_doubt import lost_doubts
from sayso.check.takeaways.verbs import Tense
from sayso.records import Band, Hedge, Severity

Two = tuple[Predicate, Predicate]
"""What two sentences say of one and the same thing, the first sentence's first."""

NEAR = 12
"""Sentences apart that two of a paragraph are compared at most; the longest of 20 reports had 11."""
EVEN = 50


@rule(
    Card(
        id="hedge-drift",
        severity=Severity.MEDIUM,
        checks=(
            "Whether a takeaway and the body, two sentences of a paragraph, or a report and the earlier one that it "
            "cites are equally sure of the same thing."
        ),
        why="A likelihood must not change on the way into the summary (ICD 203: uncertainty is expressed).",
        fires=(
            "Key Takeaways\n\n- The dam operator is hiding a crack in the northern wall.\n\n"
            "The dam operator may be hiding a crack in the northern wall.[1]\n"
        ),
        silent=(
            "Key Takeaways\n\n- The dam operator is probably hiding a crack in the northern wall.\n\n"
            "The dam operator is likely hiding a crack in the northern wall.[1]\n"
        ),
        needs=(Needs.BODY, Needs.CLAIMS),
    )
)
def hedge_drift(report: Report) -> Iterator[Remark]:
    """Compares takeaways with topics, the sentences of a paragraph, and what is told again with what is cited."""
    for alignment in report.alignments:
        for pair in alignment.pairs:
            for two in _same_things(pair.takeaway, pair.topic, _in_its_place):
                yield from _compared(report, pair.takeaway, pair.topic, two)
    for paragraph in report.paragraphs:
        for one, other in _near(paragraph):
            if not (one.hedges or other.hedges) or _are_of_other_events(one, other):
                continue
            for two in _same_things(one, other, _of_one_verb):
                if _is_one_event(*two):
                    yield from _within(report, one, other, two)
    yield from lost_doubts(report)


def _near(paragraph: Sequence[Sentence]) -> Iterator[tuple[Sentence, Sentence]]:
    """The pairs of sentences of a paragraph that stand near each other."""
    for at, one in enumerate(paragraph):
        yield from ((one, other) for other in paragraph[at + 1 : at + 1 + NEAR])


Finder = Callable[[Sentence, Predicate], Iterator[Predicate]]
"""Finds the predicates of a sentence that may tell the same as one of another sentence."""


def _same_things(one: Sentence, other: Sentence, find: Finder) -> Iterator[Two]:
    """What both say of the same subject and object, where one of them at least is hedged; once for each hedge."""
    found: dict[tuple[tuple[Hedge, ...], ...], Two] = {}
    for left in hedged(one):
        for right in find(other, left):
            if _is_same(left, right):
                found.setdefault((left.hedges, right.hedges), (left, right))
    for right in hedged(other):
        for left in find(one, right):
            if not left.hedges and _is_same(right, left):
                found.setdefault((left.hedges, right.hedges), (left, right))
    return iter(found.values())


def _of_one_verb(sentence: Sentence, predicate: Predicate) -> Iterator[Predicate]:
    return said_with(sentence, predicate.root)


def _in_its_place(sentence: Sentence, predicate: Predicate) -> Iterator[Predicate]:
    """Those of the same verb, and others between the same neighbours: "circulating" in the place of "distributing"."""
    yield from said_with(sentence, predicate.root)
    if predicate.subject.nearest and predicate.object.nearest:
        yield from said_between(sentence, predicate.subject.nearest, predicate.object.nearest)


def _is_same(hedged_one: Predicate, other: Predicate) -> bool:
    """Whether two predicates, the first of them hedged, tell the same, the other hedged too or without any doubt."""
    one, two = hedged_one.object, other.object
    objects = one.nearest == two.nearest or len(one.stems & two.stems) > 1 or other.points_back
    within_a_phrase = one.nearest == two.nearest and not (hedged_one.subject.nearest or other.subject.nearest)
    outright = other.is_sure and (other.manner.is_finite or within_a_phrase)
    one_say_so = bool(hedged_one.holders) == bool(other.holders)
    return objects and one_say_so and bool(other.hedges or outright) and tell_the_same(hedged_one, other)


def _is_one_event(one: Predicate, other: Predicate) -> bool:
    """Whether two sentences that no takeaway leads to each other tell the same: in the same word of the same object."""
    nearest = one.object.nearest == other.object.nearest or other.points_back
    figures = one.object.figures & other.object.figures or not (one.object.figures and other.object.figures)
    times = {one.manner.tense, other.manner.tense}
    return nearest and bool(figures) and len(times - {Tense.OPEN}) < 2 and one.object.agrees(other.object)


def _are_of_other_events(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences tell of days or of places, and of none in common."""
    days = [[(time.start, time.end) for time in each.times if time.start and time.end] for each in (one, other)]
    places = [{place.name for place in each.places} for each in (one, other)]
    met = any(start <= until and since <= end for start, end in days[0] for since, until in days[1])
    return (all(days) and not met) or (all(places) and places[0].isdisjoint(places[1]))


def _compared(report: Report, takeaway: Sentence, topic: Sentence, two: Two) -> Iterator[Remark]:
    """What there is to say of a takeaway and its topic."""
    said, meant = two
    change = _change(report, said, meant)
    where = (takeaway.span, topic.span)
    if change is None:
        return
    if change == 0:
        yield Agreement(where, f"Equally sure: {_phrase(report, said)} and {_phrase(report, meant)}.")
        return
    message = f"The takeaway says {_phrase(report, said)}; the body says {_phrase(report, meant)}. Intended?"
    severity = Severity.MEDIUM if change > 0 and not said.hedges else Severity.LOW
    yield Objection(where, message, report.evidence(topic.span), severity)


def _within(report: Report, one: Sentence, other: Sentence, two: Two) -> Iterator[Remark]:
    """What there is to say of two sentences of a paragraph."""
    if not _change(report, *two):
        return
    first, second = (_phrase(report, each) for each in two)
    message = f"This paragraph says {first}, and then {second}. Is it surer of the one than of the other?"
    yield Objection((one.span, other.span), message, report.evidence(one.span))


def _change(report: Report, one: Predicate, other: Predicate) -> int | None:
    """How much surer the first is than the second: 1, 0 or -1, and `None` where the two cannot be compared."""
    (band, is_no), (band_other, is_no_other) = (_stands(report, each) for each in (one, other))
    if is_no is not is_no_other:
        return None
    change = (band.low >= band_other.high) - (band.high <= band_other.low)
    kinds = [{hedge.kind for hedge in each.hedges} for each in (one, other)]
    return change if change or kinds[0] & kinds[1] else None


def _stands(report: Report, predicate: Predicate) -> tuple[Band, bool]:
    """Where a predicate stands on the scale of the house, or on another that has its hedge, and whether that is a no.

    What is unlikely is a no that is likely.
    """
    band = band_of(report.house.scale, predicate.hedges)
    if band.high >= EVEN:
        return band, predicate.manner.is_negated
    return Band(band.scale, 100 - band.high, 100 - band.low), not predicate.manner.is_negated


def _phrase(report: Report, predicate: Predicate) -> str:
    return quoted(predicate.phrase.of(report.document.text), 80)
