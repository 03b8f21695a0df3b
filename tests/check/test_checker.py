"""The checker runs every rule that can be used, names problems so that they stay, and survives a rule that fails."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from sayso.check.checker import check
from sayso.check.house import House
from sayso.check.needs import Needs
from sayso.check.report import Report
from sayso.check.rule import Agreement, Card, Objection, Remark, Rule, rule
from sayso.records import Severity
from tests.check.reports import report_of

TEXT = "The bridge is closed. The mayor left the town on Monday.\n"


def rule_of(look: str = "objects", needs: tuple[Needs, ...] = ()) -> Rule:
    card = Card("every-sentence", Severity.LOW, "Whether there are sentences.", "A test.", TEXT, "", needs)

    @rule(card)
    def every_sentence(report: Report) -> Iterator[Remark]:
        for sentence in report.sentences:
            if look == "fails":
                raise ValueError("a defect")
            yield (
                Objection((sentence.span,), "It says: no.")
                if look == "objects"
                else Agreement((sentence.span,), "Yes.")
            )

    return every_sentence


def test_each_objection_is_a_problem_with_a_name_of_its_own() -> None:
    found = check(report_of(TEXT), [rule_of()])
    assert [problem.message for problem in found.problems] == ["It says: no."] * 2
    assert len({problem.id for problem in found.problems}) == 2


def test_a_problem_keeps_its_name_when_another_part_changes() -> None:
    before = check(report_of(TEXT), [rule_of()]).problems
    after = check(report_of("A new sentence stands here now. " + TEXT), [rule_of()]).problems
    assert {problem.id for problem in before} <= {problem.id for problem in after}


def test_an_agreement_is_passed() -> None:
    found = check(report_of(TEXT), [rule_of("agrees")])
    assert not found.problems
    assert [each.rule for each in found.passed] == ["every-sentence"] * 2


def test_a_rule_that_needs_what_is_not_there_says_so() -> None:
    found = check(report_of(TEXT), [rule_of(needs=(Needs.TAKEAWAYS,))])
    assert not found.problems
    assert [(each.rule, each.reason) for each in found.unchecked] == [("every-sentence", "Not found in it: takeaways.")]


def test_a_rule_that_fails_does_not_stop_the_others() -> None:
    found = check(report_of(TEXT), [rule_of("fails"), rule_of()])
    assert len(found.problems) == 2
    assert "a defect" in found.unchecked[0].reason


@pytest.mark.parametrize(
    ("house", "expected"), [(House(off=frozenset({"every-sentence"})), []), (House(), ["low"] * 2)]
)
def test_a_house_turns_a_rule_off(house: House, expected: list[str]) -> None:
    found = check(replace(report_of(TEXT), house=house), [rule_of()])
    assert [str(problem.severity) for problem in found.problems] == expected


def test_a_house_sets_what_a_rule_weighs() -> None:
    house = House(severities={"every-sentence": Severity.HIGH})
    assert {problem.severity for problem in check(report_of(TEXT, house=house), [rule_of()]).problems} == {
        Severity.HIGH
    }


def test_text_in_another_language_is_told() -> None:
    found = check(report_of("Мэр заявил, что мост закрыт. Он откроется в понедельник.\n"), [rule_of()])
    assert any("not in English" in notice for notice in found.notices)
