"""The panel of a sentence tells each of its claims, the one that is meant unfolded."""

from __future__ import annotations

from sayso.serve.pages.document_sentence import sentence_panel
from tests.made import dossier

MADE = dossier()
OUTER, INNER, FORECAST = MADE.extraction.claims


def test_a_single_claim_is_told_at_once() -> None:
    told = sentence_panel(MADE, FORECAST.sentence.start)
    assert "<details" not in told
    assert FORECAST.id in told


def test_of_several_the_one_told_through_most_is_open_or_the_one_chosen() -> None:
    for chosen, shown in (("", INNER), (OUTER.id, OUTER), ("c-00", INNER)):
        told = sentence_panel(MADE, OUTER.sentence.start, chosen)
        assert told.count("<details") == 2
        assert told.count(" open") == 1
        assert told.split(" open", 1)[1].index(shown.id) < len(told)
        folded = [part for part in told.split("<details")[1:] if " open" in part.split(">", 1)[0]]
        assert shown.id in folded[0]


def test_a_place_without_a_claim_says_so() -> None:
    assert "No claim stands here." in sentence_panel(MADE, 3)
