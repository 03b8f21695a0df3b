"""Which claims go into the register: firsts, findings of nothing, forecasts and open questions, each with its matter.

A sentence makes several claims of the same words ("A said that B will come"): the one that leads to whoever says it
last is registered, once for each kind.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby

from sayso.link.phrasing import asking, foretelling, horizons, phrase, question_end, scopes, telling_words
from sayso.link.statements import LONGEST
from sayso.records import (
    Attribution,
    BlockKind,
    Claim,
    Entry,
    First,
    FirstKind,
    Passage,
    RegisterKind,
    Span,
    Stance,
    Voice,
)

FORETELLING = frozenset({Stance.STATE, Stance.ASSESS, Stance.CONFIRM, Stance.ACCUSE, Stance.EVIDENCE})
"""What a source does that foretells. Who promises or demands something foretells nothing."""
FIRSTS = frozenset({FirstKind.FIRST, FirstKind.UNPRECEDENTED})
"""Records are broken again, and "their only child" has no rival."""


def entries_of(claims: Iterable[tuple[Claim, str]], published: str | None) -> Iterator[Entry]:
    """The entries of a document's claims, each given with the words of its sentence, in order."""
    for _, group in groupby(claims, key=lambda each: each[0].sentence):
        held = list(group)
        beside, words = [claim for claim, _ in held], held[0][1]
        yield from _once([entry for claim in beside for entry in _entries(claim, beside, words, published)])


def entry_of(kind: RegisterKind, claim: Claim, words: str, published: str | None) -> Entry | None:
    """The claim as an entry of this kind; `None` where it is none. `words` are those of its sentence."""
    if claim.block is BlockKind.HEADING or claim.voice is Voice.META or len(words) > LONGEST:
        return None
    found = _question(claim, words) if kind is RegisterKind.QUESTION else _FINDERS[kind](claim)
    if found is None or (kind is RegisterKind.FORECAST and _is_open(found[1], claim, words)):
        return None
    matter, cue = found
    scope = _scope(claim) if kind is RegisterKind.FIRST else ()
    ahead = kind in {RegisterKind.FORECAST, RegisterKind.QUESTION}
    return Entry(kind, claim, matter, cue, _horizon(claim, published) if ahead and published else None, scope)


def pointed_at(entry: Entry, beside: Iterable[Claim]) -> Entry:
    """The entry with what its matter points at: of "X says that Y, but this cannot be confirmed", the matter is Y.

    `beside` are the claims of its sentence. What points at nothing in it stays as it is.
    """
    if entry.kind is not RegisterKind.FINDING or telling_words(entry.matter.text):
        return entry
    start = entry.cue.spans[0].start
    said = [each for each in beside if len(each.chain) == 1 and each.chain[0].stance in FORETELLING]
    before = [each.content for each in said if each.content.spans and each.content.spans[-1].end <= start]
    return replace(entry, matter=max(before, key=lambda each: each.spans[-1].end)) if before else entry


def foretells(words: str) -> bool:
    """Whether words speak of what is to come."""
    return phrase("foretells").search(words) is not None


def may_foretell(words: str) -> bool:
    """Whether words speak of what is to come, or may be."""
    return foretells(words) or phrase("may_foretell").search(words) is not None


def _entries(claim: Claim, beside: Sequence[Claim], words: str, published: str | None) -> Iterator[Entry]:
    for kind in RegisterKind:
        entry = entry_of(kind, claim, words, published)
        if entry is not None:
            yield pointed_at(entry, beside)


def _is_open(cue: Passage, claim: Claim, words: str) -> bool:
    """Whether what would be foretold is asked: "it is unclear if they will succeed"."""
    asked = _worded_question(claim, words)
    return asked is not None and all(any(each.contains(span) for each in asked[0].spans) for span in cue.spans)


def _once(entries: list[Entry]) -> Iterator[Entry]:
    """Of entries of the same kind by the same words, the one that leads to the last who speaks."""
    asked = {entry.cue.spans for entry in entries if entry.kind is RegisterKind.QUESTION}
    chosen: dict[tuple[RegisterKind, tuple[Span, ...]], Entry] = {}
    for entry in entries:
        if entry.kind is RegisterKind.FINDING and _overlap(entry.cue.spans, asked):
            continue  # "cannot assess whether" asks, and found nothing only in that
        before = chosen.get((entry.kind, entry.cue.spans))
        if before is None or len(before.claim.chain) < len(entry.claim.chain):
            chosen[entry.kind, entry.cue.spans] = entry
    yield from chosen.values()


def _overlap(spans: Iterable[Span], others: Iterable[Iterable[Span]]) -> bool:
    return any(span.overlaps(other) for span in spans for each in others for other in each)


