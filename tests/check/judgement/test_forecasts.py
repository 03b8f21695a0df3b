"""A forecast that nothing could settle is told, and more where it is of an effect or stands in a takeaway."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.judgement.forecasts import forecast_without_horizon, forecast_without_test
from sayso.records import Severity
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The strike will have far-reaching consequences for the mills.", [Severity.LOW]),
        ("The rebels will likely continue to expand this support.", [Severity.INFO]),
        ("Key Takeaways\n\n- The rebels will likely continue to expand this support.\n", [Severity.LOW]),
        ("The strike will likely reduce the capacity of the mills by 12 percent.", []),
        ("The strike will likely shape relations between the two sides.", [Severity.INFO]),
        ("The council will pass the bill on Friday, which will have consequences for the mills.", []),
        ("The strike had far-reaching consequences for the mills.", []),
    ],
)
def test_a_forecast_without_a_test_is_told(text: str, expected: list[Severity]) -> None:
    assert [each.severity for each in check(report_of(text), [forecast_without_test]).problems] == expected


def test_the_forecast_is_quoted() -> None:
    (problem,) = check(report_of("The strike will have consequences for the mills."), [forecast_without_test]).problems
    assert "“will have consequences for the mills”" in problem.message


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("The navy will likely send two ships to the strait.", True),
        ("The navy will likely send two ships to the strait in the coming days.", False),
        ("The navy will likely send two ships to the strait by 3 December.", False),
        ("The navy will likely send two ships to the strait by spring.", False),
        ("The navy will likely send two ships to the strait within the week.", False),
        ("The navy will likely send two ships to the strait once the ice is gone.", False),
        ("The navy sent two ships to the strait.", False),
    ],
)
def test_a_forecast_of_an_event_needs_a_time(text: str, is_told: bool) -> None:
    assert bool(check(report_of(text), [forecast_without_horizon]).problems) is is_told
