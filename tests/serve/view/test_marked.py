"""Marks stand exactly on their words, however they overlap, and change no word."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Band, Hedge, HedgeClass, Span
from sayso.serve.view.marked import Mark, MarkKind, level, marked, marks_of
from tests.made import TEXT, dossier

SPANS = st.tuples(st.integers(0, 40), st.integers(0, 20)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
MARKS = st.lists(st.builds(Mark, SPANS, st.sampled_from(MarkKind), st.integers(0, 7)), max_size=8)


def words_of(markup: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", markup))


@given(st.text(max_size=50), MARKS, st.integers(0, 10))
def test_no_word_changes(text: str, marks: list[Mark], start: int) -> None:
    assert words_of(marked(text, marks, start)) == text


@given(MARKS)
def test_each_letter_has_the_marks_that_lie_on_it(marks: list[Mark]) -> None:
    text = "".join(chr(0x4E00 + n) for n in range(60))  # each letter once
    markup = marked(text, marks)
    for place, letter in enumerate(text):
        within = re.search(rf'<span class="([^"]*)">[^<]*{letter}[^<]*</span>', markup)
        found = set(within[1].split()) if within else set()
        on = {f"m-{mark.kind}" for mark in marks if mark.span.start <= place < mark.span.end}
        assert {name for name in found if name.startswith("m-")} == on


def test_the_marks_of_a_claim_are_its_words() -> None:
    outer, inner, forecast = dossier().extraction.claims
    told = {(mark.kind, mark.span.of(TEXT)) for mark in marks_of(inner)}
    assert told >= {(MarkKind.SOURCE, "captain Ilves"), (MarkKind.CUE, "ordered"), (MarkKind.PLACE, "Narva")}
    assert (MarkKind.TIME, "on 3 October") in {(mark.kind, mark.span.of(TEXT)) for mark in marks_of(outer)}
    assert {(mark.kind, mark.level) for mark in marks_of(forecast)} == {(MarkKind.HEDGE, 5), (MarkKind.TIME, 0)}


@pytest.mark.parametrize(
    ("band", "expected"),
    [((1, 5), 1), ((5, 20), 2), ((20, 45), 3), ((45, 55), 4), ((55, 80), 5), ((80, 95), 6), ((95, 99), 7), (None, 0)],
)
def test_the_level_of_a_hedge_is_its_band(band: tuple[int, int] | None, expected: int) -> None:
    bands = (Band("icd203", *band),) if band else (Band("phia", 0, 5),)
    assert level(Hedge((), "x", HedgeClass.LIKELIHOOD, "publisher", "x", bands)) == expected