def _first(claim: Claim) -> tuple[Passage, Passage] | None:
    first = _leading_first(claim)
    if first is None or not claim.content.spans:
        return None
    inside = all(any(piece.contains(span) for piece in claim.content.spans) for span in first.spans)
    gap = first.spans[0].start - claim.content.spans[-1].end
    if not inside and not 0 <= gap <= 1:  # what the reader took for the content ends before "for the first time"
        return None
    return claim.content, Passage(first.spans, first.text)


def _leading_first(claim: Claim) -> First | None:
    return next((first for first in claim.firsts if first.kind in FIRSTS and first.spans), None)


def _finding(claim: Claim) -> tuple[Passage, Passage] | None:
    finding = claim.finding
    if finding is not None and finding.spans and phrase("nothing").search(finding.text):
        return finding.sought, Passage(finding.spans, finding.text)
    link = claim.chain[-1] if claim.chain else None
    if link is None or link.stance is not Stance.EVIDENCE or not phrase("nobody").match(link.source.text):
        return None
    return (link.content, link.cue) if link.cue.spans and link.content.spans else None


def _forecast(claim: Claim) -> tuple[Passage, Passage] | None:
    content = claim.content
    if not content.spans or any(link.negated for link in claim.chain):
        return None
    if not claim.chain and claim.voice is Voice.FORECAST:
        found = phrase("foretells").search(content.text) or phrase("may_foretell").search(content.text)
    elif claim.chain and claim.chain[-1].stance in FORETELLING:
        found = foretelling().match(content.text)
    else:
        return None
    cue = _piece(content, *found.span(found.lastgroup or 0)) if found else None
    return (content, cue) if cue else None


def _question(claim: Claim, words: str) -> tuple[Passage, Passage] | None:
    link = claim.chain[-1] if claim.chain else None
    if link is not None and link.cue.spans and link.content.spans and _is_asked(link):
        return link.content, link.cue
    return _worded_question(claim, words)


def _is_asked(link: Attribution) -> bool:
    """Whether a source asks its content, or keeps to itself what it would be."""
    is_question = phrase("asked").match(link.content.text) is not None
    if link.stance is Stance.SILENCE or link.negated:
        keeps = phrase("withheld_questions" if is_question else "withheld").search(link.cue.text)
        return keeps is not None or (is_question and phrase("withheld").search(link.cue.text) is not None)
    return is_question and link.stance is Stance.ASK


def _worded_question(claim: Claim, words: str) -> tuple[Passage, Passage] | None:
    """A question that words leave open, where they stand in the content of the claim or are its cue."""
    for found in asking().finditer(words):
        cue = Span(*found.span("open")).moved(claim.sentence.start)
        link = claim.chain[-1:]
        if any(piece.contains(cue) for piece in claim.content.spans) or _overlap((cue,), (e.cue.spans for e in link)):
            end = question_end().search(words, found.start("asked"))
            asked = Span(found.start("asked"), end.start() if end else len(words)).stripped(words)
            return (
                Passage((asked.moved(claim.sentence.start),), asked.of(words)),
                Passage((cue,), found["open"]),
            )
    return None


_FINDERS = {
    RegisterKind.FIRST: _first,
    RegisterKind.FINDING: _finding,
    RegisterKind.FORECAST: _forecast,
}


def _horizon(claim: Claim, published: str) -> str | None:
    """The last day to come that the claim speaks of; of an open horizon ("in the coming days") a generous one."""
    ends = [time.end for time in claim.times if time.role == "event" and time.end and time.end > published]
    if ends:
        return max(ends)
    day = date.fromisoformat(published)
    for days, form in horizons():
        if form.search(claim.content.text) and day.toordinal() + days <= date.max.toordinal():
            return (day + timedelta(days)).isoformat()
    return None


def _scope(claim: Claim) -> tuple[str, ...]:
    """What limits a first: how openly, by which evidence, since when or among what."""
    first = _leading_first(claim)
    if first is None:
        return ()
    said = claim.content.text
    words = [
        match for form, text in zip(scopes(), (said, first.text, said), strict=True) for match in form.finditer(text)
    ]
    words += scopes()[-1].finditer(first.text)
    return tuple(dict.fromkeys(match.group().lower() for match in words))


def _piece(passage: Passage, start: int, end: int) -> Passage | None:
    """A stretch of the words of a passage; of one in several pieces, only what stands in the first is found again."""
    span = Span(start, end).moved(passage.spans[0].start)
    return Passage((span,), passage.text[start:end]) if passage.spans[0].contains(span) else None
