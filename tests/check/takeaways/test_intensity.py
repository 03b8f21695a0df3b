"""Words of one scale have degrees, whatever their form."""

from __future__ import annotations

import pytest

from sayso.check.takeaways.intensity import Grade, grades, roots
from sayso.check.takeaways.verbs import root_of
from sayso.words import load


@pytest.mark.parametrize(
    ("kind", "weaker", "stronger", "scale"),
    [
        ("predicates", "damaged", "destroyed", "harm"),
        ("predicates", "wounding", "killed", "casualties"),
        ("modifiers", "incremental", "significant", "size"),
        ("minds", "worried", "panic", "fear"),
    ],
)
def test_a_stronger_word_has_a_higher_degree(kind: str, weaker: str, stronger: str, scale: str) -> None:
    degrees = [next(g.degree for g in grades(kind)[root_of(word)] if g.scale == scale) for word in (weaker, stronger)]
    assert degrees[0] < degrees[1]


def test_a_word_may_stand_on_several_scales() -> None:
    assert {grade.scale for grade in grades("predicates")[root_of("hinder")]} == {"harm", "stopping"}


@pytest.mark.parametrize("kind", ["predicates", "modifiers", "minds"])
def test_no_word_stands_twice_on_one_scale(kind: str) -> None:
    for scale, degrees in load("intensities")[kind].items():
        found = [Grade(scale, degree) for degree, words in enumerate(degrees) for _ in set(map(root_of, words))]
        words = [root for grade_words in degrees for root in set(map(root_of, grade_words))]
        assert len(words) == len(set(words)) == len(found), scale


def test_aims_are_known_in_all_forms() -> None:
    assert root_of("seeking") in roots("aims")
    assert root_of("attempted") in roots("aims")
