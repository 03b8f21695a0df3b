"""Whether a claim bears on what a finding of nothing looked for, a forecast foretold or an open question asked.

It bears where it tells of most of the matter's telling words as being so, or not so, and both passages are judged to be
about one thing. More than that is never said: a partial amnesty bears on "no sign of a general one", and is another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from sayso.link.judge import Judge
from sayso.link.passage import Passage
from sayso.link.phrasing import phrase, telling_words
from sayso.link.rarity import stem_text
from sayso.link.register import entry_of, foretells, pointed_at
from sayso.link.sorts import sorts_differ
from sayso.link.statements import Statement
from sayso.link.wording import Wording, words_of
from sayso.records import (
    Bearing,
    Claim,
    Entry,
    HedgeClass,
    LinkEnd,
    Polarity,
    RegisterKind,
    Relation,
    Role,
    Stance,
    Voice,
)
from sayso.words import load

LEAST = 12.0
"""Rarity of a matter's telling words from which on it can be recognised; "the extent of the damage" cannot."""
COVERED, LEAST_COVERED = 0.65, 0.4
"""Share of it that a claim must have to bear on it; and at least where it tells of another kind of the same thing, or
is judged to overtake it."""
TO_THE_POINT = 0.3
"""Share of the words of a claim that must be of the matter where it has less of that than `COVERED`, and where it tells
how a forecast came out: a long sentence has words of many matters."""
OTHER_KIND = 0.5
"""The score of what tells of another kind: what else it shares says little, so that the earliest comes first."""
LINKED = 0.25
"""From which probability of a link on the two sentences are about one thing. What is linked outright has 0.5; in 40
findings and forecasts read, what shared most words bore on the matter at 0.25 and not below."""
RAREST = 5
"""Words of a matter that claims are looked up by, in pairs."""
SETTLED = frozenset({Stance.CONFIRM, Stance.EVIDENCE})
"""How a claim must be told that settles whether what others claim is so."""
_NOT_ASSERTED = frozenset({Stance.ACCUSE, Stance.PLEDGE, Stance.CALL, Stance.ASK, Stance.SILENCE, Stance.NOFINDING})
_TURNED = ("turning", "unreal")
_DOUBTS = frozenset({HedgeClass.LIKELIHOOD, HedgeClass.POSSIBILITY, HedgeClass.UNCLEAR})


@dataclass(frozen=True, slots=True)
class Watched:
    """An entry with the passage that its sentence is, and the telling words of its matter with their rarity."""

    entry: Entry
    own: Passage
    telling: Mapping[str, float]

    @classmethod
    def of(cls, entry: Entry, own: Passage) -> Watched:
        """An entry made ready to be compared."""
        return cls(entry, own, telling_words(entry.matter.text))

    @property
    def weight(self) -> float:
        """The rarity of all its telling words."""
        return sum(self.telling.values())

    @property
    def is_telling(self) -> bool:
        """Whether its matter can be recognised elsewhere."""
        return len(self.telling) > 1 and self.weight >= LEAST

    def may_be_in(self, words: str) -> bool:
        """Whether enough of the matter stands in a sentence for its claims to be looked at."""
        return share(self.telling, map(stem_text, words_of(words))) >= LEAST_COVERED

    @property
    def rarest(self) -> tuple[str, ...]:
        """The stems that claims are looked up by."""
        return tuple(sorted(self.telling, key=lambda stem: (-self.telling[stem], stem))[:RAREST])


def bear(watched: Watched, other: Statement, end: LinkEnd, judge: Judge) -> Bearing | None:
    """How a later statement bears on the matter, `None` where it does not or that cannot be told.

    Args:
        watched: what is registered, no first.
        other: a statement of a later day.
        end: where that stands; the claim of it that bears is put in.
        judge: what says how probable it is that both are about one thing.
    """
    day = watched.own.day
    if day is None or other.passage.day is None or other.passage.day <= day or not watched.is_telling:
        return None
    found = max(_borne(watched, other.passage), key=lambda each: each[0], default=None)
    if found is None:
        return None
    covered, role, claim, words = found
    at = replace(end, claim=claim.id)
    if role is Role.OTHER_KIND:  # which is another event, so that no link is asked for
        return Bearing(role, at, OTHER_KIND, (words,))
    link = judge.relate(watched.own, other.passage)
    to_the_point = share(telling_words(claim.content.text), watched.telling) >= TO_THE_POINT
    if link.score < LINKED or (covered < COVERED and not (to_the_point and link.relation is Relation.OVERTAKEN_BY)):
        return None
    if role is not Role.AGAIN and watched.entry.kind is RegisterKind.FORECAST and not to_the_point:
        return None
    if link.relation is Relation.SELF_CITATION:
        role, words = Role.AGAIN, "It refers to that report."
    return Bearing(role, at, round(covered * link.score, 4), (words, *link.reasons[:1]))


