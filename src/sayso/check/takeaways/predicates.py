"""Looks at a word of a sentence as a predicate: what it is said of, how surely, on whose say-so and of which time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from sayso.check.report import Sentence
from sayso.check.takeaways.rewording import Word, words_in
from sayso.check.takeaways.verbs import Manner, is_frame, is_small, listed, manner_of, may_stand_between, root_of
from sayso.link.rarity import stem_of
from sayso.records import ConditionKind, Hedge, HedgeClass, Span

BEFORE = 10
"""Words before a predicate among which its subject is looked for."""
AFTER = 12
"""Words behind a predicate among which its object is looked for."""
CLOSE = 3
"""Words behind a predicate among which the first that tells something shows its place."""
QUOTED = (3, 5)
"""Words before and behind a predicate that are quoted with it."""


@dataclass(frozen=True, slots=True)
class Around:
    """The words on one side of a predicate: the stems of all that tell something, of names, and of the nearest.

    `figures` are the words that have digits.
    """

    stems: frozenset[str]
    names: frozenset[str]
    figures: frozenset[str]
    nearest: str

    def fits(self, other: Around) -> bool:
        """Whether two predicates have something in common on this side, and no other names there."""
        return bool(self.stems & other.stems) and self.agrees(other)

    def agrees(self, other: Around) -> bool:
        """Whether two predicates share a name on this side, so far as both have any."""
        return bool(self.names & other.names or not self.names or not other.names)


@dataclass(frozen=True, slots=True)
class Predicate:
    """A word that is said of something.

    `hedges` are those that it stands right behind, and `is_sure` tells that it is said outright: in the scope of no
    hedge and under no condition. `holders` are those on whose say-so it is told. `points_back` tells that what follows
    is a pronoun or has one: "will hamper this effort". `phrase` is to be quoted.
    """

    word: Word
    root: str
    subject: Around
    object: Around
    manner: Manner
    hedges: tuple[Hedge, ...]
    holders: frozenset[str]
    is_sure: bool
    points_back: bool
    phrase: Span


def hedged(sentence: Sentence) -> Iterator[Predicate]:
    """The predicates that stand right behind a hedge of the sentence."""
    places = _hedged(sentence) if sentence.hedges else {}
    return (predicate(sentence, at) for at in sorted(places))


def said_with(sentence: Sentence, root: str) -> Iterator[Predicate]:
    """The predicates of the sentence that are forms of a verb."""
    return (predicate(sentence, at) for at in roots_in(sentence).get(root, ()))


def said_between(sentence: Sentence, subject: str, follows: str) -> Iterator[Predicate]:
    """The predicates of the sentence that stand right behind a word and before another, whatever they are."""
    found = (predicate(sentence, at) for places in roots_in(sentence).values() for at in places)
    return (each for each in found if (each.subject.nearest, each.object.nearest) == (subject, follows))


def tell_the_same(one: Predicate, other: Predicate) -> bool:
    """Whether two predicates, whatever their strength, are told of the same things and of one time."""
    objects = one.object.stems, other.object.stems
    return bool(
        (one.subject.fits(other.subject) or not (one.subject.stems or other.subject.stems))
        and (objects[0] & objects[1] or not all(objects) or other.points_back)
        and one.manner.tense.fits(other.manner.tense)
        and (one.holders & other.holders or not (one.holders and other.holders))
    )


@lru_cache(maxsize=1024)
def roots_in(sentence: Sentence) -> dict[str, list[int]]:
    """The places of the words that may be predicates, by what their forms have in common."""
    found: dict[str, list[int]] = {}
    for at, word in enumerate(words_in(sentence)):
        if _tells(word):
            found.setdefault(root_of(word.text), []).append(at)
    return found


@lru_cache(maxsize=4096)
def predicate(sentence: Sentence, at: int) -> Predicate:
    """The word at this place among those of the sentence, as a predicate."""
    words = words_in(sentence)
    head = words[at]
    start = at
    while start and (may_stand_between(words[start - 1].text) or words[start - 1].text.lower() in listed("doubts")):
        start -= 1
    before, behind = words[max(0, start - BEFORE) : start], words[at + 1 : at + 1 + AFTER]
    claims = [claim for claim in sentence.claims if any(span.overlaps(head.span) for span in claim.content.spans)]
    conditions = (condition.kind for claim in claims for condition in claim.conditions)
    scopes = (span for hedge in sentence.hedges for span in hedge.scope.spans)
    hedges = tuple(_hedged(sentence).get(at, ()))
    phrase = _phrase(before, words[start : at + 1], behind)
    holders = (link.source.text for claim in claims for link in claim.chain if link.source.spans)
    return Predicate(
        word=head,
        root=root_of(head.text),
        subject=_around(before, before[-1:]),
        object=_around(behind, behind[:CLOSE]),
        manner=manner_of([word.text.lower() for word in words[start:at]], head.text.lower()),
        hedges=hedges,
        holders=frozenset(word for holder in holders for word in holder.split() if not is_small(word)),
        is_sure=not any(span.overlaps(head.span) for span in scopes) and set(conditions) <= {ConditionKind.CONCESSIVE},
        points_back=bool(behind) and behind[0].text.lower() in listed("pointing"),
        phrase=Span(min([phrase.start, *(hedge.spans[0].start for hedge in hedges)]), phrase.end),
    )


def _around(words: Sequence[Word], close: Sequence[Word]) -> Around:
    telling = [word for word in words if _tells(word)]
    names = (word.stem for word in telling if word.text[0].isupper() and stem_of(word.text).is_name)
    nearest = next((word.stem for word in close if _tells(word)), "")
    figures = frozenset(word.text for word in words if any(map(str.isdigit, word.text)))
    return Around(frozenset(word.stem for word in telling), frozenset(names), figures, nearest)


def _phrase(before: Sequence[Word], words: Sequence[Word], behind: Sequence[Word]) -> Span:
    """A predicate with its auxiliaries and the nearest words on both sides that tell something."""
    first, last = words[0], words[-1]
    for word in reversed(before[-QUOTED[0] :]):
        if not _tells(word):
            break
        first = word
    for word in behind[: QUOTED[1]]:
        last = word if _tells(word) else last
    return Span(first.span.start, last.span.end)


@lru_cache(maxsize=1024)
def _hedged(sentence: Sentence) -> dict[int, list[Hedge]]:
    """The hedges that each word stands right behind, by its place."""
    words = words_in(sentence)
    heads: dict[int, list[Hedge]] = {}
    for hedge in sentence.hedges:
        if hedge.kind is HedgeClass.UNCLEAR:
            continue  # what is unclear or unverified has no degree that could be more or less
        for at in _heads(words, hedge):
            heads.setdefault(at, []).append(hedge)
    return heads


def _heads(words: Sequence[Word], hedge: Hedge) -> Iterator[int]:
    """What a hedge weakens: in "may try to hide" both verbs, in "possibly, the ship left" what may be a verb there."""
    starts = [word.span.start for word in words]
    behind = bisect_left(starts, hedge.spans[-1].end)
    linked = behind
    while hedge.kind is HedgeClass.LIKELIHOOD and linked < len(words) and words[linked].text in listed("linking"):
        linked += 1
    at = _next(words, linked)
    if at is None and hedge.scope.spans and _leads(words, behind):
        clause = range(behind + 1, bisect_left(starts, hedge.scope.spans[-1].end))
        yield from [at for at in clause if _tells(words[at - 1]) and _next(words, at) == at][:CLOSE]
    while at is not None:
        yield at
        goes_on = is_frame(root_of(words[at].text)) and at + 1 < len(words) and words[at + 1].text == "to"
        at = _next(words, at + 1) if goes_on else None


def _leads(words: Sequence[Word], at: int) -> bool:
    """Whether a hedge that ends at this place opens the sentence: "possibly, ...", "it is likely that ..."."""
    return at < len(words) and words[at].text in {",", "that"} and not any(map(_tells, words[: max(0, at - 1)]))


def _next(words: Sequence[Word], at: int) -> int | None:
    """The first word from a place on that may be a predicate, unless a mark or a small word comes before it."""
    while at < len(words) and may_stand_between(words[at].text):
        at += 1
    return at if at < len(words) and _tells(words[at]) and words[at].text.islower() else None


def _tells(word: Word) -> bool:
    """Whether a word names or says something: it is no small word, no number and no month."""
    return word.text.isalpha() and len(word.text) > 1 and not may_stand_between(word.text) and not is_small(word.text)
