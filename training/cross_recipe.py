"""All that is chosen about a training of the network of pairs, and how one is gone on with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CrossRecipe:
    """How the network is trained: epochs, word pieces in a batch, peak rates, and more.

    `times` is how often an epoch shows a pair of a kind, `taught` how many of those that networks judged it shows, each
    counting `trusted`; `hidden` is the share of the pieces that are hidden, `smooth` how much of a label is spread over
    the others, `decay` how slowly the averaged weights follow; `steps` ends the training early, 0 does not.
    """

    seed: int = 7
    epochs: int = 5
    times: Mapping[str, int] = field(default_factory=lambda: {"gold": 2, "own": 1, "far": 1, "found": 1, "met": 0})
    taught: int = 12_000
    trusted: float = 0.5
    budget: int = 3072
    body_rate: float = 8e-5
    head_rate: float = 1e-3
    warm_up: float = 0.08
    hidden: float = 0.1
    smooth: float = 0.05
    decay: float = 0.99
    steps: int = 0


AGAIN = CrossRecipe(
    epochs=0, times={"gold": 1, "own": 1, "far": 1, "found": 1, "met": 0}, taught=100_000, trusted=1.0, body_rate=5e-5
)
"""How a network that was trained before is taught by a larger one: all pairs once."""
