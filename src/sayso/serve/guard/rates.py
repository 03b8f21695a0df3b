"""How often somebody may ask: a bucket of requests for each, which fills up again at a steady rate."""

from __future__ import annotations

import math
import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

MOST = 10_000
"""Buckets that are kept; beyond them the one that was not used for longest is forgotten, which fills it."""


@dataclass(frozen=True, slots=True)
class Rate:
    """So many requests at once (`burst`), and then so many a second."""

    per_second: float = 20.0
    burst: int = 400


class Buckets:
    """A bucket for each key, all of one rate. Threads may share it."""

    def __init__(self, rate: Rate, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._held: OrderedDict[str, tuple[float, float]] = OrderedDict()  # what is left, and as of when
        self._lock = Lock()

    def take(self, key: str, cost: float = 1.0) -> int:
        """Take so much out of a bucket: 0 where there was enough, else after how many seconds there will be."""
        with self._lock:
            now = self._clock()
            left, since = self._held.get(key, (float(self._rate.burst), now))
            left = min(self._rate.burst, left + (now - since) * self._rate.per_second)
            enough = left >= cost
            self._held[key] = (left - cost if enough else left, now)
            self._held.move_to_end(key)
            while len(self._held) > MOST:
                self._held.popitem(last=False)
        return 0 if enough else max(1, math.ceil((cost - left) / self._rate.per_second))
