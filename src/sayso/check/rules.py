"""All rules, family by family. Adding one is writing it and naming it here."""

from __future__ import annotations

from typing import Final

from sayso.check.quotation_marks import quote_marks_unbalanced
from sayso.check.rule import Rule

RULES: Final[tuple[Rule, ...]] = (quote_marks_unbalanced,)
"""Every rule, in the order of the documentation."""
