"""A takeaway that nothing stands behind is told: as a problem in a whole report, as a notice in an excerpt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.check.checker import check
from sayso.check.rule import Rule
from sayso.check.takeaways.coverage import (
    _longest_rise,
    body_not_in_this_copy,
    takeaway_coverage,
    takeaway_order,
    takeaway_without_body,
)
from sayso.records import Passed, Problem
from tests.check.reports import report_of

NOTES = "\n[1] https://orchard.example/frost\n\n[2] https://orchard.example/bees\n"
REPORT = """Key Takeaways

- A late frost ruined half of the cherry blossom in the eastern orchards.
- {takeaway}

A late frost ruined half of the cherry blossom in the eastern orchards on Sunday night.[1]

Beekeepers moved four hundred hives to the coast because of the frost.[2]
{notes}"""


def problems(rule: Rule, takeaway: str, notes: str = NOTES) -> list[Problem]:
    return list(check(report_of(REPORT.format(takeaway=takeaway, notes=notes)), [rule]).problems)


@pytest.mark.parametrize(
    "takeaway",
    [
        "Smugglers sank a patrol boat in the strait.",
        "The central bank raised its key rate to nine percent.",
        "Two members of parliament left their party over the pension reform.",
    ],
)
def test_what_a_whole_report_nowhere_says_is_told_with_the_words_of_the_takeaway(takeaway: str) -> None:
    (problem,) = problems(takeaway_without_body, takeaway)
    assert takeaway.removesuffix(".") in problem.message
    assert not problems(body_not_in_this_copy, takeaway)


@pytest.mark.parametrize(
    "takeaway",
    [
        "Beekeepers are moving their hives to the coast.",
        "Hives were brought to the sea after the cold night, and beekeepers left.",
        "The central bank raised its key rate to nine percent.[2]",
    ],
)
def test_a_takeaway_that_is_borne_out_or_has_an_endnote_of_its_own_is_left_alone(takeaway: str) -> None:
    assert not problems(takeaway_without_body, takeaway)


def test_what_an_excerpt_does_not_have_is_a_notice_and_no_problem() -> None:
    takeaway = "Smugglers sank a patrol boat in the strait."
    assert len(problems(body_not_in_this_copy, takeaway, notes="")) == 1
    assert not problems(takeaway_without_body, takeaway, notes="")


def test_a_takeaway_that_is_borne_out_is_passed() -> None:
    passed = check(
        report_of(REPORT.format(takeaway="Beekeepers moved hives.", notes="")), [takeaway_without_body]
    ).passed
    assert passed[0] == Passed("takeaway-without-body", "The body says it too.", passed[0].where)
    assert len(passed[0].where) == 2


def test_a_report_in_another_order_throughout_has_an_order_of_its_own() -> None:
    lines = ["Bakers struck for a day.", "A dam lake ran dry.", "Foxes came into the city.", "A comet was seen."]
    takeaways, body = "\n".join(f"- {line}" for line in lines), "\n\n".join(reversed(lines))
    assert not check(report_of(f"Key Takeaways\n\n{takeaways}\n\n{body}\n"), [takeaway_order]).problems


def test_short_parts_without_a_takeaway_are_left_alone() -> None:
    text = REPORT.format(takeaway="Beekeepers moved hives to the coast.", notes="\nIt rained in the hills.\n")
    assert not check(report_of(text), [takeaway_coverage]).problems


@given(st.lists(st.integers(0, 9), max_size=12))
def test_the_longest_rise_never_falls_and_no_longer_one_is_left_out(places: list[int]) -> None:
    kept = [places[at] for at in sorted(_longest_rise(places))]
    assert kept == sorted(kept)
    best: list[int] = []
    for place in places:
        best.append(1 + max((best[at] for at in range(len(best)) if places[at] <= place), default=0))
    assert len(kept) == max(best, default=0)
