"""A document that tells of the past gives its days the years that it tells."""

from __future__ import annotations

from sayso.extract.times import find_times
from sayso.extract.times.senses import EITHER_YEAR, LONG_AFTER
from sayso.records import Block, BlockKind, Span
from tests.extract.made import document, paragraph
from tests.extract.times.timed import dated

STORY = (
    "The siege, from 24 February 2021 to 14 May 2021, was long. On 3 March the bridge fell. On 9 March rain came. "
    "On 20 March it froze. On 5 April the mill burned. On 14 May it ended."
)
REPORT = "The dam was built on 4 May 2020. On November 20 it leaked. On November 21 and on November 24 it was closed."


def test_in_a_story_a_day_without_a_year_is_one_of_the_year_told() -> None:
    assert [start for _, start, _ in dated(STORY)] == [
        "2021-02-24",
        "2021-03-03",
        "2021-03-09",
        "2021-03-20",
        "2021-04-05",
        "2021-05-14",
    ]


def test_in_a_report_it_is_one_about_the_day_of_the_document() -> None:
    assert [start for _, start, _ in dated(REPORT)] == ["2020-05-04", "2022-11-20", "2022-11-21", "2022-11-24"]


def test_a_story_goes_on_into_the_next_year() -> None:
    text = "It began on 1 August 2020. On 3 March, on 1 April, on 8 April, on 2 May and on 9 May it froze."
    text += " It sank on 1 June 2021."
    assert [start for _, start, _ in dated(text)][1:3] == ["2021-03-03", "2021-04-01"]


def test_a_story_told_about_its_anniversary_is_one_too() -> None:
    text = "The siege of 1 October 2021 was long. On 3 November rain came. On 9 November it froze. On 14 December, "
    text += "on 19 December and on 27 December the mill burned. On 1 January 2022 it ended."
    assert [start for _, start, _ in dated(text)][1:4] == ["2021-11-03", "2021-11-09", "2021-12-14"]


def test_of_two_years_that_are_told_none_is_taken_where_neither_lies_nearer() -> None:
    text = (
        "Rain came on 10 January 2020 and on 10 December 2021.\n\n"
        "On 20 June, 25 June, 5 July, 9 July and 1 August it froze."
    )
    last = text.index("On 20")
    blocks = (Block(Span(0, last - 2), BlockKind.PARAGRAPH), Block(Span(last, len(text)), BlockKind.PARAGRAPH))
    time = list(find_times(document(text, blocks)))[2]
    assert (time.text, time.start, time.reason) == ("20 June", None, EITHER_YEAR)


def test_in_a_story_nothing_is_counted_from_the_day_of_publication() -> None:
    *_, time = find_times(paragraph(f"{STORY} Last week it rained."))
    assert (time.start, time.reason) == (None, LONG_AFTER)


def test_without_a_date_of_the_document_no_year_is_made_up() -> None:
    assert [start for _, start, _ in dated(STORY, None)] == ["2021-02-24", *[None] * 5]
