"""Spans quote exactly, and the offset map leads back to the source."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records import OffsetMap, Span, merged, quote

spans = st.tuples(st.integers(0, 60), st.integers(0, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_runs_backwards_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start <= end"):
        Span(start, end)


def test_a_span_quotes_by_code_point_not_by_byte() -> None:
    text = "🚢 Шойгу said"
    assert Span(2, 7).of(text) == "Шойгу"


def test_words_in_pieces_are_joined_with_a_space() -> None:
    assert quote("a port, he said, burns", (Span(0, 6), Span(17, 22))) == "a port burns"


def test_spans_that_only_touch_do_not_overlap() -> None:
    assert not Span(0, 3).overlaps(Span(3, 5))
    assert Span(0, 4).overlaps(Span(3, 5))


@given(st.lists(spans))
def test_merging_keeps_every_covered_offset_and_no_other(parts: list[Span]) -> None:
    covered = {offset for span in parts for offset in range(span.start, span.end)}
    joined = merged(parts)
    assert {offset for span in joined for offset in range(span.start, span.end)} == covered
    assert all(left.end < right.start for left, right in itertools.pairwise(joined))


def test_the_map_leads_through_an_entity_and_on() -> None:
    source = "Q&amp;A at noon"
    text = "Q&A at noon"
    offsets = OffsetMap("code point", (0, 1, 2), (0, 1, 6), (True, False, True))
    assert [source[offsets.to_source(text.index(letter))] for letter in "QAn"] == ["Q", "A", "n"]
    assert source[offsets.to_source(1) :].startswith("&amp;")


def test_an_uneven_map_is_refused() -> None:
    with pytest.raises(ValueError, match="as many"):
        OffsetMap("code point", (0, 1), (0,), (True,))


def test_stripped_span_has_nothing_at_its_ends() -> None:
    text = "  the dam, "
    assert Span(0, len(text)).stripped(text).of(text) == "the dam,"
    assert Span(0, len(text)).stripped(text, " ,").of(text) == "the dam"
    assert len(Span(0, 2).stripped(text)) == 0
