"""Two sentences are alike as far as they share words that few others of the report have."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.check.likeness import Likeness, alike, covered
from tests.check.reports import report_of

WORDS = st.dictionaries(st.sampled_from("abcdef"), st.floats(0.1, 9.0))
REPORT = """Divers of the harbour police found a torn valve.

Divers of the harbour police went home at noon.

Divers of the harbour police painted a torn valve red.

Divers of the harbour police sang.
"""


def test_what_every_paragraph_says_weighs_little() -> None:
    report = report_of(REPORT)
    likeness = Likeness.of(report.sentences)
    valve, home, paint, _ = (likeness.words[each.number] for each in report.body)
    assert alike(valve, paint) > 2 * alike(valve, home)


def test_the_words_of_several_sentences_are_those_of_each() -> None:
    report = report_of(REPORT)
    likeness = Likeness.of(report.sentences)
    together = likeness.together(report.body)
    assert all(covered(likeness.words[each.number], together) == 1.0 for each in report.body)


@given(WORDS, WORDS)
def test_alike_is_the_same_both_ways_and_a_share(one: dict[str, float], other: dict[str, float]) -> None:
    assert alike(one, other) == alike(other, one)
    assert 0.0 <= alike(one, other) <= 1.0 + 1e-9


@given(WORDS.filter(bool))
def test_a_passage_is_wholly_like_itself(words: dict[str, float]) -> None:
    assert abs(alike(words, words) - 1.0) < 1e-9
    assert alike(words, {}) == 0.0
