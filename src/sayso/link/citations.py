"""Weighs which earlier sentence a self-citation means, and resolves it to one where that is clear.

What is told again is compared with each earlier sentence as any two passages are, and by how much of its words the
earlier one has. The address in an endnote, or the day that is named, decides which reports are looked at.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from sayso.link.comparison import Comparison, compare
from sayso.link.layer import load_layers
from sayso.link.passage import Passage
from sayso.link.restated import restated, sentences
from sayso.link.retold import Retold
from sayso.link.wording import Wording
from sayso.records import Direction, Link, Relation, Restatement

STEEP = 6.0
"""How fast a fit becomes a score: half a unit above the middle is 0.95, half a unit below it 0.05."""
DATED, UNDATED = 0.62, 0.95
"""Fits that are right as often as not, for a report whose day is named and for any other; from the labelled half."""
LEAST = 0.15
"""A less probable candidate is none."""
LEAST_WORDS = 0.2
"""What shares less of its words is not compared further: of the labelled sentences that are meant, 4 of 100 do."""
SURE = 0.5
"""A less probable candidate is never the one that is meant."""
AHEAD = 0.2
"""By so much, in log-odds, the best candidate must be ahead of the next that says something else: near 0 and near 1
scores tell little apart."""
CERTAIN = 0.9999
"""The surest that a score is taken to be: it is rounded to four places."""


@dataclass(frozen=True, slots=True)
class Citation:
    """That one sentence may be what another cites: the link, and what was said then against what is said now."""

    link: Link
    said: tuple[Restatement, ...]


def cite(earlier: Passage, retold: Retold, dated: str = "") -> Citation | None:
    """Whether an earlier passage may be what is cited; `dated` is a sentence that says why its day is the right one."""
    words = _overlap(retold.content.wording, earlier.wording)
    if words < LEAST_WORDS:
        return None
    publisher = earlier.publisher or retold.content.publisher
    comparison = compare(replace(earlier, publisher=publisher), replace(retold.content, publisher=publisher))
    alike = words + load_layers()["alone"].chance(comparison.values)
    score = 1 / (1 + math.exp(-STEEP * (alike - (DATED if dated else UNDATED))))
    if score < LEAST:
        return None
    said = restated(earlier, retold.content)
    reasons = (_reason(comparison, retold), *([dated] if dated else []), *sentences(said))
    link = Link(Relation.SELF_CITATION, Direction.AB, round(score, 4), reasons, comparison.aspects)
    return Citation(link, said)


def meant(scores: Mapping[int, float], same: Callable[[int], Collection[int]] = lambda _: ()) -> int | None:
    """The candidate that is clearly meant, by its number, from the scores of all; `None` where it is open.

    `same` gives those that say the same as one: a report said it in its takeaways and its body, and again next day.
    """
    ranked = sorted(scores, key=lambda number: (-scores[number], number))
    if not ranked or scores[ranked[0]] < SURE:
        return None
    alike = same(ranked[0])
    rival = next((scores[number] for number in ranked[1:] if number not in alike), 0.0)
    return ranked[0] if _odds(scores[ranked[0]]) - _odds(rival) >= AHEAD else None


def _odds(score: float) -> float:
    """The logarithm of the odds that a score stands for."""
    kept = min(CERTAIN, max(1 - CERTAIN, score))
    return math.log(kept / (1 - kept))


def _overlap(content: Wording, earlier: Wording) -> float:
    """How much of the words is shared, the rare counting for more: of both, and half as much of the content alone."""
    shared = sum(content.weights[text] for text in content.weights.keys() & earlier.weights.keys())
    told, then = sum(content.weights.values()), sum(earlier.weights.values())
    return shared / max(1.0, math.sqrt(told * then)) + shared / max(1.0, told) / 2


def _reason(comparison: Comparison, retold: Retold) -> str:
    shared = next(aspect.words for aspect in comparison.aspects if aspect.name == "words shared")
    return f"The later says “{retold.words}” of what the earlier may be: both have the words {shared}."
