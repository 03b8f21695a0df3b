"""Compares which kind of thing two passages tell of: a partial amnesty is not a general one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from sayso.link.forms import kinds
from sayso.link.passage import Passage
from sayso.link.rarity import stem_of
from sayso.link.wording import words_of
from sayso.records import Aspect


def compare_sorts(a: Passage, b: Passage) -> Iterator[Aspect]:
    """Whether one noun is of different kinds in the two."""
    words = sorts_differ(a, b)
    yield Aspect("different kinds of a thing", float(bool(words)), words)


def sorts_differ(a: Passage, b: Passage) -> str:
    """The two kinds of one thing, in words: "partial amnesty and general amnesty"; empty where there are none."""
    of_a, of_b = _sorts(a.text), _sorts(b.text)
    for noun in sorted(of_a.keys() & of_b.keys()):
        if not of_a[noun].keys() & of_b[noun].keys():
            return f"{next(iter(of_a[noun].values()))} and {next(iter(of_b[noun].values()))}"
    return ""


@lru_cache(maxsize=10_000)
def _sorts(text: str) -> dict[str, dict[int, str]]:
    """For the stem of each noun with an adjective of kind before it: the numbers of the kinds, with their words."""
    found: dict[str, dict[int, str]] = defaultdict(dict)
    words = words_of(text)
    for word, noun in pairwise(words):
        kind = kinds().get(word.lower())
        if kind is not None and noun.lower() not in kinds():
            found[stem_of(noun).text][kind] = f"{word} {noun}"
    return found
