"""Says in whose voice a sentence speaks, from the scores that the model gives to the voices.

The model also knows "noise", which a block that reading has kept is not; there the next best voice counts. "Attributed"
is what a sentence is that asserts nothing but what it attributes; its attributions make claims of their own, so that
more is lost where the publisher's own claim is missed than where one is made in doubt.
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.records import BlockKind, Voice

SPEAKS = 0.3
"""The probability at which the publisher is heard beside its sources. In cross-validation this adds 22 claims to 2,000
sentences; of these 10 have the annotated voice, and 11 sentences were annotated as attributed alone."""
_NAMES = frozenset(Voice)


def choose_voice(
    scores: Mapping[str, float], kind: BlockKind, *, reports: bool = False, alone: bool = False
) -> tuple[Voice, float]:
    """The best voice for a sentence of a block of this kind, with its probability among the voices that can be.

    Args:
        scores: the probability of each voice by its name; names that are no voice are left out.
        kind: what the sentence stands in. A heading speaks about the report, whatever the model says.
        reports: whether attributions were heard in it: then it is more than attributed where another voice is likely.
        alone: whether all of those are the publisher's: "we assess" is the publisher speaking, however it is put.
    """
    known = {Voice(name): score for name, score in scores.items() if name in _NAMES}
    if kind is BlockKind.HEADING:
        return Voice.META, 1.0
    total = sum(known.values())
    if total <= 0.0:
        return Voice.FACT, 0.0
    best = max(known, key=lambda voice: known[voice])
    others = {voice: score for voice, score in known.items() if voice is not Voice.ATTRIBUTED}
    if others and best is Voice.ATTRIBUTED:
        other = max(others, key=lambda voice: others[voice])
        if alone or (reports and others[other] >= SPEAKS * total):
            best = other
    return best, known[best] / total
