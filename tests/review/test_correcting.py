"""A correction holds only what stands in the text, and a corrected claim keeps to its text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.errors import UsageError
from sayso.records import Claim, HedgeClass, Hints, Passage, Stance, Value, Voice, quote
from sayso.review.correcting import FIELDS, as_read, corrected, find_words, read_correction
from tests.toy import dossier_of, item_of

TEXT = (
    "Harbour news\n"
    "The mayor claimed the envoy urged pilots may leave.\n"
    "The mayor said the old bridge may reopen, and the mayor left.\n"
)
DOSSIER = dossier_of(item_of(TEXT, "news.txt", Hints()))
DOCUMENT = DOSSIER.document
OUTER, INNER, BRIDGE = DOSSIER.extraction.claims
OWN = replace(BRIDGE, chain=(), voice=Voice.FACT, hedges=())


def put_right(claim: Claim, value: Value) -> Claim:
    return corrected(claim, read_correction(DOCUMENT, claim, value, lambda name: name + "-whole"))


def test_the_last_source_is_what_is_put_right() -> None:
    claim = put_right(INNER, {"stance": "DENY", "actor": "a-1", "source": "envoy", "cue": "urged"})
    assert claim.chain[0] == INNER.chain[0]
    last = claim.chain[-1]
    assert (last.stance, last.source_actor, last.source.text, last.cue.text) == (
        Stance.DENY,
        "a-1-whole",
        "envoy",
        "urged",
    )
    assert (claim.id, claim.content) == (INNER.id, INNER.content)
    assert put_right(claim, {"actor": None}).chain[-1].source_actor is None


def test_a_claim_in_the_publisher_s_own_voice_is_given_its_source() -> None:
    claim = put_right(OWN, {"source": "the old bridge", "stance": "deny"})
    assert (claim.voice, len(claim.chain), claim.chain[0].source.text) == (Voice.ATTRIBUTED, 1, "the old bridge")
    assert claim.chain[0].content == OWN.content
    with pytest.raises(UsageError, match="who its source is"):
        put_right(OWN, {"stance": "deny"})


def test_what_a_shorter_content_no_longer_holds_is_not_its_own() -> None:
    assert BRIDGE.hedges
    claim = put_right(BRIDGE, {"content": "the mayor left"})
    assert claim.content.text == "the mayor left"
    assert claim.hedges == ()


def test_a_hedge_is_changed_added_or_taken_away() -> None:
    changed = put_right(BRIDGE, {"class": "unclear"}).hedges
    assert [(hedge.text, hedge.kind) for hedge in changed] == [("may", HedgeClass.UNCLEAR)]
    (likely,) = put_right(OWN, {"hedge": "may", "term": "likely"}).hedges
    assert (likely.kind, likely.whose, [band.scale for band in likely.bands]) == (
        HedgeClass.LIKELIHOOD,
        "publisher",
        ["icd203", "phia"],
    )
    assert put_right(BRIDGE, {"hedge": "none"}).hedges == put_right(BRIDGE, {"hedge": None}).hedges == ()
    with pytest.raises(UsageError, match="0 hedges"):
        put_right(OWN, {"class": "unclear"})
    with pytest.raises(UsageError, match="is in no scale"):
        put_right(OWN, {"hedge": "the old"})


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({}, "Nothing"),
        ({"mood": "bad"}, "mood"),
        ({"stance": "shout"}, "accuse"),
        ({"voice": 3}, "judgement"),
        ({"source": "the admiral"}, "letter for letter"),
        ({"source": ""}, "letter for letter"),
        ({"content": "mayor"}, "several times"),
        ({"content": [[5, 3]]}, "no place"),
        ({"content": [[0, 10_000]]}, "no place"),
        ({"content": [[3, 9], [4, 12]]}, "no place"),
        ({"content": [["0", "3"]]}, "no place"),
        ({"content": [[True, 3]]}, "no place"),
        ({"content": []}, "no place"),
        ({"content": {"spans": [[0, 7]], "text": "Harbor"}}, "not what stands there"),
    ],
)
def test_what_does_not_stand_in_the_text_is_turned_down(value: Value, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        put_right(BRIDGE, value)


@given(st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=8, unique=True).map(sorted))
def test_any_pieces_of_the_text_are_found_again_with_their_words(ends: list[int]) -> None:
    pairs = [[start, end] for start, end in zip(ends[::2], ends[1::2], strict=False)]
    passage = find_words(DOCUMENT, BRIDGE, "content", pairs)
    assert passage.text == quote(TEXT, passage.spans)
    assert find_words(DOCUMENT, BRIDGE, "content", {"spans": pairs, "text": passage.text}) == passage


@given(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=12) | st.none() | st.lists(st.integers()), max_size=4))
def test_whatever_is_given_is_a_correction_or_turned_down(value: dict[str, object]) -> None:
    try:
        claim = put_right(INNER, value)
    except UsageError:
        return
    for passage in (claim.content, *(link.source for link in claim.chain)):
        assert isinstance(passage, Passage)
        assert passage.text == quote(TEXT, passage.spans)


def test_what_was_read_is_told_of_each_field() -> None:
    value: Value = {"stance": "deny", "content": None, "hedge": None, "actor": "a-1"}
    assert as_read(BRIDGE, value) == (
        "the stance was read as state",
        "the actor was read as none",
        "the content was read as “the old bridge may reopen, and the mayor left”",
        "the hedge was read as “may” (possibility)",
    )
