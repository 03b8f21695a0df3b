"""What was found in one sentence, on its way from the model to the claims: the steps of extracting meet here."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias

from sayso.extract.vouchers import Vouchers
from sayso.records import (
    Actor,
    Attribution,
    BlockKind,
    Condition,
    Finding,
    First,
    Hedge,
    Place,
    Quantity,
    Span,
    Time,
    Verdict,
    Voice,
)

Chain: TypeAlias = tuple[Attribution, ...]
"""The attributions that lead to one content, outermost first."""


class Mention(Protocol):
    """What stands somewhere in the text, in one piece or several."""

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its pieces stand."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the model heard in one sentence.

    `chains` holds every attribution as the chain that leads to it, outermost first; `beliefs` how sure the model is of
    the last link of each, `voices` how sure of each voice, all from 0 to 1. `names` are those in it, with their kinds.
    """

    sentence: Span
    chains: tuple[Chain, ...]
    beliefs: tuple[float, ...]
    voices: Mapping[str, float]
    names: tuple[tuple[Span, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one sentence: what the model heard, the voice chosen, the mentions and the notes.

    `conditions`, `findings`, `verdicts` and `firsts` are told by the chain that leads to the claim that they belong to;
    under the empty chain stand those of what the publisher says.
    """

    sentence: Span
    block: BlockKind
    voice: Voice
    voice_belief: float
    vouchers: Vouchers
    chains: tuple[Chain, ...] = ()
    beliefs: tuple[float, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    times: tuple[Time, ...] = ()
    places: tuple[Place, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    actors: tuple[Actor, ...] = ()
    conditions: Mapping[Chain, Sequence[Condition]] = field(default_factory=dict)
    findings: Mapping[Chain, Finding] = field(default_factory=dict)
    verdicts: Mapping[Chain, Sequence[Verdict]] = field(default_factory=dict)
    firsts: Mapping[Chain, Sequence[First]] = field(default_factory=dict)


def is_inside(mention: Mention, spans: Sequence[Span]) -> bool:
    """Whether every piece of the mention lies inside one of `spans`."""
    return all(any(span.contains(piece) for span in spans) for piece in mention.spans)


def inside(mentions: Sequence[Mention], spans: Sequence[Span]) -> list[int]:
    """Which of the mentions, given in order of their place, lie inside `spans`, by their numbers.

    Only those between the ends of `spans` are looked at, so that a text without full stops takes no longer than others.
    """
    return [number for number in between(mentions, spans) if is_inside(mentions[number], spans)]


def between(mentions: Sequence[Mention], spans: Sequence[Span], around: int = 0) -> range:
    """Which of the mentions, given in order, begin between the ends of `spans`, or so many code points around them."""
    if not spans:
        return range(0)
    first, last = min(span.start for span in spans) - around, max(span.end for span in spans) + around
    return range(bisect_left(mentions, first, key=_start), bisect_right(mentions, last, key=_start))


def _start(mention: Mention) -> int:
    return mention.spans[0].start
