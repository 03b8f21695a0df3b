"""A number at the head of a sentence takes up those who spoke before."""

from __future__ import annotations

from sayso.check.figures.taken_up import TakenUp, find_taken_up
from sayso.check.neighbours import paragraphs_of
from tests.check.reports import report_of

TEXT = "Mayor Jaan Ilves said that the pier is closed. Minister Mart Tamm said that divers work there. Governor Leo Kask stated that he will visit it. {} had asked for money in May."  # noqa: E501


def found_in(words: str) -> list[TakenUp]:
    return [each for paragraph in paragraphs_of(report_of(TEXT.format(words))) for each in find_taken_up(paragraph)]


def test_those_who_spoke_before_are_named_once_each() -> None:
    (found,) = found_in("All three officials")
    assert (found.words, found.number) == ("All three officials", 3)
    assert [name for name, _ in found.groups[0]] == ["Mayor Jaan Ilves", "Minister Mart Tamm", "Governor Leo Kask"]


def test_both_are_two() -> None:
    assert [each.number for each in found_in("Both politicians")] == [2]


def test_organisations_are_not_taken_for_people() -> None:
    assert not found_in("All three ministries")
