"""Days overlap where they do, of what happens and of what is said, by a claim's rows and by its words for months."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.records import Claim, Question, Time
from sayso.store.days import EVENTS, SAYINGS, YEARS, days_words, event_days, saying_days
from sayso.store.find import find
from sayso.store.keep import keep
from sayso.store.store import Store
from sayso.store.timeline import LAST_DAY, day_of
from tests.store.enriched import Told, enriched

Interval = tuple[str | None, str | None]


def event(start: str | None, end: str | None, role: str = "event") -> Time:
    return Time((), "", start, end, "", role)


def claim_of(*times: Time, said_on: Time | None = None) -> Claim:
    claim = enriched([Told()]).dossier.extraction.claims[0]
    return replace(claim, times=times, chain=(replace(claim.chain[0], said_on=said_on),))


def test_only_events_that_say_a_day_have_days_and_an_open_end_is_open() -> None:
    times = [event("2022-11-05", None), event(None, None), event("2022-11-05", None), event("2022-11-05", None, "said")]
    assert event_days(claim_of(*times)) == [(day_of("2022-11-05"), LAST_DAY)]


def test_a_time_that_ends_before_it_begins_has_no_days() -> None:
    assert event_days(claim_of(event("2022-11-05", "2022-11-04"))) == []


def test_what_is_said_on_a_day_is_not_about_it() -> None:
    claim = claim_of(event("2022-11-05", "2022-11-05"), said_on=event("2022-12-01", "2022-12-01", "said"))
    assert saying_days(claim) == [(day_of("2022-12-01"), day_of("2022-12-01"))]
    assert days_words(claim) == ["month2022x11", "saidmonth2022x12"]
    assert saying_days(claim_of()) == []


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
    told = event_days(claim_of(event(*days)))
    assert EVENTS.words(told) == words
    assert SAYINGS.words(told) == [f"said{word}" for word in words]


def test_days_are_asked_for_by_months_and_years_as_far_as_the_casebook_reaches() -> None:
    first, held = day_of("2022-11-30"), (day_of("2022-11-15"), day_of("2022-12-10"))
    assert EVENTS.words_asked((first, first + 1), held) == ["month2022x11", "month2022x12", "long2022", "ages"]
    assert EVENTS.words_asked((0, 0), held) == ["ages"]
    wide = EVENTS.words_asked((0, LAST_DAY), held)
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
        made = enriched([Told(days=each, said_on=other) for each, other in zip(told, told[::-1], strict=True)])
        keep(store, made.item, made.dossier)
        for between in asked:
            fits = [overlaps(each, between) for each in told]
            for source in (None, "man"):
                assert found(store, Question(between=between, source=source)) == [
                    n for n, each in enumerate(fits) if each
                ]
                said = found(store, Question(said_between=between, source=source))
                assert said == [n for n, each in enumerate(fits[::-1]) if each]
        store.close()


def found(store: Store, question: Question) -> list[int]:
    """The numbers of the claims that answer it."""
    return [int(each.claim.content.text) for each in find(store, question)]


def test_one_day_of_saying_is_asked_for_beside_the_day_of_the_event(store: Store) -> None:
    day, next_day = ("2022-11-05",) * 2, ("2022-11-06",) * 2
    made = enriched([Told(days=day, said_on=next_day), Told(days=day), Told(said_on=day)])
    keep(store, made.item, made.dossier)
    assert found(store, Question(said_on="2022-11-06")) == [0]
    assert found(store, Question(said_on="2022-11-05")) == [2]
    assert found(store, Question(on="2022-11-05")) == [0, 1]
    assert found(store, Question(on="2022-11-05", said_on="2022-11-06")) == [0]


def overlaps(one: Interval, other: Interval) -> bool:
    """Whether two intervals share a day; an open end is open."""
    return (one[0] or "") <= (other[1] or "9999") and (other[0] or "") <= (one[1] or "9999")
