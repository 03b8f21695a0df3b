"""What became of a claim: its mentions, the origins under them, what speaks against it, and who doubted it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sayso.records.claim_link import ClaimLink, LinkEnd
from sayso.records.link import Relation
from sayso.records.register import Registered

THIRD = "third"
"""The side of those who are of no party to a conflict."""


class RootKind(StrEnum):
    """What mentions have their news from: who is quoted, a page that is cited, who publishes, or a report in print.

    `UNKNOWN` is where nothing tells it, not even a publisher: such mentions are not counted as an origin.
    """

    SPEAKER = "speaker"
    PAGE = "page"
    OUTLET = "outlet"
    FAMILY = "family"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, order=True)
class Root:
    """Where news comes from. `key` is the same for the same root in every document, `name` says it to a person."""

    kind: RootKind
    key: str
    name: str

    @property
    def id(self) -> str:
        """The id: derived from the key."""
        return "o-" + hashlib.sha256(self.key.encode("utf-8", "surrogatepass")).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Mention:
    """A sentence that says what is traced.

    `said` is the ISO day it was said: the first that the sentence tells (`is_told`), else that of publication.
    `speaker` is on whose word, as written, and `sides` are the parties that those belong to. `relation` is how it is
    linked to what led to it, `None` for the claim itself and its copies; `strength` is how sure that whole way is.
    `vouches` is false for one that only speaks of it, like "nobody could confirm this report": it has no origin.
    """

    end: LinkEnd
    said: str | None
    is_told: bool
    speaker: str
    sides: tuple[str, ...]
    relation: Relation | None
    strength: float
    vouches: bool = True


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent root of a claim, with the mentions that go back to it, by their claims and the first said first.

    `reasons` are sentences that say why they are one origin; there are none for a single mention.
    """

    root: Root
    mentions: tuple[str, ...]
    sides: tuple[str, ...]
    reasons: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of its root."""
        return self.root.id

    @property
    def is_known(self) -> bool:
        """Whether anything tells where its mentions have it from."""
        return self.root.kind is not RootKind.UNKNOWN


@dataclass(frozen=True, slots=True)
class Uncorroborated:
    """Words of a publisher that a claim has no second source: where they stand, of which mention they are said.

    `words` are the telling ones of the sentence. `mention` is the claim of the mention. `independent` are the claims of
    mentions that go back to none of the origins of that mention, the first said first; `later` are those of them that
    were said after `end` was published.
    """

    end: LinkEnd
    words: str
    mention: str
    independent: tuple[str, ...]
    later: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """What became of a claim. Mentions are in the order of saying, the undated last.

    `mention` is the claim of the mention that the traced one stands in, or of what stands for its words. `links` are
    what denies, contradicts, revises or overtakes a mention, the earliest first, with the quotes of both. `became` is
    what became of what the claim foretells, asks or found nothing of. `more` counts mentions that were left off, the
    least sure ones, and `notices` say what a reader should know.
    """

    claim: str
    mentions: tuple[Mention, ...]
    origins: tuple[Origin, ...]
    mention: str = ""
    links: tuple[ClaimLink, ...] = ()
    uncorroborated: tuple[Uncorroborated, ...] = ()
    became: tuple[Registered, ...] = ()
    more: int = 0
    notices: tuple[str, ...] = ()

    @property
    def first(self) -> Mention | None:
        """The first mention that says it. What only adds to it, or speaks of it, does not."""
        saying = (each for each in self.mentions if each.relation is not Relation.COMPLEMENTS and each.vouches)
        return next(saying, None)

    @property
    def sides(self) -> tuple[str, ...]:
        """The parties that those belong to on whose word it is said, sorted."""
        return tuple(sorted({side for origin in self.origins for side in origin.sides}))

    @property
    def documents(self) -> int:
        """How many documents mention it."""
        return len({mention.end.document for mention in self.mentions})

    @property
    def summary(self) -> str:
        """The counts in words: "3 mentions in 3 documents, 1 origin, one party only (Russia)"."""
        known = sum(origin.is_known for origin in self.origins)
        unknown = sum(len(origin.mentions) for origin in self.origins if not origin.is_known)
        counts = (
            f"{_counted(len(self.mentions), 'mention')} in {_counted(self.documents, 'document')}",
            _counted(known, "origin") + (f" ({_counted(unknown, 'mention')} of no known origin)" if unknown else ""),
        )
        return ", ".join((*counts, told_sides(origin.sides for origin in self.origins)))


def told_sides(origins: Iterable[Iterable[str]]) -> str:
    """Which parties say it, in words, from the sides of each origin. Where one has none, there may be another party."""
    held = [set(sides) for sides in origins]
    parties = sorted({side for sides in held for side in sides if side != THIRD})
    unknown, third = any(not sides for sides in held), any(THIRD in sides for sides in held)
    beside = " and others of no known party" if unknown else " and others of no party" if third else ""
    if not parties:
        return "told by nobody of a party" if third and not unknown else "of no known party"
    names = ", ".join(parties)
    if len(parties) == 1:
        return f"one party ({names}){beside}" if beside else f"one party only ({names})"
    many = "both" if len(parties) == 2 else str(len(parties))
    return f"{many} parties report it ({names}){beside}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'s' * (number != 1)}"
