"""How many independent origins stand behind some statements: which of them have their news from one root.

Two statements are of one origin where they share a root, where one names the other's page or publisher as its source,
and where both are so bound to a third. One that has its news from several roots binds nothing together: it goes back to
each of the origins that it shares a root with. So the order in which statements come does not matter, copies and
forwards in a circle are one origin, and the time grows as the number of roots does.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.link.roots import NAME, Leaning
from sayso.records import Root, RootKind

_ORDER = {RootKind.SPEAKER: 0, RootKind.PAGE: 1, RootKind.OUTLET: 2, RootKind.UNKNOWN: 3, RootKind.FAMILY: 4}
_LAST = {RootKind.UNKNOWN: 1, RootKind.FAMILY: 2}
"""What is the root only where there is no other, however many share it."""
UNKNOWN = Root(RootKind.UNKNOWN, "unknown", "not known")
NOTHING_TELLS = "Nothing tells where it was heard, not even a publisher: it may be of any of the other origins."
_SHARING = {
    RootKind.SPEAKER: "{} have it from {}",
    RootKind.PAGE: "{} cite {}",
    RootKind.OUTLET: "{} have no other source than {}",
    RootKind.FAMILY: "{} stand in printings of one report, {}",
}
MOST_REASONS = 3
"""Reasons that are told for an origin: those of the roots that most share."""
_MANY = ("names", "name")
MOST_OWNERS = 50
"""So many statements of others that one may have its news from are looked at: a publisher may have said it daily."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements of one origin, by their numbers, its root and why they are of one origin."""

    root: Root
    members: tuple[int, ...]
    reasons: tuple[str, ...]

    @property
    def is_known(self) -> bool:
        """Whether anything tells where its statements have it from; where nothing does, it is no origin of its own."""
        return self.root.kind is not RootKind.UNKNOWN


def vouching(leanings: Mapping[int, Leaning]) -> Mapping[int, Leaning]:
    """Those that say that it is so; where none does, it is a denial or a doubt that is told of, and all count."""
    return {number: leaning for number, leaning in leanings.items() if leaning.vouches} or leanings


def find_origins(leanings: Mapping[int, Leaning]) -> list[Group]:
    """The origins of some statements, by their numbers; a statement of several roots may be in more than one."""
    sources = _sources(leanings)
    several = {number for number, leaning in leanings.items() if _is_several(leaning, sources[number], leanings)}
    full = _full_names(leanings)
    nodes = {number: list(_nodes(number, leanings, sources[number], several)) for number in leanings}
    nodes = {number: [full.get(node, node) for node in own] for number, own in nodes.items()}
    bound, binding = _bind(nodes, several)
    held = {bound.top(_node(number)) for number in binding}
    members: dict[str, set[int]] = defaultdict(set)
    for number, own in nodes.items():
        for top in {bound.top(node) for node in own} & held:
            members[top].add(number)
    groups = [
        _group(each, {key for number in each & binding for key in nodes[number]}, leanings, sources)
        for each in members.values()
    ]
    return sorted(_together(groups), key=_by_members)


def _bind(nodes: Mapping[int, Sequence[str]], several: set[int]) -> tuple[_Bound, set[int]]:
    """What is bound together, and which statements bind: those of several roots only where nothing else holds these."""
    bound, binding = _Bound(), nodes.keys() - several
    for number in binding:
        bound.join(nodes[number])
    held = {bound.top(_node(number)) for number in binding}
    alone = {number for number in several if not any(bound.top(node) in held for node in nodes[number])}
    for number in alone:
        bound.join(nodes[number])
    return bound, binding | alone


def shared_root(a: Leaning, b: Leaning) -> Root | None:
    """The root that two statements share, `None` where they are independent."""
    shared = (group for group in find_origins({0: a, 1: b}) if len(group.members) == 2)
    return next((group.root for group in shared if group.is_known), None)


def _together(groups: Sequence[Group]) -> Iterator[Group]:
    """The groups, those of which nothing is known as one, which is no origin: it may be of any of the others."""
    yield from (group for group in groups if group.is_known)
    unknown = {number for group in groups if not group.is_known for number in group.members}
    if unknown:
        yield Group(UNKNOWN, tuple(sorted(unknown)), (NOTHING_TELLS,))


