"""Finds the best sequence of tags over the words of a window, given each word's scores and what may follow what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Chain:
    """Scores of one tag following another, of the first tag and of the last, as learnt in training."""

    follow: Scores
    first: Scores
    last: Scores

    @classmethod
    def of(cls, settings: dict[str, Any]) -> Chain:
        """The chain that the reader's configuration holds."""
        import numpy as np

        return cls(*(np.array(settings[name], dtype=np.float32) for name in ("follow", "first", "last")))


def best_paths(scores: Sequence[Scores], chain: Chain, *, weigh: bool = True) -> list[tuple[list[int], float]]:
    """For each sequence (words, tags) its best tags, and how probable just these are among all there could be.

    Without `weigh` the probability is left out, which takes half of the time: it is 1 then.
    """
    import numpy as np

    if not scores:
        return []
    lengths = np.array([len(s) for s in scores])
    order = np.argsort(-lengths, kind="stable")
    longest, tags = int(lengths.max()), chain.first.shape[0]
    packed = np.zeros((len(scores), longest, tags), dtype=np.float32)
    for row, number in enumerate(order):
        packed[row, : lengths[number]] = scores[number]
    live = np.searchsorted(-lengths[order], -np.arange(longest), side="left")
    best = chain.first + packed[:, 0]
    total = best.copy()
    back = np.zeros((longest, len(scores), tags), dtype=np.int8)
    for at in range(1, longest):
        n = live[at]
        steps = best[:n, :, None] + chain.follow
        back[at, :n] = steps.argmax(1)
        best[:n] = steps.max(1) + packed[:n, at]
        if weigh:
            total[:n] = _log_sum(total[:n, :, None] + chain.follow) + packed[:n, at]
    best += chain.last
    every = _log_sum((total + chain.last)[:, :, None])[:, 0] if weigh else best.max(1)
    sure = np.exp(np.minimum(0.0, best.max(1) - every))
    out: list[tuple[list[int], float]] = [([], 1.0)] * len(scores)
    for row, number in enumerate(order):
        tag = int(best[row].argmax())
        path = [tag]
        for at in range(int(lengths[number]) - 1, 0, -1):
            tag = int(back[at, row, tag])
            path.append(tag)
        out[number] = (path[::-1], float(sure[row]))
    return out


def _log_sum(values: Scores) -> Scores:
    """The logarithm of the sum of exponentials over the middle axis."""
    import numpy as np

    top = values.max(1, keepdims=True)
    summed: Scores = (np.log(np.exp(values - top).sum(1)) + top[:, 0]).astype(np.float32)
    return summed


def runs(path: Sequence[int], first: int) -> list[range]:
    """The stretches of a path that begin with the tag `first` and go on with the one after it."""
    out = []
    at = 0
    while at < len(path):
        end = at + 1
        if path[at] == first:
            while end < len(path) and path[end] == first + 1:
                end += 1
            out.append(range(at, end))
        at = end
    return out
