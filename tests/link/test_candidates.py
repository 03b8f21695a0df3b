"""Which statements are worth comparing: what they share, near in time or rare enough, and nothing of their order."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.candidates import (
    FAR_KEYS,
    MOST_NEAR,
    MOST_WORDS,
    Near,
    are_candidates,
    is_strong,
    keys_of,
    may_be_strong,
    weight_of,
    within,
)
from tests.link.passed import passage, told

FERRY = "The ferry Kalliope sank beside the Vorontsov lighthouse."
AGAIN = "Dockers saw how the ferry Kalliope burned beside the Vorontsov lighthouse."
OTHER = "Rain is expected in the western valleys."

PAIRS = [
    (FERRY, "2031-05-03", AGAIN, "2031-05-04", True),
    (FERRY, "2031-05-03", OTHER, "2031-05-03", False),
    (FERRY, "2031-05-03", AGAIN, "2031-09-20", True),  # far apart, by the pairs of their rarest words
    (FERRY, None, AGAIN, "2031-05-04", True),
    ("", None, "", None, False),
]


@pytest.mark.parametrize(("one", "day", "other", "other_day", "expected"), PAIRS)
def test_what_shares_enough_is_compared(
    one: str, day: str | None, other: str, other_day: str | None, *, expected: bool
) -> None:
    a, b = keys_of(passage(one, day)), keys_of(passage(other, other_day))
    assert are_candidates(a, b) is expected
    assert are_candidates(b, a) is expected


def test_what_shares_only_stock_is_not_compared() -> None:
    a, b = keys_of(passage(FERRY)), keys_of(passage(AGAIN))
    assert not are_candidates(a, b, set(a.all))
    assert not are_candidates(a, b, set(b.all))


def test_a_day_told_makes_near_what_was_published_then() -> None:
    text = "It had reported on the Kalliope in March."
    report = keys_of(passage(text, "2031-05-03", times=(told("3 March", "2031-03-03"),)))
    assert len(report.cells) == 2
    assert set(keys_of(passage(text, "2031-03-03")).cells) < set(report.cells)


def test_a_list_of_dates_is_about_none_of_them() -> None:
    days = tuple(told(f"{month} May", f"2031-{month:02}-01") for month in range(6, 12))
    assert len(keys_of(passage(FERRY, "2031-05-03", times=days)).cells) == 1


def test_a_word_meets_itself_in_the_cells_around() -> None:
    near = Near("ferry", 7)
    assert [each.cell for each in near.around] == [6, 7, 8]
    assert len({each.key for each in near.around}) == 3


def test_of_a_long_text_the_rarest_words_are_keys() -> None:
    keys = keys_of(passage(" ".join(f"Zqx{number}vorontsov" for number in range(900))))
    assert len(keys.weights) <= MOST_WORDS
    assert len(list(keys.all)) <= 2 * MOST_WORDS


def test_within_a_document_what_shares_enough_is_compared_whatever_its_day() -> None:
    keys = {number: keys_of(passage(text)) for number, text in enumerate((AGAIN, OTHER, FERRY))}
    assert list(within(keys)) == [(0, 2)]


def test_within_a_document_what_all_say_finds_none() -> None:
    assert not list(within(dict.fromkeys(range(MOST_NEAR + 1), keys_of(passage(FERRY)))))
    assert (
        len(list(within(dict.fromkeys(range(MOST_NEAR), keys_of(passage(FERRY)))))) == MOST_NEAR * (MOST_NEAR - 1) / 2
    )


def test_keys_are_near_or_far_and_fit_an_index() -> None:
    for day in ("0001-01-01", "2031-05-03", "9999-12-31"):
        keys = keys_of(passage(FERRY, day))
        assert keys.far
        assert all(FAR_KEYS <= key < 2 * FAR_KEYS for key in keys.far)
        assert all(0 <= near.key < FAR_KEYS for near in keys.near)


def test_pairs_with_the_same_rarer_word_lie_together() -> None:
    keys = keys_of(passage(FERRY, "2031-05-03"))
    rarer = [keys.far[key][0] for key in sorted(keys.far)]
    assert sum(one != other for one, other in pairwise(rarer)) == len(set(rarer)) - 1


@given(st.text(max_size=200))
def test_the_weight_is_that_of_the_keys(text: str) -> None:
    assert weight_of(passage(text)) == keys_of(passage(text)).weight


@given(st.floats(0, 300), st.floats(0, 300), st.floats(0, 300), st.floats(0.1, 10))
def test_nothing_strong_is_passed_over(shared: float, weight: float, more: float, least: float) -> None:
    own, other = max(shared, weight), shared + more
    if is_strong(shared, own, other, least):
        assert may_be_strong(shared, own, least)


@given(st.text(max_size=60), st.text(max_size=60), st.sampled_from([None, "2031-05-03"]))
def test_candidates_are_the_same_both_ways(one: str, other: str, day: str | None) -> None:
    a, b = keys_of(passage(one, day)), keys_of(passage(other, "2031-05-04"))
    assert are_candidates(a, b) == are_candidates(b, a)
