"""A document is dated by the best witness there is, with the reason, or not at all."""

from __future__ import annotations

import pytest
from tests.read.pages import PROSE, read
from tests.shared import SHARED, needs_shared

from sayso.read import make_document
from sayso.records import DatedFrom, Hints, RawItem

DATED = f"Harbour Watch\n\nOctober 3, 2021\n\n{PROSE}\n"


def test_a_given_date_beats_the_dateline() -> None:
    document = read(DATED, hints=Hints(published="2021-10-04"))
    assert (document.published, document.published_from) == ("2021-10-04", DatedFrom.GIVEN)


def test_a_dateline_states_the_date() -> None:
    document = read(DATED)
    assert (document.published, document.published_from) == ("2021-10-03", DatedFrom.TEXT)


def test_metadata_beat_the_text() -> None:
    head = "<meta property='article:published_time' content='2021-10-05T08:00:00Z'>"
    page = f"<html><head>{head}</head><body><article>{PROSE}</article></body></html>"
    document = make_document(RawItem("a.html", "text/html", page.encode()))
    assert (document.published, document.published_from) == ("2021-10-05", DatedFrom.METADATA)


def test_without_any_witness_the_date_stays_open_and_says_so() -> None:
    document = read(PROSE)
    assert (document.published, document.published_from) == (None, None)
    assert any("--date" in notice for notice in document.notices)


def test_a_day_in_the_name_is_the_last_resort() -> None:
    document = read(PROSE, path="notes/2021-10-06-harbour.txt")
    assert (document.published, document.published_from) == ("2021-10-06", DatedFrom.INFERRED)
    assert "name" in document.published_reason


@needs_shared
@pytest.mark.parametrize("day", ["2022-11-25", "2022-09-13"])
def test_the_known_reports_are_dated_by_their_own_words(day: str) -> None:
    data = (SHARED / "seeds" / f"seed-{day}.txt").read_bytes()
    document = make_document(RawItem("unnamed.txt", "text/plain", data))
    assert (document.published, document.published_from) == (day, DatedFrom.INFERRED)
    assert document.published_reason


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("It broke on March 2, 2021. Crews came on March 3 and March 4, and left on March 4.", "2021-03-04"),
        (
            "It broke on March 2, 2021. Crews came on March 3, on March 3 again. They will sail on March 20.",
            "2021-03-03",
        ),
        ("It broke on March 2, 2021. Crews came on March 3, on March 3 again. The fair opens May 9.", "2021-03-03"),
        (
            "The first storm came on December 29 and the second on January 3; on January 4, 2021, it was over.",
            "2021-01-04",
        ),
        ("The treaty was signed on March 2, 1921.", None),
        ("It broke on March 2. Crews came on March 3.", None),
    ],
)
def test_the_latest_day_spoken_of_as_past_dates_the_text(body: str, expected: str | None) -> None:
    document = read(body)
    assert document.published == expected
    assert document.published_from is (DatedFrom.INFERRED if expected else None)
    assert bool(document.published_reason) == bool(expected)


def test_a_dateline_without_a_year_takes_it_from_the_sources() -> None:
    document = read(f"Harbour Watch\n\nMarch 4, 6 pm\n\n{PROSE}[1]\n\n[1] https://a.example/2021/03/03/x")
    assert (document.published, document.published_from) == ("2021-03-04", DatedFrom.INFERRED)
    assert "dateline" in document.published_reason


def test_a_name_that_is_no_day_dates_nothing() -> None:
    assert read(PROSE, path="storm-2021-13-44.txt").published is None
