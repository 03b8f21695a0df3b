"""Compares who says it, in which voice, how sure they are, and whether it is said to be so or not."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.link.forms import form
from sayso.link.passage import Passage, once
from sayso.link.rarity import Stem, stem_of
from sayso.link.wording import CONTENT, words_of
from sayso.records import Aspect, HedgeClass, Polarity, Stance, Voice

AHEAD = frozenset({Stance.PLEDGE, Stance.CALL, Stance.ASK})
DOUBT = {HedgeClass.UNCLEAR: 1.0, HedgeClass.POSSIBILITY: 0.7, HedgeClass.LIKELIHOOD: 0.4, HedgeClass.EVIDENTIAL: 0.3}
"""How much a hedge of each class weakens what it governs, the order of FactBank's "possible" before "probable"."""


def compare_holders(a: Passage, b: Passage) -> Iterator[Aspect]:
    """Whether somebody who speaks in one speaks in the other too."""
    of_a, of_b = _speakers(a), _speakers(b)
    shared = {stem.text for stem in of_a} & {stem.text for stem in of_b}
    same = sum(stem.rarity for stem in of_a if stem.text in shared)
    yield Aspect("the same speaker", min(1.0, same / 8), f"{', '.join(sorted(set(a.holders)))}" if same >= 4 else "")
    yield Aspect("different speakers", float(bool(of_a and of_b) and not shared), _first_two(a, b))
    yield Aspect("only one names a speaker", float(bool(of_a) != bool(of_b)))
    yield Aspect("actors shared", min(1.0, len(_actors(a) & _actors(b)) / 3))


def compare_stance(a: Passage, b: Passage) -> Iterator[Aspect]:
    """What each does: judges, looks ahead, finds nothing, denies; and whether one is negated or surer."""
    for name, check in (("looks ahead", looks_ahead), ("finds nothing", finds_nothing), ("denies", denies)):
        for side, passage in (("earlier", a), ("later", b)):
            yield Aspect(f"the {side} {name}", float(check(passage)))
    yield Aspect("both judge", float(_judges(a) and _judges(b)))
    yield Aspect("one judges", float(_judges(a) != _judges(b)))
    yield Aspect("one is negated", float(is_negated(a) != is_negated(b)))
    yield Aspect("doubt differs", abs(doubt(a) - doubt(b)))
    yield Aspect("the later puts right", float(_puts_right(b)))


@once
def looks_ahead(passage: Passage) -> bool:
    """Whether it tells of what is to come: a forecast, a plan, a threat, an order."""
    stances = (link.stance in AHEAD for claim in passage.claims for link in claim.chain)
    told = any(claim.voice is Voice.FORECAST for claim in passage.claims) or any(stances)
    return told or form("ahead").search(passage.text) is not None


@once
def finds_nothing(passage: Passage) -> bool:
    """Whether it tells that something was looked for and not found, or is not known."""
    return any(
        claim.voice is Voice.NOFINDING
        or claim.finding is not None
        or any(link.stance is Stance.NOFINDING or link.negated for link in claim.chain)
        for claim in passage.claims
    )


@once
def denies(passage: Passage) -> bool:
    """Whether somebody in it says that something said is not so."""
    for claim in passage.claims:
        if any(link.stance is Stance.DENY for link in claim.chain):
            return True
        if any(verdict.polarity is Polarity.FALSE for verdict in claim.verdicts):
            return True
    return form("denies").search(passage.text) is not None


@once
def is_negated(passage: Passage) -> bool:
    """Whether most of what it claims is claimed not to be so."""
    negated = sum(claim.negated for claim in passage.claims)
    return negated * 2 > len(passage.claims)


@once
def doubt(passage: Passage) -> float:
    """How doubtful its most doubtful hedge makes it, from 0 (none) to 1."""
    return max((DOUBT[hedge.kind] for hedge in passage.hedges), default=0.0)


@once
def _speakers(passage: Passage) -> frozenset[Stem]:
    words = (word for name in passage.holders for word in words_of(name))
    return frozenset(stem for word in words if (stem := stem_of(word)).rarity >= CONTENT)


@once
def _actors(passage: Passage) -> frozenset[str]:
    return frozenset(each.id for each in passage.actors if each.id)


@once
def _judges(passage: Passage) -> bool:
    return any(claim.voice in {Voice.JUDGEMENT, Voice.FORECAST} for claim in passage.claims)


@once
def _puts_right(passage: Passage) -> bool:
    return form("changes").search(passage.text) is not None


def _first_two(a: Passage, b: Passage) -> str:
    named = [next(iter(side.holders), "") for side in (a, b)]
    return " and ".join(named) if all(named) else ""
