"""What was found in one sentence, on its way from the model to the claims: the steps of extracting meet here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from sayso.extract.vouchers import Vouchers
from sayso.records import Attribution, BlockKind, Hedge, Span, Time, Voice

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
    the last link of each, `voices` how sure of each voice, all from 0 to 1.
    """

    sentence: Span
    chains: tuple[Chain, ...]
    beliefs: tuple[float, ...]
    voices: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in one sentence: what the model heard, the voice chosen, the mentions and the notes."""

    sentence: Span
    block: BlockKind
    voice: Voice
    voice_belief: float
    vouchers: Vouchers
    chains: tuple[Chain, ...] = ()
    beliefs: tuple[float, ...] = ()
    hedges: tuple[Hedge, ...] = ()
    times: tuple[Time, ...] = ()


def is_inside(mention: Mention, spans: Sequence[Span]) -> bool:
    """Whether every piece of the mention lies inside one of `spans`."""
    return all(any(span.contains(piece) for span in spans) for piece in mention.spans)
