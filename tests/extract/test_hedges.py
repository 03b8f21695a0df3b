"""Hedges are found by word list, with their kind, their term and the band of the scale."""

from __future__ import annotations

import pytest

from sayso.extract.hedges import find_hedges
from sayso.records import Block, BlockKind, HedgeClass, Span
from tests.extract.made import document, paragraph

FOUND = [
    ("The convoy will likely reach the port.", "likely", "likelihood", "likely"),
    ("A landing is highly unlikely this winter.", "highly unlikely", "likelihood", "highly unlikely"),
    ("It is very\nlikely a feint.", "very\nlikely", "likelihood", "very likely"),
    ("The dam almost certainly held.", "almost certainly", "likelihood", "almost certain"),
    ("There is a roughly even chance of a truce.", "roughly even chance", "likelihood", "roughly even chance"),
    ("There is almost no chance of a truce.", "almost no chance", "likelihood", "almost no chance"),
    ("There is a remote chance of a truce.", "remote chance", "likelihood", "remote chance"),
    ("The chance of a truce is remote.", "remote", "likelihood", "remote"),
    ("That is most likely a mistake.", "most likely", "likelihood", "most likely"),
    ("The brigade may withdraw.", "may", "possibility", "may"),
    ("The strait could freeze over.", "could", "possibility", "could"),
    ("A possible landing alarmed the islanders.", "possible", "possibility", "possible"),
    ("They cannot rule out sabotage.", "cannot rule out", "possibility", "cannot rule out"),
    ("Troops reportedly left the town.", "reportedly", "evidential", "reportedly"),
    ("The garrison appears ready to leave.", "appears", "evidential", "appear"),
    ("An alleged spy was arrested.", "alleged", "evidential", "alleged"),
    ("The reported losses are heavy.", "reported", "evidential", "reported"),
    ("These movements suggest that a raid is near.", "suggest", "evidential", "suggest"),
    ("We cannot independently verify this.", "cannot independently verify", "unclear", "cannot confirm"),
    ("The claim can’t be confirmed.", "can’t be confirmed", "unclear", "cannot confirm"),
    (
        "The losses could not be independently verified.",
        "could not be independently verified",
        "unclear",
        "cannot confirm",
    ),
    ("It is hard to verify such footage.", "hard to verify", "unclear", "cannot confirm"),
    ("The toll has yet to be confirmed.", "has yet to be confirmed", "unclear", "cannot confirm"),
    ("The tests were inconclusive.", "inconclusive", "unclear", "unclear"),
    ("The future of the ferry is in doubt.", "is in doubt", "unclear", "questionable"),
    ("A suspected mine drifted past the pier.", "suspected", "evidential", "suspected"),
    ("There is a possibility that ferries stop.", "possibility", "possibility", "possibility"),
    ("There is a good chance of rain.", "good chance", "likelihood", "good chance"),
    ("The port is a potential target.", "potential", "possibility", "potential"),
    ("Their potential return worries the islanders.", "potential", "possibility", "potential"),
    ("Who fired is far from clear.", "far from clear", "unclear", "unclear"),
    ("The cause is unknown.", "unknown", "unclear", "unknown"),
    ("The outlet cited unconfirmed rumours.", "unconfirmed", "unclear", "unconfirmed"),
]

BANDS = [
    ("likely", {"icd203": (55, 80), "phia": (55, 75)}),
    ("probable", {"icd203": (55, 80), "phia": (55, 75), "kent": (63, 87)}),
    ("almost certain", {"icd203": (95, 99), "phia": (95, 100), "kent": (87, 99)}),
    ("a realistic possibility", {"phia": (40, 50)}),
    ("very likely", {"icd203": (80, 95)}),
    ("of a roughly even chance", {"icd203": (45, 55)}),
    ("probably not", {"kent": (20, 40)}),
    ("almost certainly not", {"kent": (2, 12)}),
    ("extremely likely", {}),
    ("more likely than not", {}),
    ("possible", {}),
    ("uncertain", {}),
]

NONE = [
    "The fleet sailed on May 4.",
    "In May the road reopened.",
    "Foreign vessels may not enter the harbour.",
    "The crew could not see the shore.",
    "They fled as soon as possible.",
    "They fled in the shortest possible time.",
    "It was not possible to land.",
    "The crew rested until the ship could sail.",
    "The lights were lit so that pilots could land.",
    "Its potential is great.",
    "The police suspected a fraud.",
    "A remote island lost power.",
    "The judge is certain that he lied.",
    "The army wasted its potential.",
    "Unknown assailants burned the depot.",
    "The singer appears on state television.",
    "The ministry reported losses.",
    "The mayor alleged that the bridge was mined.",
    "The ministry claimed a victory.",
    "Divers were unable to reach the wreck.",
    "Who suggests this is a fool.",
]


@pytest.mark.parametrize(("text", "words", "kind", "term"), FOUND)
def test_a_hedge_is_found_with_its_kind_and_term(text: str, words: str, kind: str, term: str) -> None:
    (hedge,) = find_hedges(paragraph(text))
    assert (hedge.text, hedge.kind, hedge.term) == (words, HedgeClass(kind), term)
    assert hedge.spans[0].of(text) == words


@pytest.mark.parametrize(("words", "expected"), BANDS)
def test_a_term_has_the_band_of_each_doctrine_that_defines_it(words: str, expected: dict[str, tuple[int, int]]) -> None:
    found = [band for hedge in find_hedges(paragraph(f"A truce is {words} here.")) for band in hedge.bands]
    assert {band.scale: (band.low, band.high) for band in found} == expected


def test_a_band_that_ends_below_its_high_end_says_so() -> None:
    (hedge,) = find_hedges(paragraph("There is a realistic possibility of a truce."))
    assert [(band.scale, band.below) for band in hedge.bands] == [("phia", True)]
    assert hedge.band("kent") is None


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
