"""The house style as it stands in `sayso.toml`, under `[check]`.

[check]
scale = "phia"                # "icd203" where nothing is said, "kent", or "own" with the terms that are standard
terms = ["likely", "remote"]  # only with scale = "own"

[check.rules]
uncited-fact = "off"          # or "on", or how much it weighs here: "info", "low", "medium", "high"
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from sayso.check.house import DEFAULT_SCALE, House
from sayso.check.names import rule_named, suggestion
from sayso.errors import UsageError
from sayso.records import Severity
from sayso.words import load

FILE = "sayso.toml"
OWN = "own"
_OFF, _ON = "off", "on"


def find_house_file(folder: Path) -> Path | None:
    """The house file for the reports of a folder: in it, or in the nearest folder above that has one."""
    for each in (folder, *folder.parents):
        if (each / FILE).is_file():
            return each / FILE
    return None


def read_house(path: Path) -> House:
    """The house style in a file. A file without `[check]` sets nothing.

    Raises:
        UsageError: it cannot be read, or says something that cannot be meant.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path} cannot be read: {error.strerror}.", "Name another with --config.") from error
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{path} is no TOML: {error}.", "See the example in: sayso check --help") from error
    check = _table(path, "check", table.get("check", {}))
    for key in check:
        _known(path, f"check.{key}", key, ("scale", "terms", "rules"))
    rules = _table(path, "check.rules", check.get("rules", {}))
    set_here = {_rule(path, name): _weight(path, name, value) for name, value in rules.items()}
    scale, terms = _scale(path, check)
    severities = {name: Severity(value) for name, value in set_here.items() if value not in {_OFF, _ON}}
    return House(frozenset(name for name, value in set_here.items() if value == _OFF), severities, scale, terms)


def _scale(path: Path, check: Mapping[str, Any]) -> tuple[str, frozenset[str]]:
    scale, terms = check.get("scale", DEFAULT_SCALE), check.get("terms", [])
    _known(path, f'scale = "{scale}"', scale, (*load("scales"), OWN))
    if not isinstance(terms, list) or not all(isinstance(each, str) for each in terms):
        raise UsageError(f"{path}: terms in [check] is no list of words.", 'Write: terms = ["likely", "remote"]')
    if (scale == OWN) != bool(terms):
        raise UsageError(f'{path}: scale = "own" and terms go together in [check].', "Give both, or neither.")
    return scale, frozenset(" ".join(each.lower().split()) for each in terms)


def _rule(path: Path, name: str) -> str:
    rule = rule_named(name)
    if rule is None:
        raise UsageError(f"{path}: no rule is called “{name}” ([check.rules]).", suggestion(name))
    return rule


def _weight(path: Path, name: str, value: object) -> str:
    if isinstance(value, bool):
        return _ON if value else _OFF
    _known(path, f"{name} = “{value}”", value, (_OFF, _ON, *Severity))
    return str(value)


def _table(path: Path, name: str, value: object) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise UsageError(f"{path}: {name} is no table.", f"Write [{name}] and the settings below it.")
    return value


def _known(path: Path, what: str, value: object, known: Collection[str]) -> None:
    """Make sure that a value is one of those that it may be."""
    if value not in known:
        near = get_close_matches(str(value), known, n=1, cutoff=0.5)
        hint = f"Nearest: {near[0]}. " if near else ""
        raise UsageError(f"{path}: {what} is not known.", f"{hint}It may be {', '.join(known)}.")
