"""The house style that a report is checked by: which rules are on, how much they weigh, and which scale holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.records import Severity

DEFAULT_SCALE = "icd203"


@dataclass(frozen=True, slots=True)
class House:
    """What a house has set.

    `off` are the rules that it does not use, `severities` how much some weigh here. `scale` is the scale of likelihood
    whose terms are standard: the key of one in `words/scales.yaml`, or "own" with the `terms` that are.
    """

    off: frozenset[str] = frozenset()
    severities: Mapping[str, Severity] = field(default_factory=dict)
    scale: str = DEFAULT_SCALE
    terms: frozenset[str] = frozenset()