def _borne(watched: Watched, other: Passage) -> Iterator[tuple[float, Role, Claim, str]]:
    """For each claim that bears: how much of the matter it has, how it bears, and a sentence of that."""
    entry = watched.entry
    for claim in other.claims:
        covered = share(watched.telling, telling_words(_told_by(claim)))
        kinds = other_kind(entry.matter.text, claim.content.text)
        if covered < LEAST_COVERED:
            continue
        shared = ", ".join(_shown(watched, claim))
        if kinds and _is_so(entry, claim):
            yield covered, Role.OTHER_KIND, claim, f"{_who(claim)} tells of another kind of the same thing: {kinds}."
        elif not kinds and _says_it_again(entry, claim, other):
            yield covered, Role.AGAIN, claim, f"It says so once more: {shared}."
        elif not kinds and claim.negated != entry.claim.negated and asserts(claim):
            yield covered, Role.NEGATES, claim, f"{_who(claim)} tells it not to be so, in the words {shared}."
        elif not kinds and _is_so(entry, claim) and _settles(entry, claim):
            yield covered, Role.ASSERTS, claim, f"{_who(claim)} tells it to be so, in the words {shared}."


def _who(claim: Claim) -> str:
    """Who tells it, to begin a sentence with."""
    source = next((link.source.text for link in reversed(claim.chain) if link.source.text), "")
    return source[:1].upper() + source[1:] if source else "The publisher"


def _told_by(claim: Claim) -> str:
    """The words of a claim with those of who says it: who announces an amnesty is who gives it."""
    return " ".join((claim.content.text, *(link.source.text for link in claim.chain[-1:])))


def other_kind(matter: str, said: str) -> str:
    """The two kinds of one thing that a matter and a claim tell of, in words; empty where there are none that count."""
    kinds = sorts_differ(*(Passage(text, wording=Wording.of("")) for text in (matter, said)))
    adjective, _, noun = kinds.partition(" and ")[0].partition(" ")
    return kinds if adjective.lower() in load("register")["restricting"] and noun[:1].islower() else ""


def _is_so(entry: Entry, claim: Claim) -> bool:
    """Whether a claim tells of the matter as being so, by its voice and by its words."""
    matter, said = entry.matter.text, claim.content.text
    if not asserts(claim) or claim.negated != entry.claim.negated or phrase("doubted").search(matter):
        return False
    return all(phrase(name).search(matter) or not phrase(name).search(said) for name in _TURNED)


def asserts(claim: Claim) -> bool:
    """Whether a claim tells of something that is so or is not, without looking ahead and without a doubt of its own."""
    chain = claim.chain
    if claim.voice is Voice.META or (claim.voice is Voice.FORECAST and not chain) or foretells(claim.content.text):
        return False
    if claim.conditions or claim.finding or any(link.negated or link.stance in _NOT_ASSERTED for link in chain):
        return False
    if any(verdict.polarity is not Polarity.TRUE for verdict in claim.verdicts):
        return False
    return not any(hedge.kind in _DOUBTS for hedge in claim.hedges)


def share(wanted: Mapping[str, float], held: Iterable[str]) -> float:
    """How much of the weight of some words is of those that are held, from 0 to 1."""
    total = sum(wanted.values())
    return sum(wanted[stem] for stem in wanted.keys() & set(held)) / total if total else 0.0


def _settles(entry: Entry, claim: Claim) -> bool:
    """Whether a claim is told firmly enough: what could not be confirmed is not settled by its being claimed again."""
    if entry.kind is not RegisterKind.FINDING or not phrase("proves").search(entry.cue.text):
        return True
    return not claim.chain or claim.chain[-1].stance in SETTLED


def _says_it_again(entry: Entry, claim: Claim, passage: Passage) -> bool:
    """Whether a claim finds, foretells or asks the same once more."""
    published = passage.day.isoformat() if passage.day else None
    again = entry_of(entry.kind, claim, passage.text, published)
    if again is None:
        ahead = entry.kind is RegisterKind.FORECAST and foretells(claim.content.text)
        return ahead or (entry.kind is RegisterKind.FINDING and claim.negated and not claim.chain[1:])
    again = pointed_at(again, passage.claims)
    return share(telling_words(entry.matter.text), telling_words(again.matter.text)) >= COVERED


def _shown(watched: Watched, claim: Claim) -> list[str]:
    """The words that the matter and a claim share, the rarest first, as the claim has them."""
    held = Wording.of(_told_by(claim)).shown
    shared = sorted(watched.telling.keys() & held.keys(), key=lambda stem: (-watched.telling[stem], stem))
    return [held[stem] for stem in shared]
