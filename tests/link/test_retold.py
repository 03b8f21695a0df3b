"""What is told again is the sentence without the words that cite, with the day that it was reported on apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.retold import Retold, retold_in
from sayso.records import Span
from tests.link.passed import passage, quantity, told


def retold(text: str, **found: object) -> Retold:
    made = retold_in(passage(text, **found))  # type: ignore[arg-type]
    assert made is not None, text
    return made


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Harbour Desk has previously assessed that the pier is rotten.", "that the pier is rotten."),
        ("As HD has previously reported, two ferries ran aground.", ", two ferries ran aground."),
        ("The pier is rotten, as HD previously assessed.", "The pier is rotten ."),
        ("The pier that HD previously warned of is shut now.", "The pier  of is shut now."),
        (
            "The port is shut, but as HD has reported, the old pier will hold for years.",
            ", the old pier will hold for years.",
        ),
        ("The port confirmed HD’s earlier assessment that the old pier is rotten.", "that the old pier is rotten."),
        ("HD has always assessed that the pier would hold.", "that the pier would hold."),
        ("HD assessed that the mayor met the pilots in secret.", "the mayor met the pilots in secret."),
    ],
)
def test_the_content_is_what_stands_beside_the_words_that_cite(text: str, content: str) -> None:
    assert retold(text).content.text.strip() == content


@pytest.mark.parametrize("text", ["The pier is rotten.", "The mayor has previously assessed that the pier is rotten."])
def test_what_does_not_cite_tells_nothing_again(text: str) -> None:
    assert retold_in(passage(text)) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("HD reported on May 3 that 12 boats sank.", "May 3"),
        ("Two boats sank, as HD reported on May 3.", "May 3"),
        ("This fits HD’s May 3 assessment that the boats were old.", "May 3"),
        ("HD previously reported in May that the boats were old.", "May"),
    ],
)
def test_the_day_of_the_report_is_no_content(text: str, day: str) -> None:
    place = text.index(day)
    time = replace(told(day, "2031-05-03"), spans=(Span(place, place + len(day)),))
    found = retold(text, times=(time,), day="2031-05-09")
    assert found.days == ((date(2031, 5, 3), date(2031, 5, 3)),)
    assert (found.told, found.content.times, day in found.content.text) == (day, (), False)


def test_a_day_of_the_event_stays_with_the_content() -> None:
    text = "HD has previously reported that the boats sank on May 3."
    time = replace(told("May 3", "2031-05-03"), spans=(Span(text.index("May 3"), len(text) - 1),))
    found = retold(text, times=(time,))
    assert (found.days, found.content.times) == ((), (time,))


def test_what_stands_before_the_words_that_cite_is_left_out_with_its_numbers() -> None:
    text = "9 boats came back, which fits HD’s earlier assessment that 12 of the boats would."
    now, then = (
        replace(quantity(value, "boat"), spans=(Span(text.index(str(value)), text.index(str(value)) + 2),))
        for value in (9, 12)
    )
    assert retold(text, quantities=(now, then)).content.quantities == (then,)


def test_whoever_is_named_by_capitals_is_the_publisher_where_none_is_known() -> None:
    found = retold("PDX has previously assessed that the pier is rotten.", publisher="")
    assert (found.name, found.words) == ("pdx", "PDX has previously assessed")


@given(st.text(max_size=200))
def test_any_text_around_the_words_that_cite_is_taken(text: str) -> None:
    assert retold(f"HD has previously assessed {text}").words.startswith("HD has previously assessed")
