"""Compares the words of two passages: what they share and what each has alone, the rare counting for most."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from sayso.link.rarity import Stem, stem_of
from sayso.records import Aspect

MOST_WORDS = 400
"""Words of a passage that are compared. Longer ones are no passages any more; no labelled one has more than 110."""
TOLD = 6
"""Words that a reason names at most."""
CONTENT = 2.0
"""From which rarity on a word is taken to have content of its own: one paragraph in seven has it."""

RARE = 4.5
"""From which rarity on a word is rare: one paragraph in ninety has it."""
SCARCE = 6.0
"""Weight of words that a share is taken of in any case: one word of one is no evidence yet."""

_MARK = re.compile(r"\[\d{1,4}\]")
_WORD = re.compile(r"[^\W_]+")
_POSSESSIVE = re.compile(r"['’]s\b")


def words_of(text: str) -> list[str]:
    """The words of a text in order, without endnote marks and the ending of a genitive."""
    return _WORD.findall(_POSSESSIVE.sub("", _MARK.sub(" ", text)))


@dataclass(frozen=True)
class Wording:
    """The words of a passage as they are compared: a weight for each stem, a word that shows it, and their pairs.

    Weights are eighths, so that their sums are exact, in whatever order they are made.
    """

    weights: Mapping[str, float]
    names: frozenset[str]
    shown: Mapping[str, str]
    pairs: frozenset[tuple[str, str]]
    order: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Wording:
        """The wording of a text. Of a word that stands in it twice, once counts."""
        words = [(word, stem_of(word)) for word in words_of(text)[:MOST_WORDS]]
        held = {stem.text: stem for _, stem in words if _counts(stem)}
        shown = {stem.text: word for word, stem in reversed(words)}
        names = frozenset(stem.text for word, stem in words if stem.is_name and word[0].isupper())
        order = [stem.text for _, stem in words]
        content = [stem.text for _, stem in words if stem.rarity >= CONTENT]
        return cls(
            {text: stem.rarity for text, stem in held.items()},
            names & held.keys(),
            shown,
            frozenset(pairwise(content)),
            tuple(order),
        )

    @cached_property
    def weight(self) -> float:
        """The weight of all words together."""
        return sum(self.weights.values())

    @cached_property
    def norm(self) -> float:
        """The length of the words as a vector of their weights."""
        return math.sqrt(sum(weight**2 for weight in self.weights.values()))

    @cached_property
    def telling(self) -> frozenset[str]:
        """The stems that have content of their own."""
        return frozenset(text for text, weight in self.weights.items() if weight >= CONTENT)

    @cached_property
    def places(self) -> Mapping[str, Sequence[int]]:
        """Where each stem stands in the order of words."""
        at: dict[str, list[int]] = {}
        for place, text in enumerate(self.order):
            at.setdefault(text, []).append(place)
        return at

    def weigh(self, texts: Iterable[str]) -> float:
        """The weight of some of the words together."""
        return sum(map(self.weights.__getitem__, texts))


def _counts(stem: Stem) -> bool:
    return len(stem.text) > 1 or stem.text.isdigit()


def compare_wording(a: Wording, b: Wording) -> Iterator[Aspect]:
    """What the two have in common: of all words, of names, of other words, of pairs of words, and word for word."""
    shared = a.weights.keys() & b.weights.keys()
    common = a.weigh(shared)
    less, more = sorted((a.weight, b.weight))
    yield Aspect("words shared", common / max(1.0, a.weight + b.weight - common), _telling(a, shared))
    yield Aspect("words of the shorter", common / max(1.0, less))
    yield Aspect("words of the longer", common / max(1.0, more))
    yield Aspect("cosine of the words", _cosine(a, b, shared))
    yield Aspect("weight of the words shared", math.log1p(common) / 5)
    yield Aspect("only in the earlier", math.log1p(a.weight - common) / 5)
    yield Aspect("only in the later", math.log1p(b.weight - common) / 5)
    rarest = sorted(map(a.weights.__getitem__, shared), reverse=True)[:3] + [0.0] * 3
    yield Aspect("rarest word shared", rarest[0] / 10)
    yield Aspect("third rarest word shared", rarest[2] / 10)
    yield from _parts(a, b)
    yield Aspect("pairs of words shared", len(a.pairs & b.pairs) / max(1, min(len(a.pairs), len(b.pairs))))
    yield Aspect("longest run of words", min(1.0, _longest_run(a, b) / 12))


def _parts(a: Wording, b: Wording) -> Iterator[Aspect]:
    """The overlap of names and that of all other words, each of the shorter passage and of both."""
    names = a.names | b.names
    named = a.telling & names, b.telling & names
    others = a.telling - named[0], b.telling - named[1]
    for name, (of_a, of_b) in (("names", named), ("other words", others)):
        common = of_a & of_b
        weight, (less, more) = a.weigh(common), sorted((a.weigh(of_a), b.weigh(of_b)))
        both = less + more - weight
        yield Aspect(f"{name} shared", weight / both if both else 0.0, _telling(a, common) if name == "names" else "")
        yield Aspect(f"{name} of the shorter", weight / (less + SCARCE))
        yield Aspect(f"{name} of the longer", weight / (more + SCARCE))
        yield Aspect(f"{name} shared, how many", min(5, len(common)) / 5)
        yield Aspect(f"{name} shared, rare ones", min(4, sum(a.weights[text] >= RARE for text in common)) / 4)
    lost = a.weigh(a.names - b.weights.keys()), b.weigh(b.names - a.weights.keys())
    yield Aspect("names on both sides alone", math.log1p(min(lost)) / 4)


def _cosine(a: Wording, b: Wording, shared: Set[str]) -> float:
    dot = sum(a.weights[text] ** 2 for text in shared)
    return dot / (a.norm * b.norm) if dot else 0.0


def _telling(side: Wording, texts: Set[str]) -> str:
    """The rarest of the words, as they stand in the passage."""
    rare = sorted(texts & side.telling, key=lambda text: (-side.weights[text], text))
    return ", ".join(side.shown[text] for text in rare[:TOLD])


def _longest_run(a: Wording, b: Wording) -> int:
    """How many words stand in both in the same order without a gap; at most `MOST_WORDS` squared steps."""
    longest = 0
    ending: dict[int, int] = {}
    for text in a.order:
        places = b.places.get(text)
        ending = {place: ending.get(place - 1, 0) + 1 for place in places} if places else {}
        if ending:
            longest = max(longest, *ending.values())
    return longest
