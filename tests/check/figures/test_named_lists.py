"""A list of names right behind a number is all of what is counted."""

from __future__ import annotations

import pytest

from sayso.check.figures.named_lists import find_lists, is_plain_count
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("All three mayors, Ilves, Tamm and Kask, resigned.", (3, 3)),
        ("Both mayors, Ilves, Tamm and Kask, resigned.", (2, 3)),
        ("The strike closed three ports: Narva, Haapsalu and Kuressaare.", (3, 3)),
        ("The strike closed three ports (Narva and Haapsalu).", (3, 2)),
        ("The strike closed the two cities of Narva and Haapsalu.", (2, 2)),
        ("The plan names two steps: closing the pier and paying the guards.", (2, 2)),
        ("The river has two sides: the north, the south and the islands.", (2, 3)),
    ],
)
def test_a_list_is_read_with_its_number(text: str, expected: tuple[int, int]) -> None:
    (found,) = find_lists(report_of(text).sentences[0])
    assert (found.number, len(found.names)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The strike closed at least three ports: Narva, Haapsalu and Kuressaare.",
        "The strike closed five ports, including Narva and Haapsalu.",
        "The storm hit two towns, Narva, North Province, and Haapsalu.",
        "The second and third lines of cranes broke.",
        "Two ministers, the premier and his deputy, flew to Narva.",
        "Two ministers of Estonia flew to Narva and Haapsalu.",
    ],
)
def test_what_is_no_full_list_is_left_alone(text: str) -> None:
    assert not list(find_lists(report_of(text).sentences[0]))


def test_a_bound_is_no_plain_count() -> None:
    bounded, plain = report_of("At least three cranes and four boats broke.").sentences[0].quantities
    assert not is_plain_count(bounded)
    assert is_plain_count(plain)


def test_a_long_list_without_end_is_read_in_no_time() -> None:
    names = ", ".join(f"Aa{number}" for number in range(4000))
    assert not list(find_lists(report_of(f"The strike closed three ports, {names}").sentences[0]))
