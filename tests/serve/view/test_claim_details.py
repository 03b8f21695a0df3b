"""A claim in full: brackets within brackets, and every qualification with its words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sayso.records import (
    Decision,
    Finding,
    First,
    FirstKind,
    Judgement,
    Matter,
    Passage,
    Polarity,
    Reviews,
    Ruling,
    Verdict,
)
from sayso.serve.view.claim_details import brackets, claim_details
from tests.made import dossier


def test_each_speaker_is_a_bracket_within_the_one_before() -> None:
    _, inner, forecast = dossier().extraction.claims
    drawn = brackets(inner, "Harbour Desk")
    assert drawn.count('class="bracket"') == 2
    order = [drawn.index(words) for words in ("The port authority", "captain Ilves", "two ferries to stay")]
    assert order == sorted(order)
    assert "Harbour Desk" not in drawn
    own = brackets(forecast, "Harbour Desk")
    assert "Harbour Desk" in own
    assert "in its own voice: forecast" in own


def test_doubts_come_with_their_bands_in_each_scale() -> None:
    made = dossier()
    told = claim_details(made.extraction.claims[2], made.document)
    assert "ICD 203 55–80 %" in told
    assert "PHIA 55–75 %" in told
    assert "the publisher’s" in told


def test_places_quantities_actors_and_notes_are_told() -> None:
    made = dossier()
    told = re.sub(r"<[^>]*>", "", claim_details(made.extraction.claims[1], made.document))
    for words in ("Narva, Estonia (city, to 5 km)", "2 ferries", "Ilves", "https://port.example/notice", "0.81"):
        assert words in told


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"negated": True}, "something is not so"),
        ({"finding": Finding((), "no sign", Passage((), "boats"))}, "looked for “boats”"),
        ({"finding": Finding((), "no sign")}, "what was looked for is not told"),
        ({"verdicts": (Verdict((), "falsely", Polarity.FALSE),)}, "“falsely” (false), says the publisher"),
        ({"firsts": (First((), "for the first time", FirstKind.FIRST),)}, "“for the first time”"),
    ],
)
def test_what_qualifies_a_claim_is_told(changes: dict[str, object], expected: str) -> None:
    made = dossier()
    claim = replace(made.extraction.claims[0], **changes)  # type: ignore[arg-type]
    assert expected in claim_details(claim, made.document)


def test_what_was_decided_is_told_with_who_and_why() -> None:
    made = dossier()
    claim = made.extraction.claims[0]
    decision = Decision(1, Matter.CLAIM, (claim.id,), Judgement.ACCEPT, "ada", "2022-11-09T10:00:00", "read twice")
    told = claim_details(claim, made.document, Reviews({claim.id: Ruling(decision)}))
    assert "by ada, 2022-11-09T10:00:00: read twice" in told


def test_a_speaker_who_is_known_leads_to_the_actor() -> None:
    outer, inner, _ = dossier().extraction.claims
    assert 'href="/actor/a-port"' in brackets(outer, None)
    assert brackets(inner, None).count("href=") == 1


def test_an_address_that_runs_is_no_link() -> None:
    made = dossier()
    note = replace(made.document.endnotes[0], urls=("javascript:alert(1)",))
    document = replace(made.document, endnotes=(note, *made.document.endnotes[1:]))
    assert 'href="javascript' not in claim_details(made.extraction.claims[0], document)
