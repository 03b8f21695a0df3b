"""What a person decides about a machine's result, and what is put before that person: proposals and decisions."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Matter(StrEnum):
    """What a decision is about. `ACTORS`: whether these actors are one and the same."""

    ACTORS = "actors"


class Judgement(StrEnum):
    """What was decided. `UNDO` takes back the decision that it supersedes, so that what stood before stands again."""

    ACCEPT = "accept"
    REFUSE = "refuse"
    UNDO = "undo"


@dataclass(frozen=True, slots=True)
class Decision:
    """A row of the log of decisions, which only grows.

    `subjects` are the ids of what is decided on, first the one that is kept where several become one. `time` is when,
    in UTC and ISO form. `supersedes` is the number of the decision that this one takes the place of, or takes back.
    `grounds` are the reasons that were shown to who decided.
    """

    number: int
    matter: Matter
    subjects: tuple[str, ...]
    judgement: Judgement
    who: str
    time: str
    why: str = ""
    supersedes: int | None = None
    grounds: tuple[str, ...] = ()

    @property
    def proposal(self) -> str:
        """The id of the proposal that it decides on."""
        return proposal_id(self.matter, self.subjects)


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
class Proposal:
    """That several actors are one, with how sure that is (0 to 1) and on which grounds. It holds when it is accepted.

    The first of `subjects` would be kept; the others go by one name.
    """

    matter: Matter
    subjects: tuple[Namesake, ...]
    score: float
    grounds: tuple[str, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        """The ids of the subjects, in their order."""
        return tuple(subject.id for subject in self.subjects)

    @property
    def id(self) -> str:
        """The id: derived from what would become one."""
        return proposal_id(self.matter, self.ids)


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


def proposal_id(matter: Matter, subjects: Iterable[str]) -> str:
    """The id of the proposal about these subjects, in whatever order they come."""
    return "p-" + hashlib.sha256("|".join([matter, *sorted(subjects)]).encode()).hexdigest()[:16]
