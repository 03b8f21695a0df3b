"""What is typed becomes words, phrases and beginnings, and nothing else."""

from __future__ import annotations

import pytest

from sayso.store.terms import Term, terms

TYPED = [
    ("", ()),
    ("old bridge", (Term("old"), Term("bridge"))),
    ('"old bridge" mayor', (Term("old bridge"), Term("mayor"))),
    ("withdr*", (Term("withdr", True),)),
    ('"west ban"*', (Term("west ban", True),)),
    ('"never closed', (Term("never closed"),)),
    ("a AND (b OR c)", (Term("a"), Term("AND"), Term("(b"), Term("OR"), Term("c)"))),
    ("— * \" ' ()", ()),
    ("sentence:x^2 -y", (Term("sentence:x^2"), Term("-y"))),
    ("міст 桥", (Term("міст"), Term("桥"))),
]


@pytest.mark.parametrize(("typed", "expected"), TYPED)
def test_typed_text_is_cut_into_terms(typed: str, expected: tuple[Term, ...]) -> None:
    assert terms(typed) == expected


def test_a_bare_word_may_go_on_where_beginnings_are_wanted_but_a_quoted_one_may_not() -> None:
    assert terms('milblogger "MoD"', beginnings=True) == (Term("milblogger", True), Term("MoD"))
