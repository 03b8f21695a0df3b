"""A takeaway that says more than the body: in a stronger word, of a deed for an aim, or of a will for a lack."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.check.intensity import Grade, grades, roots
from sayso.check.needs import Needs
from sayso.check.predicates import Predicate, predicate, roots_in, said_with, tell_the_same
from sayso.check.quoted import quoted
from sayso.check.report import Alignment, Report, Sentence
from sayso.check.rewording import Word, words_in
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.check.verbs import root_of
from sayso.records import Severity, Span, Stance

SHORT = 80
"""Characters that are quoted of each passage."""
PLAIN = 2
"""From how many degrees on a word is plainly stronger than another of its scale."""


@dataclass(frozen=True, slots=True)
class Step:
    """Words of a takeaway, the weaker ones of the body in their place, and by how many degrees."""

    said: Span
    meant: Span
    body: Sentence
    degrees: int = 1


@rule(
    Card(
        id="takeaway-stronger-than-body",
        severity=Severity.LOW,
        checks="Whether a takeaway puts anything more strongly than the passages of the body that it sums up.",
        why="A summary says no more than the analysis bears (ICD 203: consistent with the evidence).",
        fires=(
            "Key Takeaways\n\n- The flood has destroyed the vineyards of the valley.\n\n"
            "The flood has damaged the vineyards of the valley, growers reported.[1]\n"
        ),
        silent=(
            "Key Takeaways\n\n- The flood has harmed the vineyards of the valley.\n\n"
            "The flood has damaged the vineyards of the valley, growers reported.[1]\n"
        ),
        needs=(Needs.TAKEAWAYS, Needs.BODY),
    )
)
def takeaway_stronger_than_body(report: Report) -> Iterator[Remark]:
    """Asks whether it is meant; only a step of two degrees is more than a question of wording."""
    for alignment in report.alignments:
        for pair in alignment.pairs:
            finders = (_stronger_words, _stronger_modifiers, _deeds)
            steps = [step for find in finders for step in find(pair.takeaway, pair.topic, alignment)]
            yield from (_objection(report, pair.takeaway, step) for step in steps)
            if not steps:
                yield Agreement((pair.takeaway.span, pair.topic.span), "Neither says it more strongly.")
        for sentence in alignment.takeaway:
            for find_in_body in (_minds, _wills):
                for step in find_in_body(sentence, alignment):
                    yield _objection(report, sentence, step)


def _objection(report: Report, takeaway: Sentence, step: Step) -> Objection:
    said, meant = (quoted(span.of(report.document.text), SHORT) for span in (step.said, step.meant))
    return Objection(
        (takeaway.span, step.body.span),
        f"The takeaway says {said}; the body says {meant}. Intended?",
        report.evidence(step.body.span),
        Severity.MEDIUM if step.degrees >= PLAIN else Severity.LOW,
    )


def _stronger_words(takeaway: Sentence, topic: Sentence, alignment: Alignment) -> Iterator[Step]:
    """What the takeaway says of the same things with a stronger word of the same scale."""
    scales = grades("predicates")
    for grade, said in _graded(takeaway, scales):
        for other, meant in _graded(topic, scales):
            if not (_is_weaker(other, grade) and _stand_alike(said, meant) and tell_the_same(said, meant)):
                continue
            if not _borne_out(grade, said, alignment):
                yield Step(said.phrase, meant.phrase, topic, grade.degree - other.degree)


def _stand_alike(said: Predicate, meant: Predicate) -> bool:
    """Whether two words are said of one subject, or stand before one noun without any: "degraded morale"."""
    if said.subject.nearest:
        return said.subject.nearest in meant.subject.stems
    return not meant.subject.nearest and said.object.nearest == meant.object.nearest


Scales = Mapping[str, tuple[Grade, ...]]


def _graded(sentence: Sentence, scales: Scales) -> Iterator[tuple[Grade, Predicate]]:
    """The words of a sentence that have a degree."""
    for root, places in roots_in(sentence).items():
        for grade in scales.get(root, ()):
            yield from ((grade, predicate(sentence, at)) for at in places)


def _borne_out(grade: Grade, said: Predicate, alignment: Alignment) -> bool:
    """Whether any sentence of the body says it as strongly."""
    return any(
        other.scale == grade.scale and other.degree >= grade.degree and said.object.stems & meant.object.stems
        for sentence in alignment.body
        for other, meant in _graded(sentence, grades("predicates"))
    )


def _is_weaker(one: Grade, other: Grade) -> bool:
    return one.scale == other.scale and one.degree < other.degree


def _stronger_modifiers(takeaway: Sentence, topic: Sentence, alignment: Alignment) -> Iterator[Step]:
    """A stronger word of the same scale right before the same noun or verb."""
    held = [mark for sentence in alignment.body for mark in _modified(sentence)]
    for grade, root, span in _modified(takeaway):
        if any(root == noun and not _is_weaker(other, grade) and other.scale == grade.scale for other, noun, _ in held):
            continue
        for other, noun, meant in _modified(topic):
            if root == noun and _is_weaker(other, grade):
                yield Step(span, meant, topic, grade.degree - other.degree)


def _modified(sentence: Sentence) -> Iterator[tuple[Grade, str, Span]]:
    """The graded modifiers of a sentence, each with the root of the word that it stands before."""
    words = words_in(sentence)
    for at, word in enumerate(words[:-1]):
        for grade in grades("modifiers").get(root_of(word.text), ()):
            for noun in words[at + 1 : at + 3]:
                yield grade, root_of(noun.text), Span(word.span.start, noun.span.end)


def _deeds(takeaway: Sentence, topic: Sentence, alignment: Alignment) -> Iterator[Step]:
    """What the takeaway says was done and the body only that it was aimed at: "seized" for "tried to seize"."""
    for root in roots_in(takeaway).keys() & roots_in(topic).keys():
        for said in said_with(takeaway, root):
            if said.hedges or not (said.manner.is_finite and said.is_sure) or said.manner.is_negated:
                continue
            done = [each for sentence in alignment.body for each in said_with(sentence, root) if each.manner.is_finite]
            for meant in said_with(topic, root):
                aimed = _aim(topic, meant)
                if aimed is not None and not done and tell_the_same(said, meant):
                    yield Step(said.phrase, Span(aimed.span.start, meant.phrase.end), topic, PLAIN)


def _aim(sentence: Sentence, meant: Predicate) -> Word | None:
    """The verb of aiming that a predicate stands behind with "to"."""
    words = words_in(sentence)
    at = words.index(meant.word)
    if at < 2 or words[at - 1].text != "to":
        return None
    return words[at - 2] if root_of(words[at - 2].text) in roots("aims") else None


def _minds(takeaway: Sentence, alignment: Alignment) -> Iterator[Step]:
    """A state of mind that the sentences with sources name less strongly, whatever the topic says."""
    scales = grades("minds")
    topics = {each.number for each in alignment.topics}
    evidence = [each for each in alignment.body if each.number not in topics and (each.notes or _is_told(each))]
    for grade, said in _graded(takeaway, scales):
        marks = [(other, meant, each) for each in evidence for other, meant in _graded(each, scales)]
        same = [mark for mark in marks if mark[0].scale == grade.scale]
        if same and all(_is_weaker(other, grade) for other, _, _ in same):
            _, meant, sentence = max(same, key=lambda mark: mark[0].degree)
            yield Step(said.phrase, meant.phrase, sentence)


def _is_told(sentence: Sentence) -> bool:
    return any(claim.chain for claim in sentence.claims)


def _wills(takeaway: Sentence, alignment: Alignment) -> Iterator[Step]:
    """Unwillingness where the body tells only of silence and of what could not be done."""
    said = _first(takeaway, "unwilling")
    if said is None or any(_first(each, "unwilling") for each in alignment.body):
        return
    for sentence in alignment.body:
        meant = next(_silences(sentence), None) or _first(sentence, "unable")
        if meant is not None:
            yield Step(said, meant, sentence, PLAIN)
            return


def _first(sentence: Sentence, name: str) -> Span | None:
    """The first word of a list in a sentence, with what stands around it."""
    places = sorted(at for root, found in roots_in(sentence).items() if root in roots(name) for at in found)
    return predicate(sentence, places[0]).phrase if places else None


def _silences(sentence: Sentence) -> Iterator[Span]:
    """The words that say of somebody that he said nothing, with what he did not speak of."""
    for claim in sentence.claims:
        for link in claim.chain:
            if link.stance is Stance.SILENCE and link.cue.spans:
                yield Span(link.cue.spans[0].start, max(span.end for span in (*link.cue.spans, *link.content.spans)))
