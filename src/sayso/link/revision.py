"""What differs between two versions of a document: its sentences, its claims, and what became of words in it."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sayso.link.alignment import Alignment
from sayso.link.sentences import Sentence, bare_words
from sayso.records import Changes, Claim, ClaimChange, Document, Dossier, Fate, SentenceChange, Span

_WORD_OR_MARK = re.compile(r"\[\^?\d{1,4}\]|(?P<word>[^\W_]+)")

Signature = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What became of a span of the old document, and where its words stand in the new one."""

    fate: Fate
    span: Span | None = None


def changes_between(alignment: Alignment, old: Dossier, new: Dossier) -> Changes:
    """Which sentences and claims were changed, came and went."""
    sentences = tuple(_sentence_changes(alignment, old.document, new.document))
    return Changes(sentences, tuple(_claim_changes(alignment, old, new)))


def carry(span: Span, alignment: Alignment, old: Document, new: Document) -> Whereabouts:
    """Where the words of a span of the old document stand in the new one.

    They are looked for in what became of their sentence, and nowhere else. Where they stand there twice and it cannot
    be told which is meant, or not at all, they are orphaned: a span never leads to other words.
    """
    place = _sentence_with(span, alignment)
    if place is None:
        return Whereabouts(Fate.ORPHANED)
    region = _region(place, alignment)
    if region is None:
        return Whereabouts(Fate.ORPHANED)
    if region.contains(span) and span.of(old.text) == span.of(new.text):
        return Whereabouts(Fate.SAME, span)
    words = list(_words(old.text, span))
    wanted = tuple(word for word, _ in words)
    before = [each.start for each in _occurrences(wanted, old.text, alignment.old[place].span)]
    after = _occurrences(wanted, new.text, region)
    if not words or len(before) != len(after) or words[0][1].start not in before:
        return Whereabouts(Fate.ORPHANED)
    if len(before) > 1 and all(one != place for one, _ in alignment.same):
        return Whereabouts(Fate.ORPHANED)
    return Whereabouts(Fate.MOVED, after[before.index(words[0][1].start)])


def _sentence_with(span: Span, alignment: Alignment) -> int | None:
    """The place of the old sentence that holds a span."""
    place = bisect_right(alignment.old, span.start, key=lambda sentence: sentence.span.start) - 1
    return place if place >= 0 and alignment.old[place].span.contains(span) and len(span) else None


def _region(place: int, alignment: Alignment) -> Span | None:
    """What became of an old sentence: one of the new ones, or several that follow each other."""
    became = sorted(other for one, other in (*alignment.same, *alignment.changed) if one == place)
    if not became or became[-1] - became[0] != len(became) - 1:
        return None
    return Span(alignment.new[became[0]].span.start, alignment.new[became[-1]].span.end)


def _words(text: str, span: Span) -> Iterator[tuple[str, Span]]:
    """The words of a span as they are compared, each with where it stands; marks of endnotes are none."""
    for match in _WORD_OR_MARK.finditer(text, span.start, span.end):
        if match["word"]:
            yield unicodedata.normalize("NFKC", match["word"]).casefold(), Span(*match.span())


def _occurrences(wanted: tuple[str, ...], text: str, region: Span) -> list[Span]:
    """Where these words stand one behind the other, without overlap."""
    words = list(_words(text, region))
    found, place = list[Span](), 0
    while wanted and place + len(wanted) <= len(words):
        stretch = words[place : place + len(wanted)]
        if tuple(word for word, _ in stretch) == wanted:
            found.append(Span(stretch[0][1].start, stretch[-1][1].end))
            place += len(wanted)
        else:
            place += 1
    return found


def _sentence_changes(alignment: Alignment, old: Document, new: Document) -> Iterator[SentenceChange]:
    """The changes in the order of the new document, and what went where it stood in the old one."""
    found: list[tuple[int, SentenceChange]] = []
    for one, other in alignment.changed:
        before, after = alignment.old[one].span, alignment.new[other].span
        found.append((after.start, SentenceChange(before, after, before.of(old.text), after.of(new.text))))
    for other in alignment.added:
        after = alignment.new[other].span
        found.append((after.start, SentenceChange(None, after, "", after.of(new.text))))
    yield from (change for _, change in sorted(found, key=lambda each: each[0]))
    for one in alignment.gone:
        before = alignment.old[one].span
        yield SentenceChange(before, None, before.of(old.text), "")


def _claim_changes(alignment: Alignment, old: Dossier, new: Dossier) -> Iterator[ClaimChange]:
    """Claims of sentences that are paired are compared by their words; those of others came or went."""
    before = _by_sentence(old.extraction.claims, alignment.old)
    after = _by_sentence(new.extraction.claims, alignment.new)
    for one, other in (*alignment.same, *alignment.changed):
        mine, yours = before.get(one, []), after.get(other, [])
        for claim in list(mine):
            twin = next((each for each in yours if _signature(each) == _signature(claim)), None)
            if twin is not None:
                mine.remove(claim)
                yours.remove(twin)
    for one, other in alignment.changed:
        mine, yours = before.get(one, []), after.get(other, [])
        for claim in list(mine):
            twin = next((each for each in yours if len(each.chain) == len(claim.chain)), None)
            if twin is not None:
                mine.remove(claim)
                yours.remove(twin)
                yield ClaimChange(claim.id, twin.id, claim.content.text, twin.content.text)
    yield from (ClaimChange(None, each.id, "", each.content.text) for claims in after.values() for each in claims)
    yield from (ClaimChange(each.id, None, each.content.text, "") for claims in before.values() for each in claims)


def _by_sentence(claims: Iterable[Claim], sentences: Sequence[Sentence]) -> dict[int, list[Claim]]:
    """The claims of each sentence, by its place."""
    places = {sentence.span.start: place for place, sentence in enumerate(sentences)}
    found: dict[int, list[Claim]] = {}
    for claim in claims:
        if (place := places.get(claim.sentence.start)) is not None:
            found.setdefault(place, []).append(claim)
    return found


def _signature(claim: Claim) -> Signature:
    """The words of a claim: who says it and how, link by link, and what is said."""
    links = [bare_words(f"{link.source.text} {link.cue.text} {link.stance}") for link in claim.chain]
    return (*links, bare_words(claim.content.text))
