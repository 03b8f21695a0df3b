"""What one run of the gate measures, and how the scorers beside the shared corpora are loaded."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import ModuleType

from tests.shared import SHARED


@dataclass(frozen=True, slots=True)
class Measured:
    """The scores of one run, and the ids of the examples that came out right."""

    scores: Mapping[str, float]
    hits: frozenset[str]


@cache
def load_scorer(name: str) -> ModuleType:
    """The scorer at `name` under the shared folder, imported from where it lies."""
    path = SHARED / name
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"cannot import the scorer {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def fingerprint(name: str) -> str:
    """The SHA-256 of the file `name` under the shared folder."""
    return hashlib.sha256((SHARED / name).read_bytes()).hexdigest()
