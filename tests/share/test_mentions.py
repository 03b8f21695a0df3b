"""What is unknown is null, and what stands in pieces keeps its pieces."""

from __future__ import annotations

from sayso.records import (
    Band,
    Condition,
    ConditionKind,
    Finding,
    First,
    FirstKind,
    Hedge,
    HedgeClass,
    Passage,
    Place,
    Polarity,
    Span,
    Time,
    Verdict,
)
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


def test_a_finding_says_what_was_looked_for_and_when() -> None:
    days = Time((Span(20, 25),), "today", "2022-10-04", "2022-10-04", "2022-10-04", "event")
    record = mentions.finding(Finding((Span(0, 8),), "saw none", Passage((Span(9, 14),), "boats"), days))
    assert record == {
        "spans": [[0, 8]],
        "text": "saw none",
        "sought": {"spans": [[9, 14]], "text": "boats"},
        "interval": mentions.time(days),
    }


def test_a_finding_without_days_says_null() -> None:
    assert mentions.finding(Finding((), ""))["interval"] is None


def test_a_verdict_says_whose_it_is() -> None:
    verdict = Verdict((Span(0, 11),), "false claim", Polarity.FALSE, "source", Passage((Span(20, 29),), "The mayor"))
    assert mentions.verdict(verdict) == {
        "spans": [[0, 11]],
        "text": "false claim",
        "polarity": "false",
        "whose": "source",
        "holder": {"spans": [[20, 29]], "text": "The mayor"},
    }


def test_a_first_says_in_which_way() -> None:
    first = First((Span(0, 8),), "the only", FirstKind.ONLY)
    assert mentions.first(first) == {"spans": [[0, 8]], "text": "the only", "kind": "only"}
