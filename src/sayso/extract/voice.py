"""Says in whose voice a sentence speaks, from the scores that the model gives to the voices.

The model also knows "noise", which a block that reading has kept is not; there the next best voice counts.
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.records import BlockKind, Voice

_NAMES = frozenset(Voice)


def choose_voice(scores: Mapping[str, float], kind: BlockKind) -> tuple[Voice, float]:
    """The best voice for a sentence of a block of this kind, with its probability among the voices that can be.

    Args:
        scores: the probability of each voice by its name; names that are no voice are left out.
        kind: what the sentence stands in. A heading speaks about the report, whatever the model says.
    """
    known = {Voice(name): score for name, score in scores.items() if name in _NAMES}
    if kind is BlockKind.HEADING:
        return Voice.META, 1.0
    total = sum(known.values())
    if total <= 0.0:
        return Voice.FACT, 0.0
    best = max(known, key=lambda voice: known[voice])
    return best, known[best] / total
