"""Trains the reader's weights from material outside this repository; no part of the installed package.

Two settings make a step several times faster on a machine with other work: threads that sleep while they wait for
each other, and memory that is kept instead of given back to the system after every operation.
"""

import ctypes
import os
import sys

os.environ.setdefault("OMP_WAIT_POLICY", "passive")
if sys.platform == "linux":
    _libc = ctypes.CDLL(None)
    for _name, _value in ((-4, 0), (-1, 2**31 - 1), (-2, 2**29)):  # M_MMAP_MAX, M_TRIM_THRESHOLD, M_TOP_PAD
        if hasattr(_libc, "mallopt"):
            _libc.mallopt(_name, _value)
