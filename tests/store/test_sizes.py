"""Intervals that share a number share a word, however large or small they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.store.sizes import MOST, STEPS, sizes, sizes_asked

numbers = st.floats(allow_nan=False) | st.sampled_from(STEPS)


@given(numbers, numbers, numbers, numbers)
def test_intervals_that_share_a_number_share_a_word(one: float, two: float, three: float, four: float) -> None:
    (low, high), (least, most) = sorted((one, two)), sorted((three, four))
    if max(low, least) <= min(high, most):
        assert set(sizes(low, high)) & set(sizes_asked(least, most))
        assert set(sizes(low, high)) & set(sizes_asked(None, most))
        assert set(sizes(low, high)) & set(sizes_asked(least, None))


@given(numbers, numbers)
def test_an_interval_has_few_words(one: float, two: float) -> None:
    assert 1 <= len(sizes(*sorted((one, two)))) <= MOST


APART: list[tuple[tuple[float, float], tuple[float | None, float | None]]] = [
    ((30, 30), (50, None)),
    ((30, 30), (None, 19)),
    ((-5, 0), (0.01, None)),
    ((0.3, 0.4), (1, 1e6)),
]


@pytest.mark.parametrize(("told", "asked"), APART)
def test_what_is_of_another_size_shares_no_word(
    told: tuple[float, float], asked: tuple[float | None, float | None]
) -> None:
    assert not set(sizes(*told)) & set(sizes_asked(*asked))
