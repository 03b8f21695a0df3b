"""Days overlap where they do, whether a claim's rows tell it or its words for months pass the others by."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.records import Question, Time
from sayso.store.events import YEARS, event_days, month_words, months_asked
from sayso.store.find import find
from sayso.store.keep import keep
from sayso.store.store import Store
from sayso.store.timeline import LAST_DAY, day_of
from tests.store.enriched import Told, enriched

Interval = tuple[str | None, str | None]


def event(start: str | None, end: str | None, role: str = "event") -> Time:
    return Time((), "", start, end, "", role)


def test_only_events_that_say_a_day_have_days_and_an_open_end_is_open() -> None:
    times = [event("2022-11-05", None), event(None, None), event("2022-11-05", None), event("2022-11-05", None, "said")]
    assert event_days(times) == [(day_of("2022-11-05"), LAST_DAY)]


MONTHS: list[tuple[Interval, list[str]]] = [
    (("2022-11-05", "2022-11-05"), ["month2022x11"]),
    (("2022-11-30", "2022-12-01"), ["month2022x11", "month2022x12"]),
    (("2022-01-31", "2022-03-01"), ["month2022x1", "month2022x2", "month2022x3"]),
    (("2021-12-01", "2022-12-31"), ["long2021", "long2022"]),
    (("2022-01-01", None), ["ages"]),
    ((None, "2022-01-01"), ["ages"]),
    ((None, "0001-01-20"), ["ages"]),
    (("9999-12-31", None), ["ages"]),
    (("1850-05-01", "1850-05-01"), ["ages"]),
]


@pytest.mark.parametrize(("days", "words"), MONTHS)
def test_a_time_has_the_words_of_its_months_or_years(days: Interval, words: list[str]) -> None:
    assert month_words([event(*days)]) == words


def test_days_are_asked_for_by_months_and_years_as_far_as_the_casebook_reaches() -> None:
    first, held = day_of("2022-11-30"), (day_of("2022-11-15"), day_of("2022-12-10"))
    assert months_asked((first, first + 1), held) == ["month2022x11", "month2022x12", "long2022", "ages"]
    assert months_asked((0, 0), held) == ["ages"]
    wide = months_asked((0, LAST_DAY), held)
    assert [word for word in wide if word.startswith("month")] == ["month2022x11", "month2022x12", "month2023x1"]
    assert len(wide) == 3 + len(YEARS) + 1


near_days = st.dates(date(2020, 1, 1), date(2023, 12, 31))
days = near_days | near_days | st.dates(date(1, 1, 1), date(9950, 1, 1))


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    first = draw(days)
    last = first + timedelta(days=draw(st.sampled_from([0, 1, 30, 31, 32, 800, 9_000])))
    opened = draw(st.sampled_from([None, None, None, "start", "end"]))
    return (None if opened == "start" else first.isoformat()), (None if opened == "end" else last.isoformat())


@given(st.lists(intervals(), min_size=1, max_size=8), st.lists(intervals(), min_size=1, max_size=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_overlaps_is_found_alone_and_with_another_filter(told: list[Interval], asked: list[Interval]) -> None:
    with TemporaryDirectory() as folder:
        store = Store(Path(folder) / "casebook.db")
        made = enriched([Told(days=each) for each in told])
        keep(store, made.item, made.dossier)
        for between in asked:
            expected = [str(number) for number, each in enumerate(told) if overlaps(each, between)]
            for source in (None, "man"):
                answers = find(store, Question(between=between, source=source))
                assert [each.claim.content.text for each in answers] == expected
        store.close()


def overlaps(one: Interval, other: Interval) -> bool:
    """Whether two intervals share a day; an open end is open."""
    return (one[0] or "") <= (other[1] or "9999") and (other[0] or "") <= (one[1] or "9999")