def _by_members(group: Group) -> tuple[tuple[int, ...], str]:
    return group.members, group.root.key


class _Bound:
    """Which of some nodes, statements and roots, belong together."""

    def __init__(self) -> None:
        self._above: dict[str, str] = {}

    def top(self, node: str) -> str:
        """The node that stands for all that this one belongs to."""
        path = []
        while (above := self._above.get(node, node)) != node:
            path.append(node)
            node = above
        self._above.update(dict.fromkeys(path, node))
        return node

    def join(self, nodes: Iterable[str]) -> None:
        """Let some nodes belong together."""
        tops = list(dict.fromkeys(self.top(node) for node in nodes))
        self._above.update(dict.fromkeys(tops[1:], tops[0]))


def _sources(leanings: Mapping[int, Leaning]) -> dict[int, list[int]]:
    """For each statement those of other documents that it has its news from: whose page or publisher it names."""
    owners: dict[str, list[int]] = defaultdict(list)
    for number in sorted(leanings):
        for key in leanings[number].own:
            owners[key].append(number)
    found = {}
    for number, leaning in leanings.items():
        near = {owner for key in leaning.cites for owner in owners.get(key, ())[:MOST_OWNERS]}
        found[number] = sorted(owner for owner in near if leanings[owner].document != leaning.document)
    return found


def _is_several(leaning: Leaning, sources: Iterable[int], leanings: Mapping[int, Leaning]) -> bool:
    """Whether a statement has its news from several: by its own roots, or because several others may be meant."""
    return leaning.several or len({leanings[source].document for source in sources}) > 1


def _nodes(number: int, leanings: Mapping[int, Leaning], sources: Iterable[int], several: set[int]) -> Iterator[str]:
    """What binds a statement: itself, its roots, and those that it has its news from, with all roots of several."""
    yield _node(number)
    yield from (root.key for root in leanings[number].roots)
    for source in sources:
        yield _node(source)
        if source in several:
            yield from (root.key for root in leanings[source].roots)


def _full_names(leanings: Mapping[int, Leaning]) -> dict[str, str]:
    """For the key of a surname alone that of the full name which goes with it, where there is one only."""
    speaking = (root for leaning in leanings.values() for root in leaning.roots if root.kind is RootKind.SPEAKER)
    keys = {root.key for root in speaking if root.key.startswith(NAME)}
    full: dict[str, list[str]] = defaultdict(list)
    for key in keys:
        before, _, surname = key.removeprefix(NAME).rpartition(" ")
        if before:
            full[NAME + surname].append(key)
    return {surname: names[0] for surname, names in full.items() if len(names) == 1}


def _node(number: int) -> str:
    return f"statement:{number}"


def _group(
    members: set[int], keys: set[str], leanings: Mapping[int, Leaning], sources: Mapping[int, list[int]]
) -> Group:
    """The origin of some statements: its root is the one that most of them share, and of those the nearest.

    `keys` are those of the roots that bind them. What one of several has beside, it has from elsewhere.
    """
    having: dict[Root, list[Leaning]] = defaultdict(list)
    for number in sorted(members):
        for root in dict.fromkeys(leanings[number].roots):
            if root.key in keys:
                having[root].append(leanings[number])
    ranked = sorted(having, key=lambda root: (_LAST.get(root.kind, 0), -len(having[root]), _ORDER[root.kind], root))
    shared = [_reason(root, having[root]) for root in ranked if len(having[root]) > 1]
    forwards = sum(not members.isdisjoint(sources[number]) for number in members)
    if forwards:
        shared.insert(0, f"{forwards} of them {_MANY[forwards > 1]} another one, or its publisher, as the source.")
    return Group(ranked[0], tuple(sorted(members)), tuple(dict.fromkeys(shared))[:MOST_REASONS])


def _reason(root: Root, holders: Sequence[Leaning]) -> str:
    if root.kind in _LAST and len({each.document for each in holders}) == 1:
        return f"{len(holders)} stand in one document."
    return f"{_SHARING[root.kind].format(len(holders), root.name)}."
