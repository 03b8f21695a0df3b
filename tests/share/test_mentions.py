"""What is unknown is null, and what stands in pieces keeps its pieces."""

from __future__ import annotations

from sayso.records import HedgeClass, Passage, Place, Span
from sayso.records.claim import Hedge
from sayso.share import mentions


def test_a_broken_passage_keeps_its_pieces() -> None:
    words = Passage((Span(0, 3), Span(9, 12)), "not yet")
    assert mentions.passage(words) == {"spans": [[0, 3], [9, 12]], "text": "not yet"}


def test_an_unexpressed_source_has_no_spans() -> None:
    assert mentions.passage(Passage()) == {"spans": [], "text": ""}


def test_an_unresolved_place_has_no_coordinates_and_a_reason() -> None:
    record = mentions.place(Place((Span(0, 5),), "Pisky", "Pisky", "village", reason="two candidates"))
    assert (record["lat"], record["lon"], record["reason"]) == (None, None, "two candidates")


def test_a_hedge_without_a_band_says_null() -> None:
    hedge = Hedge((Span(0, 3),), "may", HedgeClass.POSSIBILITY, "source", "may", None)
    assert mentions.hedge(hedge)["icd203"] is None
