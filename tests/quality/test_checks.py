"""The items of the structure gold are judged by their sentences."""

from __future__ import annotations

from collections import Counter

import pytest

from sayso.records import Problem, Severity, Span
from tests.quality import checks
from tests.quality.checked import Checked, read
from tests.quality.checks import Seed, judge
from tests.shared import needs_shared

TEXT = "The mayor said “the bridge is closed. He left. The ferry sank.\n"
SENTENCES = {"s1": Span(0, 37), "s2": Span(38, 46), "s3": Span(47, 62)}


def seed_of(*where: Span) -> Seed:
    problems = tuple(Problem("p-1", "odd", Severity.LOW, "Odd.", (each,)) for each in where)
    return Seed(Checked(Checked.of(read("a.txt", TEXT)).report, problems), SENTENCES)


@pytest.mark.parametrize(
    ("where", "expect", "right"),
    [
        (["s2", "s3"], "report", True),
        (["s3"], "report", False),
        (["s2", "s3"], "silent", False),
        (["s3"], "silent", True),
    ],
)
def test_a_finding_is_judged_by_the_sentences_of_its_problems(*, where: list[str], expect: str, right: bool) -> None:
    row = {"doc": "d", "rule": "odd", "where": where, "expect": expect, "why": ""}
    assert checks._finding("findings-001", seed_of(Span(38, 47)), row).right is right


def test_an_edit_is_caught_by_the_rules_that_may_answer_it() -> None:
    row = {"doc": "d", "find": "sank.", "replace": "“sank.", "expect": "report", "rule": "odd"}
    plain = Seed(Checked.of(read("a.txt", TEXT.replace("“", ""))), SENTENCES)
    assert not checks._mutation("mutations-001", plain, row).right
    assert checks._mutation("mutations-001", plain, row | {"also": ["quote-marks-unbalanced"]}).right


@needs_shared
def test_every_item_of_a_rule_is_judged() -> None:
    assert Counter(each.part for each in judge("quote-marks-unbalanced")) == {"findings": 5, "mutations": 3}
