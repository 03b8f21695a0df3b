"""The events that ship and the user's own are one list, and what is no event is refused with the reason."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sayso.errors import UsageError
from sayso.words.history import LARGEST, known_events


def own(folder: Path, text: str, name: str = "events.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_what_ships_begins_before_it_ends_and_has_two_sides_where_it_is_only_the_war(tmp_path: Path) -> None:
    events = known_events(tmp_path / "none.yaml").events
    assert len({event.name for event in events}) == len(events) > 20
    for event in events:
        assert event.start <= (event.end or event.start)
        assert not event.words or len(event.sides) > 1


def test_the_users_event_is_added_and_takes_the_place_of_the_one_that_ships(tmp_path: Path) -> None:
    path = own(tmp_path, "Harbour War: {start: 2031-03-02, also: [HW]}\ngulf war: {start: 1990-08-01}\n")
    events = {event.name: event for event in known_events(path).events}
    assert events["harbour war"].also == ("hw",)
    assert events["gulf war"].start == date(1990, 8, 1)
    assert "korean war" in events


def test_a_list_is_read_once(tmp_path: Path) -> None:
    path = own(tmp_path, "a war: {start: 2031-03-02}\n")
    assert known_events(path) is known_events(path)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[1, 2", "no YAML"),
        ("- a\n", "no list of events"),
        ("war: 3\n", "other fields"),
        ("war: {start: 2031-03-02, name: x}\n", "other fields"),
        ("war: {start: soon}\n", "no day on which it starts"),
        ("war: {start: 2031-03-02 10:00:00}\n", "no day on which it starts"),
        ("war: {start: 2031-03-02, end: 2031-03-01}\n", "ends before it starts"),
        ("war: {start: 2031-03-02, also: x}\n", "no lists of texts"),
        ("war: {start: 2031-03-02, words: [war], sides: [a]}\n", "without two sides"),
        ("war: {start: 2031-03-02, sides: ['(']}\n", "no regular expression"),
        ("war: {start: 2031-13-40}\n", "no YAML"),
        ("#" * (LARGEST + 1), "at most"),
    ],
)
def test_what_is_no_list_of_events_is_refused_and_the_message_says_why(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        known_events(own(tmp_path, text))
