"""The rule brings together all that can be wrong with a day."""

from __future__ import annotations

import pytest

from sayso.check.figures.calendar import calendar
from tests.check.reports import report_of
from tests.check.told import agreed, told

CLOSE = " Russian forces and Ukrainian forces rest in the war."


@pytest.mark.parametrize(
    "text",
    [
        "The mayor left on Thursday, November 4, 2022.",
        "The pier closed on November 31.",
        "The talks ran between November 7 and 3.",
        "The operator reported on November 20 that power is back.",
        "The office closed on October 29, three days before Halloween.",
        f"Nurses are tired after sixteen months of grinding war.{CLOSE}",
        f"The bulletin reported on February 13 that 800 sailors replace losses.{CLOSE}",
        "Workers held two strikes between November 2 and 4. They went on strike on November 6 and on November 7.",
    ],
)
def test_each_kind_of_impossible_day_is_told_once(text: str) -> None:
    assert len(told(calendar, text)) == 1


def test_what_agrees_is_told_too() -> None:
    assert agreed(calendar, "The mayor left on Friday, November 4, 2022.") == ["November 4, 2022 was a Friday."]


def test_a_report_of_no_day_is_read_all_the_same() -> None:
    report = report_of("The pier closed on November 31. The mayor left on Monday.", published="2022-11-09")
    assert len([each for each in calendar.look(report) if "31" in each.message]) == 1
