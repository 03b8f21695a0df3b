"""Takes the names of persons, organisations and locations, and the places, from the tags that the network gives words.

Names are marked as UNER does it, governments and adjectives apart; places as our own guide does it: where something is,
and never the government that sits there ("Moscow said").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sayso.extract.paths import Chain, best_paths, runs
from sayso.extract.windows import Window
from sayso.records import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

PLACE = "place"
"""The kind of what is marked as a place; all other kinds are those of names."""


@dataclass(frozen=True, slots=True, order=True)
class Name:
    """A name in the text and what it names: "person", "organisation", "location" or "place"."""

    span: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Tagger:
    """Finds names of some kinds by the scores of their tags, two for each kind after the one for no name."""

    kinds: Sequence[str]
    chain: Chain

    @classmethod
    def of(cls, kinds: Sequence[str], settings: dict[str, Any]) -> Tagger:
        """The tagger with the chain that the reader's configuration holds."""
        return cls(kinds, Chain.of(settings))

    def find(self, windows: Sequence[Window], scores: Sequence[NDArray[Any]]) -> Iterator[tuple[int, Name]]:
        """Each name that begins in the core of its window, with the number of its sentence."""
        for window, (path, _) in zip(windows, best_paths(scores, self.chain, weigh=False), strict=True):
            for number, kind in enumerate(self.kinds):
                for words in runs(path, 2 * number + 1):
                    if words[0] in window.core:
                        yield window.words[words[0]].sentence, Name(window.span(words), kind)
