"""Words beside a number make it a bound, a round one, or the size of a change."""

from __future__ import annotations

import pytest

from sayso.extract.quantities.before import words_before
from sayso.extract.quantities.degrees import Degree, bound_behind, change_before, change_behind, degree_of

DEGREES = [
    ("at least |40| boats", "min", False),
    ("more than |40|", "min", False),
    ("no fewer than |40|", "min", False),
    ("up to |40|", "max", False),
    ("as many as |40|", "max", False),
    ("within |40|", "max", False),
    ("sub-|40|", "max", False),
    ("nearly |40|", "max", True),
    ("about |40|", None, True),
    ("some |40|", None, True),
    ("up to an estimated |40|", "max", True),
    ("|40| or more", "min", False),
    ("|40|-odd boats", None, True),
    ("the captain's |40|", None, False),
    ("hover |40|", None, False),
]


@pytest.mark.parametrize(("marked", "bound", "approximate"), DEGREES)
def test_a_bound_is_told_from_a_round_number(marked: str, bound: str | None, approximate: bool) -> None:
    start, end = marked.index("|"), marked.rindex("|") - 1
    text = marked.replace("|", "")
    degree = degree_of(text, Degree(start, end), words_before(text, start, 0), len(text))
    assert (degree.bound, degree.approximate) == (bound, approximate)


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("prices rose by ", "up"),
        ("it fell ", "down"),
        ("an increase of ", "up"),
        ("a drop of ", "down"),
        ("the mast of ", None),
        ("cut its old fishing fleet by ", "down"),
        ("prices rose another ", "up"),
        ("rose with the fleet of ", None),
    ],
)
def test_a_change_is_told_by_the_word_before(before: str, expected: str | None) -> None:
    assert change_before(words_before(before, len(before), 0), rated=True) == expected


def test_who_loses_ships_does_not_sink_by_their_number() -> None:
    words = words_before("it lost ", 8, 0)
    assert change_before(words, rated=False) is None
    assert change_before(words, rated=True) == "down"


def test_what_is_fallen_below_is_a_level() -> None:
    text = "fell below 40"
    assert degree_of(text, Degree(11, 13), words_before(text, 11, 0), 13).level


@pytest.mark.parametrize(
    ("behind", "expected"), [(" increase", "up"), (" sharp drop", "down"), (" boats", None), (" for fall", None)]
)
def test_a_change_is_told_by_the_noun_behind(behind: str, expected: str | None) -> None:
    assert change_behind(behind, 0, len(behind), share=False) == expected


@pytest.mark.parametrize(("share", "expected"), [(True, "down"), (False, None)])
def test_less_of_something_is_a_change_behind_a_share_only(share: bool, expected: str | None) -> None:
    assert change_behind(" less power", 0, 11, share=share) == expected


def test_nothing_behind_is_no_bound() -> None:
    assert bound_behind("40 boats", 2, 8) is None
