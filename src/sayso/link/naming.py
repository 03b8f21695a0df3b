"""Names a thread by its own words: those that are rare in general and common in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from sayso.link.telling import POWER
from sayso.link.wording import CONTENT, Wording

WORDS = 5
"""Words of a name."""
SHARE = 0.25
"""Of its statements, a word of the name stands in at least so many, where some do."""
TELLING = 3.0
"""From which rarity on a word may be of a name, where some are so rare: one paragraph in twenty has it."""
SHORTEST = 3
"""Letters of a word of a name: what is shorter is a number or a small word."""


def name_of(wordings: Sequence[Wording], aside: frozenset[str] = frozenset()) -> str:
    """The name of a thread with statements of these wordings, without stems set `aside`: "Kalliope, strait, pilots"."""
    rarity = {stem: weight for each in wordings for stem, weight in each.weights.items() if stem not in aside}
    held = Counter(stem for each in wordings for stem in each.weights if rarity.get(stem, 0.0) >= CONTENT)
    shown: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in wordings:
        for stem in each.weights:
            shown[stem][each.shown[stem]] += 1
    telling = [stem for stem in held if rarity[stem] >= TELLING and len(stem) >= SHORTEST] or list(held)
    common = [stem for stem in telling if held[stem] >= SHARE * len(wordings)] or telling
    ranked = sorted(common, key=lambda stem: (-held[stem] * rarity[stem] ** POWER, stem))
    return ", ".join(_best(shown[stem]) for stem in ranked[:WORDS])


def _best(words: Counter[str]) -> str:
    return min(words, key=lambda word: (-words[word], word))
