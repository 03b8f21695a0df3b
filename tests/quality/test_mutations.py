"""Edits are the same ones each time, and judged by what they add."""

from __future__ import annotations

import pytest

from sayso.records import Problem, Severity, Span
from tests.quality.checked import Edit
from tests.quality.excerpts import cut
from tests.quality.mutations import EACH, OPERATORS, Mutation, is_right, make
from tests.quality.operators import Case, Operator
from tests.quality.test_operators import REPORT
from tests.shared import needs_shared


def mutation_of(*rules: str, bears_notices: bool = False) -> Mutation:
    excerpt = cut("desk-2022-06-08.txt", REPORT)
    assert excerpt
    return Mutation(Operator("odd", rules, lambda _: iter(()), bears_notices), Case(excerpt), Edit(Span(0, 0), "Odd "))


@pytest.mark.parametrize(
    ("rules", "told", "right"),
    [
        (("one", "two"), [("two", Severity.INFO)], True),
        (("one", "two"), [("three", Severity.HIGH)], False),
        ((), [("one", Severity.INFO)], False),
        ((), [], True),
    ],
)
def test_an_edit_is_judged_by_what_it_adds(
    *, rules: tuple[str, ...], told: list[tuple[str, Severity]], right: bool
) -> None:
    added = [Problem("p-1", rule, severity, "Odd.", (Span(0, 3),)) for rule, severity in told]
    assert is_right(mutation_of(*rules), added) is right


@pytest.mark.parametrize(("severity", "right"), [(Severity.INFO, True), (Severity.LOW, False)])
def test_a_planted_sentence_may_be_told_a_notice(*, severity: Severity, right: bool) -> None:
    added = [Problem("p-1", "one", severity, "Odd.", (Span(0, 3),))]
    assert is_right(mutation_of(bears_notices=True), added) is right


@needs_shared
def test_the_same_edits_are_made_each_time() -> None:
    operators = [each for each in OPERATORS if each.name == "quotation-left-open"]
    made = [each.id for each in make(scored=False, operators=operators)]
    assert len(made) == EACH
    assert made == [each.id for each in make(scored=False, operators=operators)]
    assert not {each.id for each in make(scored=True, operators=operators)} & set(made)
