"""A number of things is that of their list, wherever that stands."""

from __future__ import annotations

import pytest

from sayso.check.figures.counts import count_vs_list
from tests.check.told import agreed, told

SPEAKERS = "Mayor Jaan Ilves said that the pier is closed. Minister Mart Tamm said that divers work there. Governor Leo Kask stated that he will visit it. {} had asked for money in May."  # noqa: E501
SWAPS = "Ministers reported {} prisoner exchanges in May. They exchanged 35 sailors for 35 pilots on May 3, 10 sailors for 10 pilots on May 4 and nine sailors for nine pilots on May 5."  # noqa: E501
FIRES = "{} fires broke out in the mill. The first burned the roof. The second burned a wall. The third killed a guard."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("All four mayors, Ilves, Tamm and Kask, resigned.", 1),
        ("All three mayors, Ilves, Tamm and Kask, resigned.", 0),
        (SPEAKERS.format("All four officials"), 1),
        (SPEAKERS.format("All three officials"), 0),
        (SPEAKERS.format("Both politicians"), 1),
        (SWAPS.format("four"), 1),
        (SWAPS.format("three"), 0),
        (SWAPS.format("at least four"), 0),
        (FIRES.format("Two"), 1),
        (FIRES.format("Three"), 0),
    ],
)
def test_a_number_is_held_against_its_list(text: str, expected: int) -> None:
    assert len(told(count_vs_list, text)) == expected


def test_the_question_names_those_who_were_found() -> None:
    (message,) = told(count_vs_list, SPEAKERS.format("All four officials"))
    assert "“All four officials”" in message
    assert message.endswith("Mayor Jaan Ilves, Minister Mart Tamm, Governor Leo Kask. Who is meant?")


def test_a_full_list_is_agreed() -> None:
    assert agreed(count_vs_list, SPEAKERS.format("All three officials"))
    assert agreed(count_vs_list, SWAPS.format("three"))
