"""Single days and stretches of days are told apart, with where they stand."""

from __future__ import annotations

from datetime import date

from sayso.check.figures.days import in_words, single_days, stretches
from tests.check.reports import report_of


def test_days_and_stretches_are_told_apart() -> None:
    sentence = report_of("The fair ran between November 2 and 4, and the mayor left on November 5.").sentences[0]
    (day,) = single_days(sentence)
    (whole,) = stretches(sentence)
    assert day.day == date(2022, 11, 5)
    assert sentence.text[day.start : day.end] == day.text
    assert (whole.first, whole.last) == (date(2022, 11, 2), date(2022, 11, 4))


def test_a_day_is_written_out() -> None:
    assert in_words(date(2022, 11, 5)) == "November 5, 2022"
