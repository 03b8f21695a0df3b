"""Of the statements of the last weeks, those that say most nearly what a text says are found, with their threads."""

from __future__ import annotations

import pytest

from sayso.link import recent
from sayso.link.embedding import embedding_of, nearness
from sayso.link.recent import CLOSEST, Recent

SANK = "The ferry Kalliope sank beside the Narva lighthouse."
SANK_TOO = "Beside the lighthouse of Narva the ferry went down."
HARVEST = "Drought ruined the barley harvest around Tartu."


def of(*said: tuple[int, str]) -> Recent:
    """What was said, on which days; the thread of each is of its place."""
    made = Recent()
    for place, (day, words) in enumerate(said):
        made.add(day, (day, f"c-{place}"), embedding_of(words))
    return made


def test_the_nearest_comes_first_and_is_told_how_near() -> None:
    found = of((1, HARVEST), (2, SANK)).nearest(embedding_of(SANK_TOO), 0)
    assert [name for name, _ in found] == [(2, "c-1"), (1, "c-0")]
    assert found[0][1] == nearness(embedding_of(SANK), embedding_of(SANK_TOO))


def test_what_is_older_is_not_looked_at() -> None:
    assert of((1, SANK), (2, HARVEST)).nearest(embedding_of(SANK), 2)[0][0] == (2, "c-1")
    assert of((1, SANK)).nearest(embedding_of(SANK), 2) == []


def test_only_the_closest_are_given_and_of_those_as_near_the_earliest() -> None:
    found = of(*((1, SANK) for _ in range(CLOSEST + 5))).nearest(embedding_of(SANK), 0)
    assert [name for name, _ in found] == [(1, f"c-{place}") for place in range(CLOSEST)]


def test_of_very_many_the_latest_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recent, "MOST", 4)
    made = of((0, SANK), *((1 + place, HARVEST) for place in range(11)))
    found = made.nearest(embedding_of(HARVEST), 0)
    assert [name for name, _ in found] == [(day, f"c-{day}") for day in range(8, 12)]
