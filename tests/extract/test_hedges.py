"""Hedges are found by word list, with their kind, their term and the band of the scale."""

from __future__ import annotations

import pytest

from sayso.extract.hedges import find_hedges
from sayso.records import Block, BlockKind, HedgeClass, Span
from tests.extract.made import document, paragraph

FOUND = [
    ("The convoy will likely reach the port.", "likely", "likelihood", "likely", (55, 80)),
    ("A landing is highly unlikely this winter.", "highly unlikely", "likelihood", "very unlikely", (5, 20)),
    ("It is very\nlikely a feint.", "very\nlikely", "likelihood", "very likely", (80, 95)),
    ("The dam almost certainly held.", "almost certainly", "likelihood", "almost certain", (95, 99)),
    (
        "There is a roughly even chance of a truce.",
        "roughly even chance",
        "likelihood",
        "roughly even chance",
        (45, 55),
    ),
    ("There is almost no chance of a truce.", "almost no chance", "likelihood", "almost no chance", (1, 5)),
    ("That is most likely a mistake.", "most likely", "likelihood", "most likely", None),
    ("The brigade may withdraw.", "may", "possibility", "may", None),
    ("The strait could freeze over.", "could", "possibility", "could", None),
    ("A possible landing alarmed the islanders.", "possible", "possibility", "possible", None),
    ("They cannot rule out sabotage.", "cannot rule out", "possibility", "cannot rule out", None),
    ("Troops reportedly left the town.", "reportedly", "evidential", "reportedly", None),
    ("The garrison appears ready to leave.", "appears", "evidential", "appear", None),
    ("An alleged spy was arrested.", "alleged", "evidential", "alleged", None),
    ("The reported losses are heavy.", "reported", "evidential", "reported", None),
    ("These movements suggest that a raid is near.", "suggest", "evidential", "suggest", None),
    ("We cannot independently verify this.", "cannot independently verify", "unclear", "cannot confirm", None),
    ("The claim can’t be confirmed.", "can’t be confirmed", "unclear", "cannot confirm", None),
    ("Who fired is far from clear.", "far from clear", "unclear", "unclear", None),
    ("The cause is unknown.", "unknown", "unclear", "unknown", None),
    ("The outlet cited unconfirmed rumours.", "unconfirmed", "unclear", "unconfirmed", None),
]

NONE = [
    "The fleet sailed on May 4.",
    "In May the road reopened.",
    "Foreign vessels may not enter the harbour.",
    "The crew could not see the shore.",
    "They fled as soon as possible.",
    "The army wasted its potential.",
    "Unknown assailants burned the depot.",
    "The singer appears on state television.",
    "The ministry reported losses.",
    "The mayor alleged that the bridge was mined.",
    "The ministry claimed a victory.",
    "Divers were unable to reach the wreck.",
    "Who suggests this is a fool.",
]


@pytest.mark.parametrize(("text", "words", "kind", "term", "band"), FOUND)
def test_a_hedge_is_found_with_its_kind_and_band(
    text: str, words: str, kind: str, term: str, band: tuple[int, int] | None
) -> None:
    (hedge,) = find_hedges(paragraph(text))
    assert (hedge.text, hedge.kind, hedge.term, hedge.icd203) == (words, HedgeClass(kind), term, band)
    assert hedge.spans[0].of(text) == words


@pytest.mark.parametrize("text", NONE)
def test_no_doubt_is_found_where_there_is_none(text: str) -> None:
    assert list(find_hedges(paragraph(text))) == []


def test_suggesting_is_no_hedge_where_it_attributes() -> None:
    text = "Photographs suggest that the mast broke."
    start = text.index("suggest")
    assert [hedge.text for hedge in find_hedges(paragraph(text))] == ["suggest"]
    assert list(find_hedges(paragraph(text), [Span(start, start + len("suggest"))])) == []


def test_masked_blocks_hold_no_hedges() -> None:
    text = "Prices may rise.\nPrices may fall."
    blocks = (Block(Span(0, 16), BlockKind.NOISE), Block(Span(17, len(text)), BlockKind.PARAGRAPH))
    assert [hedge.spans[0].start for hedge in find_hedges(document(text, blocks))] == [text.rindex("may")]
