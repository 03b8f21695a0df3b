"""The names of rules, as people write them: in a house file, in a mark, on the command line."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Final

from sayso.check.rules import RULES

ACCEPT_MARK: Final = "accept-mark"
"""The rule on the marks that accept problems, which is asked when all others have spoken."""

ALIASES: Final = {"likelihood-nonstandard": "nonstandard-likelihood", "place-drift": "place-mismatch"}
"""Other names that some rules go by."""

NAMES: Final = (*(rule.card.id for rule in RULES), ACCEPT_MARK)
"""The name of every rule, in the order of the documentation."""


def rule_named(name: str) -> str | None:
    """The rule that goes by this name, `None` where none does."""
    name = ALIASES.get(name, name)
    return name if name in NAMES else None


def suggestion(name: str) -> str:
    """What to say to somebody who wrote a name that no rule has: the nearest, and where all are listed."""
    near = get_close_matches(name, (*NAMES, *ALIASES), n=3)
    return " ".join([*([f"Nearest: {', '.join(near)}."] if near else []), "All rules: sayso check --rules"])
