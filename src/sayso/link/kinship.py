"""What one document of a family is to another: a copy, an excerpt or a new version, and with which shares."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.link.alignment import Alignment
from sayso.link.sentences import Sentence
from sayso.records import Kinship

NEARLY_ALL = 0.95
"""A copy may lack so little of the other: a caption, a line about the author."""

MOST = 0.85
"""A copy by somebody else may have so much around and between it that is the page's and not the report's."""

WITHIN = 0.8
"""So much of an excerpt stands in the whole; the rest is the newspaper's own."""

BETWEEN = 0.2
"""Where less of what is left out stood between what was kept, it was cut off at the ends."""

HALF = 0.6
"""What is shorter than this and stands in the whole is an excerpt, however its parts were chosen."""


@dataclass(frozen=True, slots=True)
class Shares:
    """How much of two documents' own words stands in the other, from 0 to 1, and where the rest is.

    `edited` tells that a sentence was changed, or some were replaced by others, between what both hold. `alone` is the
    share of the longer one that nothing in the shorter corresponds to, and `inside` what share of that stands between
    what both hold, and not before or behind all of it.
    """

    old: float
    new: float
    edited: bool
    alone: float
    inside: float
    longer_is_new: bool

    @property
    def longer(self) -> float:
        """The share of the longer one that the shorter holds."""
        return self.new if self.longer_is_new else self.old

    @property
    def shorter(self) -> float:
        """The share of the shorter one that stands in the longer."""
        return self.old if self.longer_is_new else self.new


def shares_of(alignment: Alignment) -> Shares:
    """Measure an alignment by what both documents say themselves."""
    old = _measure(alignment.old, [place for place, _ in alignment.same], alignment.gone)
    new = _measure(alignment.new, [place for _, place in alignment.same], alignment.added)
    changed = any(alignment.old[one].telling and alignment.new[other].telling for one, other in alignment.changed)
    longer = max(old, new, key=lambda each: each.size)
    return Shares(
        old=old.same / old.size if old.size else 0.0,
        new=new.same / new.size if new.size else 0.0,
        edited=changed or (old.between > 0 and new.between > 0),
        alone=longer.alone / longer.size if longer.size else 0.0,
        inside=longer.between / longer.alone if longer.alone else 0.0,
        longer_is_new=longer is new,
    )


def kinship(shares: Shares, *, same_publisher: bool) -> Kinship:
    """What the new document is to the old one.

    A publisher that adds paragraphs to its own report makes a new version. What somebody else's page has more between
    the paragraphs may as well be the page's.
    """
    is_cut = shares.alone > 1 - NEARLY_ALL and (shares.longer < HALF or shares.inside < BETWEEN)
    if is_cut and shares.shorter >= WITHIN:
        return Kinship.REVISION if shares.longer_is_new else Kinship.EXCERPT
    least = NEARLY_ALL if same_publisher and shares.inside else MOST
    is_whole = shares.shorter >= NEARLY_ALL and shares.longer >= least
    return Kinship.COPY if is_whole and not shares.edited else Kinship.REVISION


@dataclass(frozen=True, slots=True)
class _Measure:
    """The own words of a document: all, those that the other holds, those it has alone, and of these those between."""

    size: int
    same: int
    alone: int
    between: int


def _measure(sentences: Sequence[Sentence], same: Sequence[int], alone: Sequence[int]) -> _Measure:
    first, last = min(same, default=0), max(same, default=0)
    between = [place for place in alone if first < place < last]
    return _Measure(*(_size(sentences, places) for places in (range(len(sentences)), same, alone, between)))


def _size(sentences: Sequence[Sentence], places: Iterable[int]) -> int:
    """How many words the telling ones of these sentences have."""
    return sum(sentences[place].size for place in set(places) if sentences[place].telling)
