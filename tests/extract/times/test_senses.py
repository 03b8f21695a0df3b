"""A phrase tells what its words stand for, and a setting what they are counted from."""

from __future__ import annotations

from datetime import date

import pytest

from sayso.extract.times.senses import LONG_AFTER, OPEN, UNDATED, Phrase, Setting, Story, Told, undated
from sayso.extract.times.words import find_words
from sayso.records import Span


def phrase(text: str) -> Phrase:
    (words,) = find_words(text, Span(0, len(text)))
    return Phrase(words)


def test_words_are_found_by_their_kind() -> None:
    words = phrase("early May 2022")
    assert words.name("PART") == "early"
    assert (words.value("MONTH"), words.value("YEAR"), words.value("DIGITS")) == (5, 2022, None)
    assert words.first("WEEKDAY") is None
    assert [word.text for word in words.all("MONTH", "YEAR")] == ["May", "2022"]


@pytest.mark.parametrize(("published", "reason"), [(None, UNDATED), (date(2022, 11, 25), LONG_AFTER)])
def test_what_is_open_says_why(published: date | None, reason: str) -> None:
    story = Story({}) if published else None
    setting = Setting(published, Told(), before="", after="", story=story)
    (sense,) = undated(setting, "DATE", "PAST_REF")
    assert setting.now is None
    assert (sense.days, sense.reason) == (None, reason)
    assert reason in OPEN


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (" that it rains ", date(2022, 5, 3)),
        (" that it rains. It shines ", date(2022, 5, 9)),
        (" " * 500, date(2022, 5, 9)),
    ],
)
def test_who_speaks_counts_from_his_own_day_to_the_end_of_the_sentence(before: str, expected: date) -> None:
    told = Told(said=(date(2022, 5, 3), 30))
    setting = Setting(date(2022, 5, 9), told, f"He said on May 3{before}"[-140:], "", at=30 + len(before))
    assert setting.speaking == expected
