"""A takeaway that says more than the body: in a stronger word, of a deed for an aim, or of a will for a lack.

Two words are compared only where they are said of the same things; where no word of the body can be set against one of
the takeaway, only the strongest words of a scale are asked about, and states of mind.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sayso.check.needs import Needs
from sayso.check.quoted import quoted
from sayso.check.report import Alignment, Report, Sentence
from sayso.check.rule import Agreement, Card, Objection, Remark, rule
from sayso.check.takeaways.intensity import Grade, grades, is_extreme, roots
from sayso.check.takeaways.predicates import Predicate, predicate, roots_in, said_with, tell_the_same
from sayso.check.takeaways.rewording import Word, words_in
from sayso.check.takeaways.verbs import root_of
from sayso.records import Severity, Span, Stance

SHORT = 80
"""Characters that are quoted of a takeaway."""
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
            steps = steps or list(_extremes(pair.takeaway, pair.topic, report))
            yield from (_objection(report, pair.takeaway, step) for step in steps)
            if not steps:
                where = (pair.takeaway.span, pair.topic.span)
                yield Agreement(where, "Nothing was found that the takeaway puts more strongly.")
        for sentence in alignment.takeaway:
            for find_in_body in (_minds, _wills):
                for step in find_in_body(sentence, alignment):
                    yield _objection(report, sentence, step)


def _objection(report: Report, takeaway: Sentence, step: Step) -> Objection:
    text = report.document.text
    said, meant = quoted(step.said.of(text), SHORT), quoted(step.meant.of(text))
    return Objection(
        (takeaway.span, step.body.span),
        f"The takeaway says {said}; the body says {meant}. Intended?",
        report.evidence(step.body.span),
        Severity.MEDIUM if step.degrees >= PLAIN else Severity.LOW,
    )


def _stronger_words(takeaway: Sentence, topic: Sentence, alignment: Alignment) -> Iterator[Step]:
    """What the takeaway says of the same things with a stronger word of the same scale."""
    scales = grades("predicates")
    weaker = list(_graded(topic, scales))
    for grade, at in _graded(takeaway, scales):
        for other, place in weaker:
            if not _is_weaker(other, grade):
                continue
            said, meant = predicate(takeaway, at), predicate(topic, place)
            same = said.manner.is_negated is meant.manner.is_negated and tell_the_same(said, meant)
            if not (same and _stand_alike(said, meant)):
                continue
            if not _borne_out(grade, said, alignment):
                yield Step(said.phrase, meant.phrase, topic, grade.degree - other.degree)


def _stand_alike(said: Predicate, meant: Predicate) -> bool:
    """Whether two words are said of one subject, or stand before one noun without any: "degraded morale"."""
    if said.subject.nearest:
        return said.subject.nearest in meant.subject.stems
    return not meant.subject.nearest and said.object.nearest == meant.object.nearest


Scales = Mapping[str, tuple[Grade, ...]]


def _graded(sentence: Sentence, scales: Scales) -> Iterator[tuple[Grade, int]]:
    """The places of the words of a sentence that have a degree, with that."""
    places = roots_in(sentence)
    return ((grade, at) for root in places.keys() & scales.keys() for grade in scales[root] for at in places[root])


def _borne_out(grade: Grade, said: Predicate, alignment: Alignment) -> bool:
    """Whether any sentence of the body says it as strongly."""
    return any(
        other.scale == grade.scale
        and other.degree >= grade.degree
        and said.object.stems & predicate(sentence, at).object.stems
        for sentence in alignment.body
        for other, at in _graded(sentence, grades("predicates"))
    )


def _is_weaker(one: Grade, other: Grade) -> bool:
    return one.scale == other.scale and one.degree < other.degree


def _stronger_modifiers(takeaway: Sentence, topic: Sentence, alignment: Alignment) -> Iterator[Step]:
    """A stronger word of the same scale right before the same noun or verb."""
    marked = list(_modified(takeaway))
    held = [mark for sentence in alignment.body for mark in _modified(sentence)] if marked else []
    for grade, root, span in marked:
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
    for aim, place in _aims(topic):
        meant = predicate(topic, place)
        for said in said_with(takeaway, meant.root):
            outright = said.manner.is_finite and said.is_sure and not said.manner.is_negated
            if outright and tell_the_same(said, meant) and not _done(meant.root, alignment):
                yield Step(said.phrase, Span(aim.span.start, meant.phrase.end), topic, PLAIN)


def _aims(sentence: Sentence) -> Iterator[tuple[Word, int]]:
    """The verbs of aiming of a sentence, each with the place of what is aimed at, behind "to"."""
    words = words_in(sentence)
    for at, word in enumerate(words[:-2]):
        is_aim = words[at + 1].text == "to" and root_of(word.text) in roots("aims")
        if is_aim and not predicate(sentence, at).manner.is_negated:
            yield word, at + 2


def _done(root: str, alignment: Alignment) -> bool:
    """Whether any sentence of the body says that it was done."""
    return any(each.manner.is_finite for sentence in alignment.body for each in said_with(sentence, root))


def _extremes(takeaway: Sentence, topic: Sentence, report: Report) -> Iterator[Step]:
    """The strongest word of a scale where no sentence of the body has one as strong of the same."""
    for kind in ("predicates", "modifiers"):
        scales = grades(kind)
        for grade, at in _graded(takeaway, scales):
            said = predicate(takeaway, at)
            doubted = said.hedges or not said.is_sure or said.manner.is_negated
            if is_extreme(kind, grade) and not doubted and not _is_elsewhere(said, grade, scales, report):
                yield Step(said.phrase, topic.span, topic)


def _is_elsewhere(said: Predicate, grade: Grade, scales: Scales, report: Report) -> bool:
    """Whether any sentence of the body has a word as strong near the same words."""
    around = said.subject.stems | said.object.stems
    as_strong = (
        predicate(sentence, at) for sentence in report.body for other, at in _graded(sentence, scales) if other == grade
    )
    return any(around & (meant.subject.stems | meant.object.stems) for meant in as_strong)


def _minds(takeaway: Sentence, alignment: Alignment) -> Iterator[Step]:
    """A state of mind that the sentences with sources name less strongly, whatever the topic says."""
    scales = grades("minds")
    topics = {each.number for each in alignment.topics}
    evidence = [each for each in alignment.body if each.number not in topics and (each.notes or _is_told(each))]
    for grade, at in _graded(takeaway, scales):
        marks = [(other, place, each) for each in evidence for other, place in _graded(each, scales)]
        same = [mark for mark in marks if mark[0].scale == grade.scale]
        if same and all(_is_weaker(other, grade) for other, _, _ in same):
            _, place, sentence = max(same, key=lambda mark: mark[0].degree)
            yield Step(predicate(takeaway, at).phrase, predicate(sentence, place).phrase, sentence)


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
