"""What is unknown is null, and what stands in pieces keeps its pieces."""

from __future__ import annotations

from sayso.records import Band, Condition, ConditionKind, Hedge, HedgeClass, Passage, Place, Span
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
    hedge = Hedge((Span(0, 3),), "may", HedgeClass.POSSIBILITY, "source", "may")
    record = mentions.hedge(hedge)
    assert [record[scale] for scale in ("icd203", "phia", "kent")] == [None, None, None]


def test_a_band_without_its_high_end_is_named() -> None:
    band = Band("phia", 40, 50, below=True)
    hedge = Hedge(
        (Span(0, 21),), "realistic possibility", HedgeClass.LIKELIHOOD, "source", "realistic possibility", (band,)
    )
    assert (mentions.hedge(hedge)["phia"], mentions.hedge(hedge)["below"]) == ([40, 50], ["phia"])


def test_a_condition_says_how_it_limits() -> None:
    condition = Condition((Span(0, 9),), "unless it", ConditionKind.UNLESS)
    assert mentions.condition(condition) == {"spans": [[0, 9]], "text": "unless it", "kind": "unless"}
