"""What counts from a day that was named before has that day, or none."""

from __future__ import annotations

import pytest

from sayso.extract.times import find_times
from sayso.extract.times.senses import NO_DAY, NOT_ONE_DAY, NOT_PAST, SEVERAL_DAYS
from sayso.records import Block, BlockKind, Span
from tests.extract.made import document, paragraph
from tests.extract.times.timed import dated, valued

CASES = [
    (
        "It sank on November 3. The same day a crane fell.",
        [("November 3", "2022-11-03", "2022-11-03"), ("The same day", "2022-11-03", "2022-11-03")],
    ),
    (
        "It sank on November 3. A crane fell the previous day.",
        [("November 3", "2022-11-03", "2022-11-03"), ("the previous day", "2022-11-02", "2022-11-02")],
    ),
    (
        "It sank on November 3. A crane fell the next day.",
        [("November 3", "2022-11-03", "2022-11-03"), ("the next day", "2022-11-04", "2022-11-04")],
    ),
    (
        "It sinks on November 3; all must leave by that date.",
        [("November 3", "2022-11-03", "2022-11-03"), ("that date", "2022-11-03", "2022-11-03")],
    ),
    (
        "It sank on November 3. Two days later a crane fell, and a day earlier a mast.",
        [
            ("November 3", "2022-11-03", "2022-11-03"),
            ("Two days later", "2022-11-05", "2022-11-05"),
            ("a day earlier", "2022-11-04", "2022-11-04"),
        ],
    ),
    (
        "He said on Monday that the crane, built in 2014, had fallen the previous day.",
        [
            ("Monday", "2022-11-21", "2022-11-21"),
            ("2014", "2014-01-01", "2014-12-31"),
            ("the previous day", "2022-11-20", "2022-11-20"),
        ],
    ),
    ("It rained throughout the day on November 3.", [("November 3", "2022-11-03", "2022-11-03")]),
    ("It rained throughout the day.", [("the day", "2022-11-25", "2022-11-25")]),
    ("That day a crane fell.", [("That day", None, None)]),
]


OPEN = [
    ("The same day a crane fell.", NO_DAY),
    ("By the end of June the pier opens. Last week it rained; the previous day a crane had fallen.", NOT_ONE_DAY),
    ("The pier opens by December 29. The previous day a crane had fallen.", NOT_ONE_DAY),
    ("It rained since November 3. The previous day a crane had fallen.", NOT_ONE_DAY),
    ("It rained on November 3 and 9. The same day a crane fell.", SEVERAL_DAYS),
    ("It rained on November 3. A crane fell the same day as a mast.", NOT_ONE_DAY),
    ("They will vote on Sunday. The previous day a crane was lifted.", NOT_PAST),
]


@pytest.mark.parametrize(("text", "reason"), OPEN)
def test_where_no_one_day_is_told_it_stays_open_and_says_why(text: str, reason: str) -> None:
    *_, time = find_times(paragraph(text))
    assert (time.start, time.end, time.reason) == (None, None, reason)


def test_the_day_of_another_paragraph_is_not_counted_from() -> None:
    text = "It sank on November 3.\nThe next day a crane fell."
    spans = [Span(0, 22), Span(23, len(text))]
    made = document(text, tuple(Block(span, BlockKind.PARAGRAPH) for span in spans))
    assert [time.start for time in find_times(made)] == ["2022-11-03", None]


FINANCE = [
    ("Sales fell in the third quarter. They were $3 million, up from $2 million a year ago.", "2021-Q3"),
    ("Sales fell in the third quarter. Rates in the year-ago quarter were low.", "2021-Q3"),
    ("Sales fell in the third quarter. The pier burned a year ago.", "2021"),
]


@pytest.mark.parametrize(("text", "value"), FINANCE)
def test_figures_of_a_quarter_are_compared_with_those_of_the_same_one(text: str, value: str) -> None:
    assert valued(text)[-1][1] == value


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_the_same_day_is_the_one_before(text: str, expected: list[tuple[str, ...]]) -> None:
    assert dated(text) == expected
