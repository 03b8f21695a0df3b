"""The rules fit in their order, and a run of numbers alone is not looked at."""

from __future__ import annotations

from sayso.extract.times.rules import fitting, is_told
from sayso.extract.times.words import find_words, kinds_of
from sayso.records import Span


def ends(text: str) -> list[int]:
    (run,) = find_words(text, Span(0, len(text)))
    return [end for _, end in fitting(kinds_of(run), 0)]


def test_the_rule_that_takes_the_whole_day_comes_first() -> None:
    assert ends("May 3, 2022")[0] == 4


def test_words_that_no_rule_fits_fit_none() -> None:
    assert ends("of the") == []


def test_numbers_alone_tell_no_time() -> None:
    (run,) = find_words("12, 13 and 14", Span(0, 13))
    assert not is_told(run)
