"""Whether something said to be a first is one of two: it is told again, there is a second first, or one before it.

Two tell of one first where they are judged to be about one event; then what limits them is compared: who drops "openly"
says more than was said. They are two firsts where each has most of what the other says, of different days.
"""

from __future__ import annotations

from dataclasses import replace

from sayso.link.bearing import Watched, asserts, share
from sayso.link.days import days_told, told_days_differ
from sayso.link.judge import Judge
from sayso.link.phrasing import telling_words
from sayso.link.publication import days_between, same_document
from sayso.link.register import entry_of
from sayso.link.sorts import sorts_differ
from sayso.link.statements import Statement
from sayso.records import Bearing, Claim, Entry, LinkEnd, RegisterKind, Role

LINKED = 0.5
"""From which probability of a link on two firsts are one."""
ONE_HAS = 0.4
"""Share of the telling words of one that the other must have in any case: linked sentences may tell of two things."""
BOTH_HAVE = 0.45
"""Share of the telling words of each that the other must have where they are two firsts. Of the 45 pairs of firsts most
alike in 285 daily reports, this leaves those of one predicate."""
SHORT_HAS, SHORT_WEIGHS = 0.8, 18.0
"""Or the shorter stands in the longer nearly whole, and has so much to tell."""
EARLIER_HAS = 0.75
"""Share of the telling words of a first that an instance before it must have."""
NEAR = 3
"""Days that two reports of one event may lie apart."""


def precede(watched: Watched, other: Statement, end: LinkEnd, judge: Judge) -> Bearing | None:
    """How another statement bears on a first, `None` where it does not or that cannot be told.

    Args:
        watched: a first.
        other: a statement with a first of its own, of any day; or one of an earlier day that is linked to it.
        end: where that stands; the claim of it that bears is put in.
        judge: what says how probable it is that both are about one thing.
    """
    if not watched.is_telling:
        return None
    published = other.passage.day.isoformat() if other.passage.day else None
    for claim in sorted(other.passage.claims, key=lambda each: -len(each.chain)):
        first = entry_of(RegisterKind.FIRST, claim, other.passage.text, published)
        if first is not None:
            return _second(watched, first, other, end, judge)
    return _earlier(watched, other, end, judge)


def _second(watched: Watched, first: Entry, other: Statement, end: LinkEnd, judge: Judge) -> Bearing | None:
    own, theirs = watched.telling, telling_words(first.matter.text)
    had, has = share(own, theirs), share(theirs, own)
    if max(had, has) < ONE_HAS or sorts_differ(watched.own, other.passage):
        return None
    link = judge.relate(watched.own, other.passage)
    dropped = tuple(word for word in watched.entry.scope if word not in first.scope)
    added = tuple(word for word in first.scope if word not in watched.entry.scope)
    limits = "".join(_limits(*each) for each in (("drops", dropped), ("adds", added)))
    at = replace(end, claim=first.claim.id)
    if link.score >= LINKED:
        return Bearing(Role.AGAIN, at, link.score, (f"It tells of the same first{limits}.",), dropped, added)
    short = max(had, has) >= SHORT_HAS and max(had, has) * min(watched.weight, sum(theirs.values())) >= SHORT_WEIGHS
    if (min(had, has) >= BOTH_HAVE or short) and _apart(watched, other):
        words = f"It calls another instance of it a first{limits}; both have most of each other’s words."
        return Bearing(Role.RIVAL, at, round(max(had, has) * 0.5 + min(had, has) * 0.5, 4), (words,), dropped, added)
    return None


def _limits(does: str, words: tuple[str, ...]) -> str:
    return f", and {does} {', '.join(f'“{word}”' for word in words)}" if words else ""


def _earlier(watched: Watched, other: Statement, end: LinkEnd, judge: Judge) -> Bearing | None:
    gap = days_between(other.passage, watched.own)
    if gap is None or gap <= NEAR or not _apart(watched, other) or sorts_differ(watched.own, other.passage):
        return None
    told = [(share(watched.telling, telling_words(each.content.text)), each) for each in other.passage.claims]
    having = [each for each in told if each[0] >= EARLIER_HAS and _is_instance(each[1])]
    if not having:
        return None
    covered, claim = max(having, key=lambda each: each[0])
    score = round(covered * judge.relate(watched.own, other.passage).score, 4)
    words = "It tells of the same as having been so before, and calls it no first."
    return Bearing(Role.EARLIER, replace(end, claim=claim.id), score, (words,))


def _is_instance(claim: Claim) -> bool:
    return asserts(claim) and not claim.negated


def _apart(watched: Watched, other: Statement) -> bool:
    """Whether the two tell of different days, or were published apart where one of them names none."""
    if same_document(watched.own, other.passage):
        return False
    if days_told(watched.own) and days_told(other.passage):
        return told_days_differ(watched.own, other.passage)
    gap = days_between(watched.own, other.passage)
    return gap is not None and abs(gap) > NEAR
