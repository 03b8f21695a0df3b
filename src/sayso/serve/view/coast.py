"""The coast as a browser takes it: numbers of few bytes, packed once, so that no request waits for either.

As JSON it was 1.3 MB at the middle level, and the server packed it anew for each that asked, which took longer than a
second.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from sayso.serve.view.land import LEVELS, STEPS, coast

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

PACKING: Final = 6
"""How hard it is packed: 0.04 s for the most exact level, where 9 takes a second for a hundredth less."""
_BITS: Final = 7
"""Bits of a number in a byte; the eighth says whether another byte follows."""


@dataclass(frozen=True, slots=True)
class CoastFile:
    """The coast at a level as bytes, as they are and packed by gzip.

    The numbers are variable-length integers of seven bits a byte, the lowest first, with the sign in the last bit
    ("zigzag"), as in Protocol Buffers. The first says how many ten-thousandths of a degree a step has. Then, for each
    ring, how many corners it has, and of each its longitude and latitude in steps, from the corner before (the first
    from zero).
    """

    plain: bytes
    packed: bytes


@cache
def coast_file(level: int) -> CoastFile:
    """The coast at a level of `LEVELS`; the first number alone where there is no coast. Kept once it is made."""
    import numpy as np

    told = [np.array([round(LEVELS[level] * STEPS)])]
    for ring in coast(level):
        told += [np.array([len(ring) // 2]), ring]
    plain = varints(np.concatenate(told))
    return CoastFile(plain, gzip.compress(plain, PACKING, mtime=0))


def varints(numbers: NDArray[np.int64]) -> bytes:
    """Whole numbers in as few bytes as they need.

    >>> import numpy as np
    >>> list(varints(np.array([0, -1, 1, 63, -64, 64])))
    [0, 1, 2, 126, 127, 128, 1]
    """
    import numpy as np

    left = np.where(numbers < 0, -2 * numbers - 1, 2 * numbers)
    sizes = np.ones(len(left), dtype=np.int64)
    for size in range(1, 64 // _BITS):
        sizes += left >= 1 << size * _BITS
    ends = np.cumsum(sizes)
    written = np.zeros(ends[-1] if len(ends) else 0, dtype=np.uint8)
    for place in range(int(sizes.max(initial=0))):
        held = sizes > place
        follows = np.where(sizes[held] > place + 1, 1 << _BITS, 0)
        written[(ends - sizes)[held] + place] = (left[held] >> place * _BITS) & ((1 << _BITS) - 1) | follows
    return written.tobytes()
