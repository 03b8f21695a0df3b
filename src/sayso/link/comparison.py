"""All aspects of two passages, the earlier first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from sayso.link.citing import compare_citing
from sayso.link.days import compare_days
from sayso.link.embedding import LENGTH, embedding_of, nearness
from sayso.link.passage import Passage
from sayso.link.places import compare_places
from sayso.link.publication import compare_publication
from sayso.link.quantities import compare_quantities
from sayso.link.saying import compare_holders, compare_stance
from sayso.link.sorts import compare_sorts
from sayso.link.wording import compare_wording
from sayso.records import Aspect


def _compare_words(a: Passage, b: Passage) -> Iterator[Aspect]:
    return compare_wording(a.wording, b.wording)


NEARNESS = "nearness of what is said"
"""The aspect that is itself learnt: its weights are learnt from pairs that it did not learn from."""


def _compare_meaning(a: Passage, b: Passage) -> Iterator[Aspect]:
    yield Aspect(NEARNESS, nearness(embedding_of(a.text), embedding_of(b.text)) / LENGTH**2)


ASPECTS: tuple[Callable[[Passage, Passage], Iterator[Aspect]], ...] = (
    _compare_words,
    _compare_meaning,
    compare_holders,
    compare_publication,
    compare_days,
    compare_places,
    compare_quantities,
    compare_stance,
    compare_citing,
    compare_sorts,
)
"""Every way to compare two passages, the earlier first; another is another line."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two passages, the earlier first, with every aspect they were compared by."""

    a: Passage
    b: Passage
    aspects: tuple[Aspect, ...]

    @property
    def values(self) -> Mapping[str, float]:
        """The value of each aspect by its name."""
        return {aspect.name: aspect.value for aspect in self.aspects}


def compare(a: Passage, b: Passage) -> Comparison:
    """The comparison of two passages, of which `a` is not the later one."""
    return Comparison(a, b, tuple(aspect for compared in ASPECTS for aspect in compared(a, b)))
