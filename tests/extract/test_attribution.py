"""Attributions nest by containment, chains run from the outermost inwards, and passages have clean edges."""

from __future__ import annotations

import pytest

from sayso.extract.attribution import chain_attributions, find_parents, trimmed
from sayso.extract.sayings import Saying, SentenceReading
from sayso.records import Span, Stance

TEXT = (
    "The port authority said that captain Ilves had ordered ferries to stay, "
    "which divers, according to a fisherman, consider unwise.[7]"
)


def where(words: str, text: str = TEXT) -> tuple[Span, ...]:
    start = text.index(words)
    return (Span(start, start + len(words)),) if words else ()


def saying(source: str, cue: str, content: str, confidence: float = 0.9) -> Saying:
    return Saying(where(source), where(cue), where(content), Stance.STATE, confidence)


SAID = saying("The port authority", "said", "that captain Ilves had ordered ferries to stay")
ORDERED = saying("captain Ilves", "had ordered", "ferries to stay", 0.7)
ACCORDING = saying("a fisherman", "according to", "consider unwise")


def chains(*sayings: Saying) -> list[list[str]]:
    reading = SentenceReading(Span(0, len(TEXT)), sayings, {"attributed": 1.0})
    return [[link.source.text for link in item.chain] for item in chain_attributions(TEXT, reading)]


def test_an_attribution_inside_a_content_has_that_one_above_it() -> None:
    assert find_parents([SAID, ORDERED, ACCORDING]) == [None, 0, None]
    assert chains(SAID, ORDERED) == [["The port authority"], ["The port authority", "captain Ilves"]]


def test_the_smallest_content_around_is_the_parent() -> None:
    everything = Saying((), where("unwise"), (Span(0, len(TEXT) - 20),), Stance.STATE, 0.9)
    assert find_parents([everything, SAID, ORDERED]) == [None, 0, 1]


def test_a_source_outside_the_content_keeps_an_attribution_out_of_it() -> None:
    outside = saying("a fisherman", "had ordered", "ferries to stay")
    assert find_parents([SAID, outside]) == [None, None]


def test_contents_that_hold_each_others_cues_make_no_circle() -> None:
    both = [
        Saying((), (Span(0, 3),), (Span(4, 11),), Stance.STATE, 0.5),
        Saying((), (Span(5, 7),), (Span(0, 4), Span(8, 12)), Stance.STATE, 0.5),
    ]
    parents = find_parents(both)
    assert parents.count(None) == 1
    assert find_parents([both[0], both[0]]) == [None, None]


def test_confidence_is_that_of_the_innermost() -> None:
    reading = SentenceReading(Span(0, len(TEXT)), (SAID, ORDERED), {"attributed": 1.0})
    assert [item.confidence for item in chain_attributions(TEXT, reading)] == [0.9, 0.7]


def test_an_attribution_without_source_has_an_empty_passage() -> None:
    assert chains(saying("", "said", "that captain Ilves")) == [[""]]


def test_every_quote_stands_in_the_text() -> None:
    reading = SentenceReading(Span(0, len(TEXT)), (SAID, ORDERED, ACCORDING), {"attributed": 1.0})
    for item in chain_attributions(TEXT, reading):
        for link in item.chain:
            for words in (link.source, link.cue, link.content):
                assert words.text == " ".join(span.of(TEXT) for span in words.spans)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("that the pier held.[7]", "that the pier held"),
        ("that the pier held.[7][8]", "that the pier held"),
        ("that the pier held. [7, 9-11]", "that the pier held"),
        ("that the pier held,", "that the pier held"),
        (", the harbour master,", "the harbour master"),
        ("the union (UHW)", "the union (UHW)"),
        ("“the pier held.”", "“the pier held.”"),
        ("ships of the U.S.", "ships of the U.S."),
        ("the yard of Tamm & Co.", "the yard of Tamm & Co."),
        ("[sic] held", "[sic] held"),
        ("in 2031.", "in 2031"),
        (f"held{' .,' * 2_000}", "held"),
        (f"held{' ' * 2_000}fast", f"held{' ' * 2_000}fast"),
    ],
)
def test_edges_lose_endnote_marks_and_full_stops(words: str, kept: str) -> None:
    span = trimmed(f"({words})", Span(1, len(words) + 1))
    assert span is not None
    assert span.of(f"({words})") == kept


def test_nothing_but_marks_leaves_nothing() -> None:
    assert trimmed(".[3]", Span(0, 4)) is None
    assert trimmed("", Span(0, 0)) is None


def test_a_sentence_in_which_nobody_speaks_has_no_chain() -> None:
    assert chain_attributions("", SentenceReading(Span(0, 0), (), {"fact": 1.0})) == []
