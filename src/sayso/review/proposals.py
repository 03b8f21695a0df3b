"""Which actors of a casebook may be one and the same: proposals, each with a score and its grounds, the surest first.

Only who has a name is compared: two documents' "a Russian source" are nobody's to merge. Names meet in blocks by how
they sound, by their words and by their initials, so that the time grows with the number of actors and not its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import combinations

from sayso.extract.actors.headwords import content_words
from sayso.extract.actors.nounphrases import read_phrase
from sayso.extract.actors.parties import plain
from sayso.records import Matter, Namesake, Proposal
from sayso.review.alike import LEAST, Alike, alike, person_name, without_side_words, without_sides
from sayso.review.spelling import initials, is_acronym, is_same_name, sounds
from sayso.review.standing import Standing
from sayso.words.registry import Registry

MOST = 48
"""Names in one block that are compared. A block with more is of a name that tells nobody apart."""
_NAMED_KINDS = frozenset({"person", "organisation", "media"})
_RIVAL, _RIVAL_BODY = 0.2, 0.3
"""What each other bearer of a surname takes from the score of one who is called by the surname alone; and what each
other body takes that letters or words may mean, so that with two nothing is proposed: in 90 reports, 8 of 10 such pairs
were wrong."""


@dataclass(frozen=True, slots=True)
class _Bearers:
    """Actors of several documents that go by one name and differ in nothing that is told; most are one actor.

    `first` is the one that is mentioned most, with the counts of all; `rank` sorts who is kept before who is not.
    """

    namesakes: tuple[Namesake, ...]
    first: Namesake
    rank: tuple[bool, bool, int, int, str]


def find_proposals(actors: Iterable[Namesake], stands: Standing, registry: Registry) -> list[Proposal]:
    """The open proposals, those already decided on left out."""
    bearers = _bearers(actors, registry)
    blocks: dict[str, list[_Bearers]] = defaultdict(list)
    for each in bearers:
        for key in _keys(each.first, registry):
            blocks[key].append(each)
    found: dict[frozenset[str], Proposal] = {}
    for block in blocks.values():
        often = sorted(block, key=lambda each: -each.first.mentions)[:MOST]
        for proposal in _proposals(often, stands, registry):
            # Blocks know different rivals: the least score has seen the most.
            about = frozenset(proposal.ids)
            found[about] = min(found.get(about, proposal), proposal, key=lambda each: each.score)
    found = {about: proposal for about, proposal in found.items() if proposal.score >= LEAST}
    asked = {actor for proposal in found.values() for actor in proposal.ids[1:]}
    for each in bearers:
        among = _among(each, stands)
        if among is not None and asked.isdisjoint(among.ids):
            found.setdefault(frozenset(among.ids), among)
    mentions = {each.first.id: each.first.mentions for each in bearers}
    return sorted(found.values(), key=lambda each: (-each.score, -mentions[each.ids[0]], each.id))


def is_named(actor: Namesake) -> bool:
    """Whether an actor goes by a name, and not by a description that tells it from others in one document only."""
    return actor.kind in _NAMED_KINDS and _names(actor.name, actor.kind)


@lru_cache(maxsize=65_536)  # all names of 1,500 daily reports; reading them again took half of the time of proposals
def _names(name: str, kind: str) -> bool:
    if name.endswith((")", "]", "…")):
        return False
    phrase = read_phrase(name)
    if phrase.pronoun or phrase.members or phrase.is_plural or not phrase.name:
        return False
    if kind == "person" and phrase.role is not None and phrase.role.is_plural:
        return False
    return bool(without_side_words(content_words(name)))  # a state has one id everywhere


def _bearers(actors: Iterable[Namesake], registry: Registry) -> list[_Bearers]:
    groups: dict[tuple[str, ...], list[Namesake]] = defaultdict(list)
    for actor in filter(is_named, actors):
        groups[plain(actor.name), actor.kind, actor.side].append(actor)
    found = []
    for _, group in sorted(groups.items()):
        ordered = tuple(sorted(group, key=lambda each: (-each.mentions, each.id)))
        documents, mentions = (sum(getattr(each, count) for each in group) for count in ("documents", "mentions"))
        first = replace(ordered[0], documents=documents, mentions=mentions)
        found.append(_Bearers(ordered, first, _rank(first, registry)))
    return found


def _keys(actor: Namesake, registry: Registry) -> Iterator[str]:
    """The blocks that a name belongs to. Two names that may be one share one of them."""
    known = registry.named(actor.name)
    if known is not None:
        yield f"known {known.id}"
    if actor.kind == "person":
        surname = person_name(actor.name).surname
        yield f"sounds {sounds(surname) or plain(surname)}"
        return
    words = content_words(actor.name)
    yield f"words {' '.join(sorted(without_side_words(words) or words))}"
    cut = {word.lower() for word in actor.name.split() if is_acronym(word)}
    for letters in sorted(cut | initials(actor.name) | initials(without_sides(actor.name))):
        yield f"initials {letters}"


def _proposals(block: Sequence[_Bearers], stands: Standing, registry: Registry) -> Iterator[Proposal]:
    """What is proposed for the pairs of one block, also what is too little sure."""
    pairs = [sorted(pair, key=lambda each: each.rank) for pair in combinations(block, 2)]
    found = {
        frozenset({kept.first.id, other.first.id}): alike(kept.first, other.first, registry) for kept, other in pairs
    }
    for kept, other in pairs:
        score, grounds = found[frozenset({kept.first.id, other.first.id})]
        if score <= 0:
            continue
        rivals = _rivals(kept.first, other.first, block, found)
        if rivals:
            score = round(score - (_RIVAL if kept.first.kind == "person" else _RIVAL_BODY) * len(rivals), 2)
            grounds = (*grounds, f"but it may be {' or '.join(rivals[:3])} as well")
        left = [each for each in other.namesakes if stands.is_open(kept.first.id, each.id)]
        if left:
            yield Proposal(Matter.ACTORS, (kept.first, *left), score, grounds)


def _rivals(
    kept: Namesake, other: Namesake, block: Sequence[_Bearers], found: Mapping[frozenset[str], Alike]
) -> list[str]:
    """Who else may be one of the two and not both, by the surname, words or letters that are all one is told by."""
    if other.kind == "person":
        return _other_bearers(kept, other, block)
    rivals = set()
    for each in (bearers.first for bearers in block):
        if each.id not in {kept.id, other.id}:
            fits = [found[frozenset({each.id, one.id})][0] > 0 for one in (kept, other)]
            rivals |= {each.name} if any(fits) and not all(fits) else set()
    return sorted(rivals)


def _other_bearers(kept: Namesake, other: Namesake, block: Sequence[_Bearers]) -> list[str]:
    """Who else has the surname that is all that is told of `other`."""
    if person_name(other.name).given:
        return []
    given = person_name(kept.name).given
    names = (person_name(each.first.name) for each in block)
    return sorted(
        {f"{each.given} {each.surname}" for each in names if each.given and not is_same_name(each.given, given)}
    )


def _rank(actor: Namesake, registry: Registry) -> tuple[bool, bool, int, int, str]:
    """Who is kept: who is known, then who has a whole name, then who is in more documents."""
    is_bare = actor.kind == "person" and not person_name(actor.name).given
    return registry.named(actor.name) is None, is_bare, -actor.documents, -actor.mentions, actor.id


def _among(bearers: _Bearers, stands: Standing) -> Proposal | None:
    """That those who go by one name in several documents are one; nothing, where any two were refused."""
    kept, *others = bearers.namesakes
    if kept.kind == "person" and not person_name(kept.name).given:
        return None  # a surname alone may be anybody's, and what is taken for one is often none
    if any(pair_is_apart(stands, kept, other) for other in others):
        return None
    left = tuple(each for each in others if stands.is_open(kept.id, each.id))
    if not left:
        return None
    grounds = ["the same name in several documents"]
    if kept.side:
        grounds.append(f"the same side, {kept.side}")
    return Proposal(Matter.ACTORS, (kept, *left), 0.6 if kept.side else 0.5, tuple(grounds))


def pair_is_apart(stands: Standing, one: Namesake, other: Namesake) -> bool:
    """Whether it was decided that the two are not one."""
    return frozenset({stands.root(one.id), stands.root(other.id)}) in stands.apart
