"""A verb is one in all its forms, and the words before it tell of its time and of whether it is said at all."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.check.takeaways.verbs import Manner, Tense, is_frame, is_small, listed, manner_of, may_stand_between, root_of


@pytest.mark.parametrize(
    "forms",
    [
        ("set", "sets", "setting"),
        ("drive", "drives", "driving"),
        ("stop", "stops", "stopped", "stopping"),
        ("attack", "attacks", "attacked", "attacking"),
        ("facilitate", "facilitates", "facilitating"),
        ("kill", "killed", "killing"),
    ],
)
def test_the_forms_of_a_verb_share_a_root(forms: tuple[str, ...]) -> None:
    assert len(set(map(root_of, forms))) == 1


@given(st.text(max_size=30))
def test_any_word_has_a_root(word: str) -> None:
    assert len(root_of(word)) <= max(6, len(word) * 3)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("may be hiding", Manner(Tense.NOW, is_finite=False, is_negated=False)),
        ("is hiding", Manner(Tense.NOW, is_finite=True, is_negated=False)),
        ("has hidden", Manner(Tense.NOW, is_finite=True, is_negated=False)),
        ("will hide", Manner(Tense.FUTURE, is_finite=True, is_negated=False)),
        ("will be hiding", Manner(Tense.OPEN, is_finite=True, is_negated=False)),
        ("may hide", Manner(Tense.OPEN, is_finite=False, is_negated=False)),
        ("are likely to hide", Manner(Tense.FUTURE, is_finite=False, is_negated=False)),
        ("did not hide", Manner(Tense.PAST, is_finite=True, is_negated=True)),
        ("likely attacked", Manner(Tense.PAST, is_finite=True, is_negated=False)),
        ("to attack", Manner(Tense.NOW, is_finite=False, is_negated=False)),
        ("withdrawal", Manner(Tense.NOW, is_finite=False, is_negated=False)),
    ],
)
def test_the_words_before_a_verb_tell_how_it_is_said(words: str, expected: Manner) -> None:
    *chain, head = words.split()
    assert manner_of(chain, head) == expected


def test_adverbs_and_auxiliaries_stand_between_a_subject_and_its_verb_and_verbs_do_not() -> None:
    assert [may_stand_between(word) for word in ("secretly", "has", "rely", "ship")] == [True, True, False, False]


def test_verbs_of_trying_say_little_alone() -> None:
    assert is_frame(root_of("attempting"))
    assert not is_frame(root_of("sinking"))


def test_small_words_and_months_tell_nothing() -> None:
    assert [is_small(word) for word in ("The", "with", "March", "harbour")] == [True, True, True, False]


@pytest.mark.parametrize("name", ["auxiliaries", "operators", "modals", "negations", "pointing", "frames"])
def test_the_lists_are_of_lower_case_words(name: str) -> None:
    assert all(word == word.lower() for word in listed(name))
