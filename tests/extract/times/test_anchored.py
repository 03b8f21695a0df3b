"""Calendar expressions are found, resolved beside the document's day, and told from what only looks like them."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.times.anchored import find_times
from sayso.extract.times.senses import NO_YEAR
from tests.extract.made import paragraph

FOUND = [
    ("The ferry sank on November 24.", "November 24", "2022-11-24", "2022-11-24", "2022-11-24"),
    ("It sank on 24 November 2021.", "24 November 2021", "2021-11-24", "2021-11-24", "2021-11-24"),
    ("It sank on Nov. 24, 2021.", "Nov. 24, 2021", "2021-11-24", "2021-11-24", "2021-11-24"),
    ("It sank on the 3rd of October.", "the 3rd of October", "2022-10-03", "2022-10-03", "2022-10-03"),
    ("Log entry 2022-10-03: calm.", "2022-10-03", "2022-10-03", "2022-10-03", "2022-10-03"),
    ("Shelling went on November 23-25.", "November 23-25", "2022-11-23", "2022-11-25", "2022-11-23/2022-11-25"),
    ("It rained November 23 and 24.", "November 23 and 24", "2022-11-23", "2022-11-24", "2022-11-23/2022-11-24"),
    ("It rained between May 4 and 18.", "between May 4 and 18", "2022-05-04", "2022-05-18", "2022-05-04/2022-05-18"),
    (
        "It rained between October 30 and November 2.",
        "between October 30 and November 2",
        "2022-10-30",
        "2022-11-02",
        "2022-10-30/2022-11-02",
    ),
    (
        "Between 17 and 21 June it snowed.",
        "Between 17 and 21 June",
        "2022-06-17",
        "2022-06-21",
        "2022-06-17/2022-06-21",
    ),
    (
        "Shells fell through the night of November 23 and 24.",
        "the night of November 23 and 24",
        "2022-11-23",
        "2022-11-24",
        "2022-11-23/2022-11-24",
    ),
    ("They did not know of it until March 3.", "March 3", "2022-03-03", "2022-03-03", "2022-03-03"),
    ("It rained on November 23\u00ad–25.", "November 23\u00ad–25", "2022-11-23", "2022-11-25", "2022-11-23/2022-11-25"),
    ("The road opened in March.", "March", "2022-03-01", "2022-03-31", "2022-03"),
    ("The road opened in February 2020.", "February 2020", "2020-02-01", "2020-02-29", "2020-02"),
    (
        "The road opened in late February 2020.",
        "late February 2020",
        "2020-02-21",
        "2020-02-29",
        "2020-02-21/2020-02-29",
    ),
    ("It has been shut since October.", "since October", "2022-10-01", "2022-11-25", "2022-10-01/2022-11-25"),
    ("It stays shut until December 3.", "until December 3", "2022-11-25", "2022-12-03", "2022-11-25/2022-12-03"),
    ("They will vote by December 3.", "December 3", "2022-12-03", "2022-12-03", "2022-12-03"),
    ("They will vote by February 3.", "February 3", "2023-02-03", "2023-02-03", "2023-02-03"),
    ("The strike of December 20 failed.", "December 20", "2022-12-20", "2022-12-20", "2022-12-20"),
    ("The 2021 budget passed.", "2021", "2021-01-01", "2021-12-31", "2021"),
    ("Nobody sailed today.", "today", "2022-11-25", "2022-11-25", "2022-11-25"),
    ("Calm in the past 24 hours.", "the past 24 hours", "2022-11-24", "2022-11-25", "2022-11-24/2022-11-25"),
]

NONE = [
    "The crew may 4 times refuse.[24]",
    "They march while august visitors rest, and May Day songs are sung.",
    "A loan of $2021 was paid to the 24th Brigade.",
    "Guards stand there 24/7.",
    "The shell weighed 2,022 grams and cost 20.22 euros.",
    "Route M2021 is closed.",
    "On February 30 nothing happens.",
    "12, 13, 14, " * 4_000,
]


@pytest.mark.parametrize(("text", "words", "start", "end", "value"), FOUND)
def test_a_calendar_expression_is_found_and_resolved(text: str, words: str, start: str, end: str, value: str) -> None:
    (time,) = find_times(paragraph(text, "2022-11-25"))
    assert (time.text, time.start, time.end, time.value) == (words, start, end, value)
    assert time.spans[0].of(text) == words


@pytest.mark.parametrize("text", NONE)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert list(find_times(paragraph(text))) == []


@pytest.mark.parametrize(
    ("text", "start", "end", "value"),
    [
        ("It sank on November 24.", None, None, "XXXX-11-24"),
        ("It sank on November 24, 2021.", "2021-11-24", "2021-11-24", "2021-11-24"),
        ("It is shut since 2014.", "2014-01-01", None, "2014-01-01/.."),
        ("It sank today.", None, None, "PRESENT_REF"),
    ],
)
def test_without_a_date_of_publication_a_day_without_a_year_stays_open(
    text: str, start: str | None, end: str | None, value: str
) -> None:
    (time,) = find_times(paragraph(text, None))
    assert (time.start, time.end, time.value) == (start, end, value)


@pytest.mark.parametrize(
    ("text", "words", "start", "end"),
    [
        (
            "Calm since its last report on November 8.",
            "since its last report on November 8",
            "2022-11-08",
            "2022-11-25",
        ),
        ("It rained between 3:00 PM ET on May 13 and 3:00 PM ET on May 14.", "", "2022-05-13", "2022-05-14"),
        ("They met at 3:00 PM ET on November 13.", "November 13", "2022-11-13", "2022-11-13"),
        ("It rained from 2014 to 2019.", "2014 to 2019", "2014-01-01", "2019-12-31"),
        ("It rained in January and February 2021.", "January and February 2021", "2021-01-01", "2021-02-28"),
    ],
)
def test_days_that_belong_together_are_one_time(text: str, words: str, start: str, end: str) -> None:
    *_, time = find_times(paragraph(text))
    assert (time.start, time.end) == (start, end)
    assert words in time.text


@pytest.mark.parametrize(
    "night",
    [
        "overnight on September 4-5",
        "overnight on September 4 to 5",
        "overnight from September 4 to September 5",
        "overnight between 4 and 5 September",
        "overnight into September 5",
        "the night of September 4-5",
        "the night of 4 to 5 September",
        "the night of September 4 and 5",
    ],
)
def test_a_night_between_two_days_is_one_time(night: str) -> None:
    (time,) = find_times(paragraph(f"It was hit {night}."))
    assert (time.text, time.start, time.end) == (night, "2022-09-04", "2022-09-05")


@pytest.mark.parametrize(
    ("text", "precision"), [("in March 2021", "month"), ("on May 3", "day"), ("since 2014", "interval")]
)
def test_a_time_says_how_precise_it_is(text: str, precision: str) -> None:
    (time,) = find_times(paragraph(f"It rained {text}."))
    assert time.precision == precision


def test_a_time_that_is_open_says_why() -> None:
    (time,) = find_times(paragraph("It sank on November 24.", None))
    assert (time.precision, time.reason) == ("", NO_YEAR)


def test_what_no_calendar_holds_is_no_time_of_a_claim() -> None:
    assert list(find_times(paragraph("For three years, in recent weeks, and now, it has been calm."))) == []


def test_two_days_are_two_times() -> None:
    text = "He sailed on November 2, and came back on November 9."
    assert [time.value for time in find_times(paragraph(text))] == ["2022-11-02", "2022-11-09"]


WORDS = re.findall(
    r"\S+",
    """
    the a one 0 400 9999 99999 2022 1000 2199 2022-23 0000/11 1/2/22 31/12/9999 winter half week days month years
    century quarter ago before after to ending last next first final early May 31 February 29 Friday this today
    overnight since until between not on that said 9 a.m. noon GMT Gen. , - – 30s thirties war Russian Ukrainian
    Easter fiscal some dozen
    """,
)


@given(
    st.lists(st.sampled_from(WORDS), max_size=24),
    st.sampled_from([None, "0001-01-01", "1000-01-01", "2024-02-29", "9000-01-01", "9999-12-31"]),
)
def test_no_row_of_words_of_time_breaks_it(words: list[str], published: str | None) -> None:
    document = paragraph(" ".join(["Log:", *words]), published)
    for time in find_times(document):
        assert time.spans[0].of(document.text) == time.text
        assert not (time.start and time.end) or time.start <= time.end
