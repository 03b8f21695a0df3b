"""A ratio is the first number by the second, where a word of comparison stands near."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.quantities.ratios import ratio_at
from sayso.records import Span

CASES = [
    ("The crews outnumbered the rescuers #three to one.", "three to one", 3),
    ("A #3:1 advantage in boats.", "3:1 advantage", 3),
    ("The ratio of barges to boats was #5:2.", "5:2", 2.5),
    ("They lost boats at a ratio of #4 to 5.", "4 to 5", 0.8),
    ("A #1:1 oared boat ratio held.", "1:1 oared boat ratio", 1),
    ("The odds are #four-to-one.", "four-to-one", 4),
]
NONE = [
    "It ended #3:1.",
    "They had a clear advantage. It ended #3:1.",
    "They met at #3:15.",
    "An advantage of #5 to 7 boats.",
    "The ratio rose from #2 to 3.",
    "The ratio is #3:0.",
    "The ratio was read at #3:15:20.",
]


def _at_mark(text: str) -> tuple[str, int]:
    return text.replace("#", ""), text.index("#")


@pytest.mark.parametrize(("marked", "words", "value"), CASES)
def test_a_ratio_has_its_value(marked: str, words: str, value: float) -> None:
    text, start = _at_mark(marked)
    found = ratio_at(text, start, Span(0, len(text)))
    assert found is not None
    assert (found.span.of(text), found.value, found.unit) == (words, value, "ratio")


@pytest.mark.parametrize("marked", NONE)
def test_a_score_an_hour_and_a_range_are_none(marked: str) -> None:
    text, start = _at_mark(marked)
    assert ratio_at(text, start, Span(0, len(text))) is None


@given(st.text(alphabet="0123456789: to-.one", max_size=30))
def test_no_digits_break_it(words: str) -> None:
    text = f"a ratio of {words}"
    found = ratio_at(text, 11, Span(0, len(text)))
    assert found is None or found.value >= 0
