"""Filters are sent in words that mean the same there."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from sayso.ask.question import make_question
from sayso.errors import UsageError
from sayso.records import Amount, Circle, Order, Stance
from sayso.remote.filters import narrowing, sent

GIVEN: list[dict[str, Any]] = [
    {"text": "bridge", "stance": Stance.DENY, "limit": 3},
    {"since": date(2022, 11, 9), "order": Order.OLDEST, "refused": True},
    {"between": ("2022-11-01", None), "said_between": (None, "2022-11")},
    {"endnote": 0, "source": None, "document": "a.txt"},
]


@pytest.mark.parametrize("given", GIVEN)
def test_what_is_sent_asks_the_same_question(given: dict[str, Any]) -> None:
    words = sent(given.get("text", ""), {name: value for name, value in given.items() if name != "text"})  # type: ignore[arg-type]
    assert all(isinstance(value, str | int) for value in words.values())
    assert make_question(**words) == make_question(**given)  # type: ignore[arg-type]


def test_which_of_the_answers_are_wanted_is_left_out_where_all_count() -> None:
    assert narrowing("rain", {"limit": 3, "order": Order.OLDEST, "after": "c-1", "stance": "deny"}) == {
        "text": "rain",
        "stance": "deny",
    }


def test_a_circle_is_sent_as_its_middle() -> None:
    assert sent("", {"near": Circle("Narva", 59.4, 28.2, 20.0)}) == {"near": "59.4, 28.2 20.0km"}


def test_what_has_no_words_is_refused() -> None:
    for filters in ({"quantity": (Amount(("boat",)),)}, {"within": ("Utopia",)}):
        with pytest.raises(UsageError, match="cannot be sent"):
            sent("", filters)  # type: ignore[arg-type]
