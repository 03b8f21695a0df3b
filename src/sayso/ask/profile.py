"""A profile of an actor: what it says, how hedged, who tells its words, and who bears it out or denies it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from sayso.ask.postures import postures_of
from sayso.ask.question import make_question
from sayso.ask.waiting import waiting
from sayso.errors import NotFound
from sayso.records import Answer, Band, Claim, ClaimLink, Holder, Merged, Namesake, Question, Relation
from sayso.review.merging import merged_in
from sayso.store.answering import Tie, statements_holding, ties_of
from sayso.store.cast import namesakes_of
from sayso.store.fetch import claim_ids
from sayso.store.find import answers_numbered, numbers_found
from sayso.store.links import links_between
from sayso.store.store import Store, Transaction
from sayso.store.timeline import day_of_number

MOST_CLAIMS: Final = 5_000
"""Claims that are looked at, the newest: reading them takes some 0.3 seconds on a busy laptop."""
MOST_LINKS: Final = 400
"""Links that are told one by one, the surest; all are counted."""
SCALE: Final = "icd203"
"""The doctrine by whose bands doubt is counted."""
ANSWERING: Final = (Relation.CORROBORATES, Relation.DENIES, Relation.CONTRADICTS, Relation.REVISES)
"""What others do to what somebody says, and it to what they say."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody with how many claims: `actor` is its id, empty where it is not resolved."""

    name: str
    claims: int
    actor: str = ""


@dataclass(frozen=True, slots=True)
class Doubted:
    """So many claims whose lowest doubt has this band of ICD 203; `None` where it has none."""

    band: Band | None
    claims: int


