"""Names a thread by its own words: those that are rare in general and common in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.link.telling import POWER
from sayso.link.wording import CONTENT, Wording

WORDS = 5
"""Words of a name."""
SHARE = 0.25
"""Of its statements, a word of the name stands in at least so many, where some do."""


def name_of(wordings: Sequence[Wording]) -> str:
    """The name of a thread with statements of these wordings: "Kalliope, strait, pilots"."""
    held = Counter(stem for each in wordings for stem, weight in each.weights.items() if weight >= CONTENT)
    rarity = {stem: weight for each in wordings for stem, weight in each.weights.items()}
    shown: dict[str, Counter[str]] = {}
    for each in wordings:
        for stem, word in each.shown.items():
            if stem in held:
                shown.setdefault(stem, Counter())[word] += 1
    common = [stem for stem, times in held.items() if times >= SHARE * len(wordings)] or list(held)
    ranked = sorted(common, key=lambda stem: (-held[stem] * rarity[stem] ** POWER, stem))
    return ", ".join(_best(shown[stem]) for stem in ranked[:WORDS])


def _best(words: Counter[str]) -> str:
    return min(words, key=lambda word: (-words[word], word))
