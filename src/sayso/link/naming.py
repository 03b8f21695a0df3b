"""Names a thread by its own words: those that are rare in general and common in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache

from sayso.link.dating import month_names
from sayso.link.rarity import stem_text
from sayso.link.telling import POWER
from sayso.link.wording import CONTENT, Wording
from sayso.words import load

WORDS = 5
"""Words of a name."""
LEAST = 3
"""A name has so many words where it can, also such as few of the statements have."""
SHARE = 0.25
"""Of its statements, a word of the name stands in at least so many, where enough do."""
TELLING = 3.0
"""From which rarity on a word may be of a name, where some are so rare: one paragraph in twenty has it."""
SHORTEST = 3
"""Letters of a word of a name: what is shorter is a number or a small word."""
NAME = 2.0
"""So many times what another word counts a name does: a matter is called after who and where it is about."""


def name_of(wordings: Sequence[Wording], aside: frozenset[str] = frozenset()) -> str:
    """The name of a thread with statements of these wordings, without stems set `aside`: "Kalliope, strait, pilots".

    Months and bearings name no matter.
    """
    left_out = aside | _bare()
    rarity = {stem: weight for each in wordings for stem, weight in each.weights.items() if stem not in left_out}
    names = Counter(stem for each in wordings for stem in each.names)
    held = Counter(stem for each in wordings for stem in each.weights if rarity.get(stem, 0.0) >= CONTENT)
    shown: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for each in wordings:
        for stem in each.weights:
            shown[stem][each.shown[stem]] += 1
    telling = [stem for stem in held if rarity[stem] >= TELLING and len(stem) >= SHORTEST] or list(held)

    def rank(stem: str) -> tuple[float, str]:
        is_name = 2 * names[stem] > held[stem]
        return -held[stem] * rarity[stem] ** POWER * (NAME if is_name else 1.0), stem

    ranked = sorted(telling, key=rank)
    common = [stem for stem in ranked if held[stem] >= SHARE * len(wordings)]
    others = [stem for stem in ranked if stem not in common]
    chosen = [*common[:WORDS], *others[: max(0, LEAST - len(common))]]
    return ", ".join(_best(shown[stem]) for stem in chosen)


@cache
def _bare() -> frozenset[str]:
    terms = load("place_terms")
    return frozenset(map(stem_text, (*month_names(), *terms["directions"], *terms["parts"])))


def _best(words: Counter[str]) -> str:
    return min(words, key=lambda word: (-words[word], word))
