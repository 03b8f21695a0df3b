"""There are seven bands of likelihood, each found by either of its terms."""

from __future__ import annotations

import pytest

from sayso.words import load
from sayso.words.likelihood import SCALE, band_between, band_names, band_of_term


def test_the_bands_go_from_the_least_likely_to_the_most() -> None:
    assert len(band_names()) == 7
    assert (band_names()[0], band_names()[3], band_names()[-1]) == (
        "almost no chance",
        "roughly even chance",
        "almost certain",
    )


@pytest.mark.parametrize("term", load("scales")[SCALE]["bands"])
def test_every_term_of_the_scale_is_of_one_band(term: str) -> None:
    low, high = load("scales")[SCALE]["bands"][term]
    assert band_of_term(term) == band_between(low, high)
    assert band_of_term(term) in band_names()


def test_what_is_no_term_is_of_none() -> None:
    assert band_of_term("maybe") is None
    assert band_between(50, 60) is None
