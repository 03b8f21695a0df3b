"""What was said then is told beside what is said now: how sure it was, and how many."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.link.restated import MOST, restated, sentences
from sayso.records import Hedge, HedgeClass, Quantity, Restatement, Span
from tests.link.passed import passage, quantity

SOLDIERS = quantity(600, "soldier")


def hedge(text: str, kind: HedgeClass = HedgeClass.LIKELIHOOD) -> Hedge:
    return Hedge((Span(0, len(text)),), text, kind, "publisher", text)


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        ("may", "may", [("may", "may", True)]),
        ("may", "will likely", [("may", "will likely", False)]),
        ("", "may", [("", "may", False)]),
        ("may", "", [("may", "", False)]),
        ("", "", []),
    ],
)
def test_the_hedge_then_stands_beside_the_hedge_now(then: str, now: str, expected: list[tuple[str, str, bool]]) -> None:
    kinds = {"may": HedgeClass.POSSIBILITY}
    hedges = [(hedge(text, kinds.get(text, HedgeClass.LIKELIHOOD)),) if text else () for text in (then, now)]
    sides = [passage("a", hedges=each) for each in hedges]
    assert [(each.then, each.now, each.same) for each in restated(*sides)] == expected


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        (SOLDIERS, quantity(800, "soldier"), Restatement("number", "600 soldier", "800 soldier", same=False)),
        (SOLDIERS, SOLDIERS, Restatement("number", "600 soldier", "600 soldier", same=True)),
        (quantity(3, "boat"), SOLDIERS, Restatement("number", "", "600 soldier", same=False)),
    ],
)
def test_the_number_then_stands_beside_the_number_now(then: Quantity, now: Quantity, expected: Restatement) -> None:
    now = replace(now, spans=(Span(5, 6),))
    assert restated(passage("a", quantities=(then,)), passage("b", quantities=(now,))) == (expected,)


def test_a_table_of_numbers_is_cut_short() -> None:
    many = tuple(replace(quantity(number, f"unit{number}"), spans=(Span(number, number + 1),)) for number in range(50))
    assert len(restated(passage("a"), passage("b", quantities=many))) == MOST


@pytest.mark.parametrize(
    ("restatement", "sentence"),
    [
        (Restatement("number", "600", "800", same=False), "The earlier report says 600, the later that it said 800."),
        (Restatement("number", "600", "600", same=True), "The earlier report says 600, as the later does."),
        (
            Restatement("number", "at least 600", "800", same=True),
            "The earlier report says at least 600, which fits the 800 of the later.",
        ),
        (Restatement("number", "", "800", same=False), "The earlier report does not say 800."),
        (
            Restatement("hedge", "may", "", same=False),
            "The earlier report says “may”, the later tells it without a hedge.",
        ),
        (
            Restatement("hedge", "", "may", same=False),
            "The earlier report has no hedge there, the later tells it “may”.",
        ),
        (Restatement("hedge", "may", "may", same=True), "As sure as before: both say “may”."),
    ],
)
def test_each_is_told_in_a_sentence(restatement: Restatement, sentence: str) -> None:
    assert list(sentences([restatement])) == [sentence]
