"""What the trained network makes of a sentence: who says what in it, in whose voice it is, and which names it has."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extract.names import Name
from sayso.records import Span, Stance


@dataclass(frozen=True, slots=True)
class Saying:
    """Somebody saying something, as read. Each role is words in one piece or several; `confidence` is from 0 to 1."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    stance: Stance
    confidence: float


@dataclass(frozen=True, slots=True)
class SentenceReading:
    """What one sentence was read as. `voices` holds the probability of each voice, "noise" among them."""

    sentence: Span
    sayings: tuple[Saying, ...]
    voices: dict[str, float]
    names: tuple[Name, ...] = ()

    @property
    def voice(self) -> str:
        """The most probable voice."""
        return max(self.voices, key=self.voices.__getitem__)
