"""A mention of a likelihood says what it stands for, doctrine by doctrine."""

from __future__ import annotations

from sayso.records import Band, Hedge, HedgeClass, Passage, Span


def test_a_hedge_gives_the_band_of_a_scale_that_defines_it_and_none_of_others() -> None:
    bands = (Band("icd203", 55, 80), Band("phia", 55, 75))
    hedge = Hedge((Span(0, 6),), "likely", HedgeClass.LIKELIHOOD, "publisher", "likely", bands)
    assert hedge.band("phia") == Band("phia", 55, 75)
    assert hedge.band("kent") is None


def test_a_hedge_without_an_owner_that_is_named_is_the_publisher_s_own() -> None:
    hedge = Hedge((Span(0, 3),), "may", HedgeClass.POSSIBILITY, "publisher", "may")
    assert (hedge.link, hedge.holder) == (None, Passage())
