"""Words that promise something of figures are held to it."""

from __future__ import annotations

import pytest

from sayso.check.figures.word_data import word_vs_data
from tests.check.told import agreed, told

RACES = "The towns held three {}boat races between June 3 and 5. The boats of the harbour raced on June 3, those of the island raced on June 4, and those of the school raced on June 5."  # noqa: E501
SWAP = "The clubs exchanged 20 players for {} players on Monday. Papers stressed the {} ratio of the exchange."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RACES.format("concurrent "), 1),
        (RACES.format("simultaneous "), 1),
        (RACES.format(""), 0),
        ("Three simultaneous boat races were held. The boats started on June 3.", 0),
        ("The simultaneous fires broke out in Narva on October 17 and in Haapsalu on October 20.", 1),
        ("The simultaneous fires broke out in Narva and in Haapsalu on October 20.", 0),
        ("The clubs held simultaneous races on June 3 and on June 4.", 0),
        (SWAP.format(26, "equal"), 1),
        (SWAP.format(20, "equal"), 0),
        (SWAP.format(26, "unequal"), 0),
        ("The two clubs exchanged 12 players for 9 players in a one-for-one swap.", 1),
        ("Sales rose from 400 to 300 in June.", 1),
        ("Sales rose from 300 to 400 in June.", 0),
        ("A majority of 41 percent backed the plan.", 1),
        ("A majority of 51 percent backed the plan.", 0),
        ("The majority backed the plan, and 41 percent of the boats were sold.", 0),
        ("The council voted unanimously, 14 to 3, to close the pier.", 1),
        ("The council voted unanimously to close 14 to 16 piers.", 0),
    ],
)
def test_words_are_held_against_their_data(text: str, expected: int) -> None:
    assert len(told(word_vs_data, text)) == expected


def test_the_days_that_follow_each_other_are_quoted() -> None:
    (message,) = told(word_vs_data, RACES.format("concurrent "))
    assert "“three concurrent boat races”" in message
    assert "“June 3”, “June 4”, “June 5”" in message


def test_an_equal_exchange_is_agreed() -> None:
    assert agreed(word_vs_data, SWAP.format(20, "equal")) == ["“20 players” for “20 players” is “equal ratio”."]
