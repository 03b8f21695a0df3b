"""A condition goes from its conjunction to the end of its clause; an indirect question is none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.conditions import find_conditions
from sayso.records import ConditionKind, Span

FOUND = [
    ("The dike will likely fail if the rain goes on.", "if", "if the rain goes on"),
    ("If the pumps stop, the mill floods.", "if", "If the pumps stop"),
    ("The ferry sails only if the wind drops, according to its crew.", "if", "only if the wind drops"),
    ("The report, if true, may help explain the slow and costly repairs.", "if", "if true"),
    ("These figures show if true that the mill lost money.", "if", "if true"),
    (
        "If Tartu, which has two bridges, is cut off, the mill closes.",
        "if",
        "If Tartu, which has two bridges, is cut off",
    ),
    (
        "The river would rise if it reached Vanda, Harju County, by night.",
        "if",
        "if it reached Vanda, Harju County, by night",
    ),
    ("They strike if wages, pensions, and leave are cut.", "if", "if wages, pensions, and leave are cut"),
    ("If wages, pensions, and leave are cut, they strike.", "if", "If wages, pensions, and leave are cut"),
    ("If it rains, boats stop, and the mill floods.", "if", "If it rains"),
    ("He will sign if they “leave the docks”.[4]", "if", "if they “leave the docks”"),
    ("The talks fail unless both crews disembark.", "unless", "unless both crews disembark"),
    ("Barring a late frost, the harvest will be good.", "unless", "Barring a late frost"),
    ("The guild would walk out should the owner sell.", "should", "should the owner sell"),
    ("Should Estonia close the locks, barges would queue.", "should", "Should Estonia close the locks"),
    ("Were the owner to sell, the guild would walk out.", "were", "Were the owner to sell"),
    ("The guild would walk out were it to learn of the sale.", "were", "were it to learn of the sale"),
    ("Had the lock held, the barge would have passed.", "had", "Had the lock held"),
    ("The barge would have passed had the lock held.", "had", "had the lock held"),
    ("Boats stand ready in the event of a breach.", "event", "in the event of a breach"),
    ("He kept oil in case the lamps went out.", "event", "in case the lamps went out"),
    ("They will load the ship provided that it is paid for.", "provided", "provided that it is paid for"),
    ("The truce holds as long as grain arrives.", "provided", "as long as grain arrives"),
    ("Aid is contingent on a count of the stores.", "provided", "contingent on a count of the stores"),
    ("She agreed to talk on condition that no one films.", "provided", "on condition that no one films"),
    ("The mill will close even if prices recover.", "concessive", "even if prices recover"),
    ("The mill will close whether or not prices recover.", "concessive", "whether or not prices recover"),
]

NONE = [
    "The reporter asked if the mill would close.",
    "It is unclear at this time if the mill will close.",
    "The owner did not say who had called or if anyone had answered.",
    "They waited to see if the ice would hold.",
    "Few, if any, boats returned.",
    "He spoke as if nothing had happened.",
    "Crews should report to the harbour master.",
    "What should the crew do?",
    "The divers were the first to reach it.",
    "The owner had the mill rebuilt.",
    "The treaty provided that tolls end.",
    "He spoke on condition of anonymity.",
    "The siege lasted as long as 40 days.",
    "There is debate about whether or not it sank.",
    "Laws barring a sale were passed.",
    "The army is assuming control of the port.",
]


@pytest.mark.parametrize(("text", "kind", "words"), FOUND)
def test_a_condition_is_found_with_its_whole_clause(text: str, kind: str, words: str) -> None:
    (condition,) = find_conditions(text, Span(0, len(text)))
    assert (condition.text, condition.kind) == (words, ConditionKind(kind))
    assert condition.spans[0].of(text) == words


@pytest.mark.parametrize("text", NONE)
def test_no_condition_is_found_where_there_is_none(text: str) -> None:
    assert list(find_conditions(text, Span(0, len(text)))) == []


def test_a_condition_ends_with_the_content_that_it_begins_in() -> None:
    text = "The crew will leave if it is not paid and said so in a letter."
    content = Span(0, text.index(" and said"))
    assert [found.text for found in find_conditions(text, Span(0, len(text)), [content])] == ["if it is not paid"]


def test_what_stands_before_the_sentence_does_not_count() -> None:
    text = "Nobody had asked. If the pumps stop, the mill floods."
    sentence = Span(text.index("If"), len(text))
    assert [found.text for found in find_conditions(text, sentence)] == ["If the pumps stop"]


words = st.sampled_from(
    ["if", "unless", "the", "dam", "broke", ",", "and", "which", "would", "should", "(", "“", "”", "."]
)


@given(st.lists(words, max_size=40).map(" ".join))
def test_conditions_stand_in_the_sentence_in_order_and_apart(text: str) -> None:
    found = [condition.spans[0] for condition in find_conditions(text, Span(0, len(text)))]
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all(0 <= span.start < span.end <= len(text) for span in found)