@dataclass(frozen=True, slots=True)
class Answering:
    """What is between somebody's claims and another holder's: one relation, with its links, the surest first."""

    relation: Relation
    holder: Holder
    links: tuple[ClaimLink, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """An actor across the documents of a casebook.

    `merged` are others that are one with it by decision. `said` are the ids of the claims in which it speaks, the
    newest first, and `spoken_of` counts others that name it. `doubts` counts the claims that it says by the least of
    their bands of ICD 203, those of most claims first; `plain` are those without doubt. `through` are who
    tell what it says, `passes_on` whose words it tells, `publishers` where that is printed. `counts` are the links by
    relation, `answering` the surest of them by holder, those with the most first. `notices` say what a reader should
    know.
    """

    actor: Namesake
    merged: tuple[Namesake, ...] = ()
    said: tuple[str, ...] = ()
    spoken_of: int = 0
    plain: int = 0
    doubts: tuple[Doubted, ...] = ()
    through: tuple[Voice, ...] = ()
    passes_on: tuple[Voice, ...] = ()
    publishers: tuple[Voice, ...] = ()
    counts: Mapping[Relation, int] | None = None
    answering: tuple[Answering, ...] = ()
    notices: tuple[str, ...] = ()


def profile(store: Store, name: str) -> Profile:
    """The profile of the actor with this id; of one that was merged, that of who stands for it.

    Raises:
        NotFound: there is no casebook yet, or no such actor in it.
    """
    merged = merged_in(store)
    own = merged.id_of(name) or name
    ids = merged.one_with([own]) or (own,)
    with store.reading() as connection:
        cast = namesakes_of(connection, ids)
        if own not in cast:
            raise NotFound(f"No actor goes by {name!r}.", "Look for one by name on the page of actors.")
        found = _claims(connection, replace(make_question(actor=own), merged_actors=ids))
        speaking = {number: answer for number, answer in found.items() if _speaks(answer.claim, ids)}
        ties = list(ties_of(connection, statements_holding(connection, speaking), ANSWERING))
        told = _answering(connection, ties, merged, ids)
        return Profile(
            actor=cast[own],
            merged=tuple(held for id_, held in sorted(cast.items()) if id_ != own),
            said=_newest(speaking),
            spoken_of=len(found) - len(speaking),
            plain=sum(not answer.claim.hedges for answer in speaking.values()),
            doubts=_doubts(answer.claim for answer in speaking.values()),
            through=_voices(each for answer in speaking.values() for each in _outside(answer.claim, ids)),
            passes_on=_voices(each for answer in speaking.values() for each in _inside(answer.claim, ids)),
            publishers=_voices((answer.document.publisher or "", "") for answer in speaking.values()),
            counts=Counter(tie.relation for tie in ties),
            answering=tuple(told),
            notices=(*_left_out(len(found)), *waiting(connection)),
        )


def _claims(connection: Transaction, question: Question) -> dict[int, Answer]:
    """The newest claims that name somebody, by their numbers."""
    numbers = numbers_found(connection, question)[-MOST_CLAIMS:]
    return dict(zip(numbers, answers_numbered(connection, dict.fromkeys(numbers, 0.0)), strict=True))


def _speaks(claim: Claim, ids: Collection[str]) -> bool:
    return any(link.source_actor in ids for link in claim.chain)


def _newest(speaking: Mapping[int, Answer]) -> tuple[str, ...]:
    """The ids, the newest day first and those of a day in the order of the text."""
    ordered = sorted(speaking, key=lambda number: (-day_of_number(number), number))
    return tuple(speaking[number].claim.id for number in ordered)


def _doubts(claims: Iterable[Claim]) -> tuple[Doubted, ...]:
    counts = Counter(_least(claim) for claim in claims if claim.hedges)
    return tuple(Doubted(band, times) for band, times in counts.most_common())


def _least(claim: Claim) -> Band | None:
    """The lowest band of a claim's doubt, `None` where the scale has none for it."""
    bands = [band for hedge in claim.hedges if (band := hedge.band(SCALE))]
    return min(bands, key=lambda band: (band.high, band.low), default=None)


def _outside(claim: Claim, ids: Collection[str]) -> Iterator[tuple[str, str]]:
    """Who tells what somebody says: the link around its own."""
    for outer, inner in zip(claim.chain, claim.chain[1:], strict=False):
        if inner.source_actor in ids and outer.source_actor not in ids:
            yield outer.source.text, outer.source_actor or ""


def _inside(claim: Claim, ids: Collection[str]) -> Iterator[tuple[str, str]]:
    """Whose words it tells: the link within its own."""
    for outer, inner in zip(claim.chain, claim.chain[1:], strict=False):
        if outer.source_actor in ids and inner.source_actor not in ids:
            yield inner.source.text, inner.source_actor or ""


def _voices(found: Iterable[tuple[str, str]]) -> tuple[Voice, ...]:
    """Those found with their counts, most first: one actor by the name that it has most often."""
    counts: Counter[str] = Counter()
    names: dict[str, Counter[str]] = {}
    for name, actor in found:
        if name:
            counts[actor or name] += 1
            names.setdefault(actor or name, Counter())[name] += 1
    named = {key: held.most_common(1)[0][0] for key, held in names.items()}
    return tuple(Voice(named[key], times, key if key != named[key] else "") for key, times in counts.most_common())


def _answering(
    connection: Transaction, ties: Iterable[Tie], merged: Merged, ids: Collection[str]
) -> Iterator[Answering]:
    """The surest links by relation and by who is at the other end, those of most links first."""
    surest = list(ties)[:MOST_LINKS]
    numbers = {number for tie in surest for number in tie.pair}
    holders = {each.number: each.said.holder for each in postures_of(connection, numbers, merged)}
    names = claim_ids(connection, numbers)
    links = {(link.a.claim, link.b.claim): link for link in links_between(connection, [tie.pair for tie in surest])}
    held: dict[tuple[Relation, str], list[ClaimLink]] = {}
    by_key: dict[str, Holder] = {}
    for tie in surest:
        link = links.get((names[tie.first], names[tie.second]))
        others = [holders[number] for number in tie.pair if number in holders and holders[number].actor not in ids]
        if link and others:
            holder = others[-1]
            key = (holder.actor or holder.name).casefold()
            held.setdefault((tie.relation, key), []).append(link)
            by_key.setdefault(key, holder)
    for (relation, key), found in sorted(held.items(), key=lambda each: (-len(each[1]), each[0])):
        yield Answering(relation, by_key[key], tuple(found))


def _left_out(found: int) -> Iterator[str]:
    if found >= MOST_CLAIMS:
        yield f"Only the newest {MOST_CLAIMS:,} claims that name it were looked at."
