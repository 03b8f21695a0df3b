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
    """The SHA-256 of the file `name` under the shared folder, or of all files of the folder `name`, by name."""
    path = SHARED / name
    if path.is_dir():
        files = (each for each in sorted(path.iterdir()) if each.is_file())
        lines = (f"{each.name} {hashlib.sha256(each.read_bytes()).hexdigest()}\n" for each in files)
        return hashlib.sha256("".join(lines).encode()).hexdigest()
    return hashlib.sha256(path.read_bytes()).hexdigest()
