"""The words between two figures say how they belong together."""

from __future__ import annotations

import pytest

from sayso.check.relating import (
    are_people,
    before,
    behind,
    gap,
    is_of_them,
    one_unit,
    opens_whole,
    runs,
    same_unit,
    words,
)
from sayso.check.report import Sentence
from tests.check.reports import report_of


def sentence_of(text: str) -> Sentence:
    return report_of(text).sentences[0]


def test_the_words_around_figures_are_those_of_the_sentence() -> None:
    sentence = sentence_of("The town owns 12 boats and rents 30 cars in summer.")
    boats, cars = sentence.quantities
    assert gap(sentence, boats, cars) == " and rents "
    assert before(sentence, boats).endswith("owns ")
    assert behind(sentence, cars) == " in summer."


def test_figures_far_apart_have_nothing_between_them() -> None:
    sentence = sentence_of(f"The town owns 12 boats{' and many a plank and oar' * 8} and rents 30 cars.")
    assert gap(sentence, *sentence.quantities[:2]) == ""


@pytest.mark.parametrize(
    ("between", "expected"),
    [
        (" of the ", True),
        (" out of ", True),
        (" of its ", True),
        (" and ", False),
        (" of the town's ", True),
        (" of the town and its ", False),
    ],
)
def test_of_makes_a_number_a_part_of_the_next(between: str, *, expected: bool) -> None:
    assert is_of_them(between) is expected


def test_of_at_the_head_of_a_clause_opens_a_whole() -> None:
    sentence = sentence_of("Of the 40 sailors aboard, 12 drowned.")
    assert [opens_whole(sentence, each) for each in sentence.quantities] == [True, False]


def test_a_number_without_unit_may_be_of_any() -> None:
    sentence = sentence_of("The storm sank 12 boats, killed 3 people and, later, 40 more.")
    boats, people, more = sentence.quantities
    assert not one_unit(boats, people)
    assert one_unit(boats, more)
    assert not same_unit(boats, more)
    assert are_people(people)
    assert not are_people(boats)


def test_as_many_figures_as_asked_for_follow_each_other() -> None:
    sentence = sentence_of("Harbours have 12 boats, 30 cars and 5 cranes.")
    assert [len(each) for each in runs(sentence, 2)] == [2, 2]
    assert list(runs(sentence, 4)) == []


def test_words_are_found_where_they_stand_alone() -> None:
    assert words("equal").search("an equal ratio")
    assert not words("equal").search("an unequal ratio")
