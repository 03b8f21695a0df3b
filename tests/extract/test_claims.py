"""A claim for each level of attribution and one for the publisher's own voice, each with its exact words."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from sayso.extract.claims import make_claims, sentence_body
from sayso.extract.negation import is_negated
from sayso.extract.reading import Chain, Reading
from sayso.extract.vouchers import Vouchers
from sayso.records import (
    BlockKind,
    Finding,
    First,
    FirstKind,
    Hedge,
    HedgeClass,
    Polarity,
    Span,
    Verdict,
    Voice,
    quote,
)
from tests.extract.made import link, paragraph, passage

TEXT = "The port office said that captain Ilves never ordered two ferries to wait.[4]"
OUTER = link(TEXT, "The port office", "said", "that captain Ilves never ordered two ferries to wait")
INNER = link(TEXT, "captain Ilves", "never ordered", "two ferries to wait")


def noted(text: str) -> Vouchers:
    """The one endnote of a sentence, and where its mark stands."""
    return Vouchers((0,), tuple(Span(found.start(), found.end()) for found in re.finditer(r"\[4\]", text)))


def reading(voice: Voice, *chains: Chain, block: BlockKind = BlockKind.PARAGRAPH, text: str = TEXT) -> Reading:
    return Reading(Span(0, len(text)), block, voice, 0.9, noted(text), chains, tuple(0.5 for _ in chains))


def test_each_level_of_attribution_is_a_claim_with_the_chain_that_leads_to_it() -> None:
    outer, inner = make_claims(paragraph(TEXT), reading(Voice.ATTRIBUTED, (OUTER,), (OUTER, INNER)), is_negated)
    assert outer.chain == (OUTER,)
    assert outer.content == OUTER.content
    assert inner.chain == (OUTER, INNER)
    assert inner.content.text == "two ferries to wait"
    assert (outer.negated, inner.negated) == (True, False)
    assert (outer.confidence, inner.confidence) == (0.5, 0.25)
    assert outer.endnotes == inner.endnotes == (0,)


def test_a_sentence_without_attribution_is_the_publishers_claim() -> None:
    text = "• The ferries wait in Narva.[4]"
    (claim,) = make_claims(paragraph(text), reading(Voice.FACT, text=text), is_negated)
    assert (claim.chain, claim.voice, claim.confidence) == ((), Voice.FACT, 0.9)
    assert claim.content.text == "The ferries wait in Narva"
    assert quote(text, claim.content.spans) == claim.content.text


def test_a_judgement_that_cites_somebody_is_also_the_publishers_claim() -> None:
    claims = list(make_claims(paragraph(TEXT), reading(Voice.JUDGEMENT, (OUTER,)), is_negated))
    assert [(claim.voice, len(claim.chain)) for claim in claims] == [(Voice.JUDGEMENT, 0), (Voice.ATTRIBUTED, 1)]


def test_what_is_claimed_without_content_is_the_sentence() -> None:
    text = "The ministry did not respond."
    chain = (link(text, "The ministry", "did not respond", ""),)
    (claim,) = make_claims(paragraph(text), reading(Voice.ATTRIBUTED, chain, text=text), is_negated)
    assert claim.content.text == "The ministry did not respond"
    assert claim.chain[0].content.spans == ()


def test_a_heading_claims_only_what_it_attributes() -> None:
    text = "Mayor: bridge fell"
    chain = (link(text, "Mayor", ":", "bridge fell"),)
    assert not list(make_claims(paragraph(text), reading(Voice.META, block=BlockKind.HEADING, text=text), is_negated))
    (claim,) = make_claims(paragraph(text), reading(Voice.META, chain, block=BlockKind.HEADING, text=text), is_negated)
    assert claim.chain == chain


@pytest.mark.parametrize("text", ["-", "...", "• —"])
def test_a_sentence_without_words_claims_nothing(text: str) -> None:
    assert not list(make_claims(paragraph(text), reading(Voice.FACT, text=text), is_negated))


def test_equal_claims_are_one() -> None:
    claims = list(make_claims(paragraph(TEXT), reading(Voice.ATTRIBUTED, (OUTER,), (OUTER,)), is_negated))
    assert len(claims) == 1


def test_a_hedge_goes_with_the_claim_whose_content_or_cue_it_is() -> None:
    text = "Ferries reportedly left and may return."
    whole = link(text, "", "reportedly", "left")
    hedges = tuple(
        Hedge(passage(text, word).spans, word, HedgeClass.EVIDENTIAL, "publisher", word)
        for word in ("reportedly", "may")
    )
    read = replace(reading(Voice.ATTRIBUTED, (whole,), text=text), hedges=hedges)
    (claim,) = make_claims(paragraph(text), read, is_negated)
    assert [hedge.text for hedge in claim.hedges] == ["reportedly"]


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Rain fell.", "Rain fell"),
        ("  - Rain fell in 3.5 hours.", "Rain fell in 3.5 hours"),
        ("Did rain fall?", "Did rain fall?"),
        ("Rain fell[4] and stopped.", "Rain fell and stopped"),
        ("Rain fell.[4]", "Rain fell"),
        ("...", ""),
    ],
)
def test_the_body_of_a_sentence_has_no_bullet_mark_or_full_stop(text: str, body: str) -> None:
    assert sentence_body(text, Span(0, len(text)), noted(text).marks).text == body


def test_a_claim_carries_its_finding_its_verdicts_and_its_firsts() -> None:
    finding, verdict = Finding((), "has no sign"), Verdict((), "false claim", Polarity.FALSE)
    first = First((), "the only", FirstKind.ONLY)
    read = replace(
        reading(Voice.ATTRIBUTED, (OUTER,), (OUTER, INNER)),
        findings={(OUTER, INNER): finding},
        verdicts={(OUTER,): [verdict]},
        firsts={(): [first]},
    )
    outer, inner = make_claims(paragraph(TEXT), read, is_negated)
    assert (outer.finding, outer.verdicts) == (None, (verdict,))
    assert (inner.finding, inner.verdicts) == (finding, ())
    # The publisher claims nothing itself, so that its words stay with what it reports first.
    assert (outer.firsts, inner.firsts) == ((first,), ())


def test_what_the_publisher_calls_a_first_is_its_own_claim_where_it_makes_one() -> None:
    first = First((), "the only", FirstKind.ONLY)
    own, attributed = make_claims(
        paragraph(TEXT), replace(reading(Voice.FACT, (OUTER,)), firsts={(): [first]}), is_negated
    )
    assert (own.firsts, attributed.firsts) == ((first,), ())
