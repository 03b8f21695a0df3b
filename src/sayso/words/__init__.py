"""Cues, hedges, scales and titles: reviewed word lists as commented YAML with their source, and a short loader."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["load"]


@cache
def load(name: str) -> Any:
    """The word list `name` (a file of this folder, without its ending), parsed once.

    Raises:
        FileNotFoundError: there is no such list.
    """
    import yaml  # half of the time that `sayso --help` may take, so only when a list is needed

    text = files("sayso.words").joinpath(f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - both are safe loaders
