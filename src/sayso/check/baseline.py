"""A baseline: the problems of reports that somebody looked at and lets stand, so that only new ones are told.

It is a JSON file of the ids of problems, with their rule and message for whoever reads it, and why each stands, which
is for people to fill in. An id follows from the rule and the words, so it holds while other parts of a report change.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from sayso.errors import UsageError
from sayso.records import AcceptedBy, CheckReport, Problem

LISTED = "It is in the baseline."
"""The reason why a problem is accepted for which a baseline gives none."""

Baseline = Mapping[str, str]
"""The ids of the problems that are accepted, each with the reason, which may be empty."""


def read_baseline(path: Path) -> Baseline:
    """The baseline in a file.

    Raises:
        UsageError: it cannot be read, or is none.
    """
    try:
        kept = json.loads(path.read_bytes())
    except OSError as error:
        hint = f"Write one first: sayso check REPORT --write-baseline {path}"
        raise UsageError(f"The baseline {path} cannot be read: {error.strerror}.", hint) from error
    except (ValueError, RecursionError) as error:
        raise _no_baseline(path, f"it is no JSON ({error})") from error
    entries = kept.get("problems") if isinstance(kept, dict) else None
    if not isinstance(entries, list):
        raise _no_baseline(path, 'it has no list of "problems"')
    return dict(_entry(path, number, entry) for number, entry in enumerate(entries, 1))


def baseline_text(problems: Iterable[Problem], before: Baseline) -> str:
    """The baseline of these problems as the text of a file; `before` has the reasons that were given already."""
    entries = [
        {"id": each.id, "rule": each.rule, "message": each.message, "why": before.get(each.id, "")}
        for each in sorted(problems, key=lambda problem: (problem.rule, problem.id))
    ]
    return json.dumps({"problems": entries}, ensure_ascii=False, indent=2) + "\n"


def accept_listed(found: CheckReport, baseline: Baseline) -> CheckReport:
    """What was found, with the problems that the baseline lists set apart."""
    listed = [
        replace(each, accepted=baseline[each.id] or LISTED, accepted_by=AcceptedBy.BASELINE)
        for each in found.problems
        if each.id in baseline
    ]
    standing = tuple(each for each in found.problems if each.id not in baseline)
    return replace(found, problems=standing, accepted=(*found.accepted, *listed))


def _entry(path: Path, number: int, entry: Any) -> tuple[str, str]:
    if not isinstance(entry, dict) or not isinstance(entry.get("id"), str):
        raise _no_baseline(path, f'its entry {number} has no "id"')
    why = entry.get("why", "")
    if not isinstance(why, str):
        raise _no_baseline(path, f'the "why" of its entry {number} is no text')
    return entry["id"], why


def _no_baseline(path: Path, why: str) -> UsageError:
    return UsageError(f"{path} is no baseline: {why}.", "Write it anew: sayso check REPORT --write-baseline FILE")
