"""Actors across the documents of a casebook, and which of them are one by decision."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Namesake:
    """An actor of the casebook, across its documents. `names` are all it goes by, `name` the one it has most often."""

    id: str
    name: str
    kind: str
    names: tuple[str, ...] = ()
    group: str = ""
    side: str = ""
    affiliation: str = ""
    documents: int = 1
    mentions: int = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """Who stands for several actors that are one by decision."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Merged:
    """Which actors are one by decision. Claims keep the ids that they were read with; this says whom those mean.

    `into` leads from the id of each actor that was merged to who stands for it.
    """

    into: Mapping[str, Kept] = field(default_factory=dict, hash=False)

    def kept(self, id: str | None) -> Kept | None:  # noqa: A002 - the domain's word
        """Who stands for the actor of this id, `None` where nobody but itself does."""
        return self.into.get(id) if id is not None else None

    def id_of(self, id: str | None) -> str | None:  # noqa: A002 - likewise
        """The id that the actor of this id goes by now."""
        kept = self.kept(id)
        return kept.id if kept else id

    def one_with(self, ids: Iterable[str]) -> tuple[str, ...]:
        """The ids of everybody who is one with any of these, themselves included, sorted."""
        meant = {kept for each in ids if (kept := self.id_of(each))}
        return tuple(sorted(meant | {each for each, kept in self.into.items() if kept.id in meant}))


UNMERGED = Merged()
"""Where nothing was decided."""
