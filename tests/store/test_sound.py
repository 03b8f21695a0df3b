"""Whatever does not hold in a document or a claim is a flaw, and a sound one has none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from sayso.records import Claim, Document, Dossier, Flaw, Passage, Span
from sayso.store.sound import flaws_of
from tests.toy import dossier_of, item_of

WHOLE = dossier_of(
    item_of("Title\nThe mayor said the envoy urged boats may leave 2022-11-05.[1]\n1: https://example.org/a\n")
)


def test_a_sound_document_has_no_flaw() -> None:
    assert WHOLE.extraction.claims
    assert list(flaws_of(WHOLE)) == []


BROKEN_DOCUMENTS: list[tuple[Callable[[Document], Document], str]] = [
    (lambda document: replace(document, text=document.text.replace("boats", "goats")), "SHA-256"),
    (lambda document: replace(document, id="d-0"), "id does not follow"),
    (lambda document: replace(document, raw_sha256="0" * 64), "id does not follow"),
    (lambda document: replace(document, blocks=document.blocks[:1] * 2), "overlap"),
    (lambda document: replace(document, blocks=()), "lies in no block"),
    (lambda document: replace(document, sentences=(Span(0, 10_000),)), "beyond the text"),
]


@pytest.mark.parametrize(("spoil", "message"), BROKEN_DOCUMENTS)
def test_a_document_that_does_not_hold_is_a_flaw(spoil: Callable[[Document], Document], message: str) -> None:
    flaws = list(flaws_of(Dossier(spoil(WHOLE.document), WHOLE.extraction)))
    assert any(flaw.record.startswith("d-") and message in flaw.message for flaw in flaws)


def _other_cue(claim: Claim) -> Claim:
    link = claim.chain[0]
    return replace(claim, chain=(replace(link, cue=replace(link.cue, text="swore")), *claim.chain[1:]))


BROKEN_CLAIMS: list[tuple[Callable[[Claim], Claim], str]] = [
    (lambda claim: replace(claim, content=Passage(claim.content.spans, "other words")), "other words"),
    (lambda claim: replace(claim, content=Passage((Span(9_990, 9_999),), "x")), "beyond the end"),
    (lambda claim: replace(claim, content=Passage((), "no place")), "nowhere"),
    (_other_cue, "swore"),
    (lambda claim: replace(claim, hedges=(replace(claim.hedges[0], text="must"),)), "must"),
    (lambda claim: replace(claim, times=(replace(claim.times[0], text="today"),)), "today"),
    (lambda claim: replace(claim, sentence=Span(0, 20)), "lies in no block"),
    (lambda claim: replace(claim, id="c-0"), "id does not follow"),
    (lambda claim: replace(claim, document="d-0"), "kept with"),
    (lambda claim: replace(claim, endnotes=(5,)), "endnote"),
]


@pytest.mark.parametrize(("spoil", "message"), BROKEN_CLAIMS)
def test_a_claim_that_does_not_hold_is_a_flaw_of_that_claim(spoil: Callable[[Claim], Claim], message: str) -> None:
    first, *others = WHOLE.extraction.claims
    spoiled = spoil(first)
    flaws = list(flaws_of(Dossier(WHOLE.document, replace(WHOLE.extraction, claims=(spoiled, *others)))))
    assert {flaw.record for flaw in flaws} == {spoiled.id}
    assert any(message in flaw.message for flaw in flaws)


def test_a_mention_outside_all_claims_is_checked_too() -> None:
    hedge = replace(WHOLE.extraction.claims[0].hedges[0], text="perhaps")
    flaws = list(flaws_of(Dossier(WHOLE.document, replace(WHOLE.extraction, hedges=(hedge,)))))
    assert [type(flaw) for flaw in flaws] == [Flaw]
    assert "perhaps" in flaws[0].message
