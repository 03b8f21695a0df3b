"""A thing of one kind is not the same thing of another kind."""

from __future__ import annotations

import pytest

from sayso.link.sorts import compare_sorts, sorts_differ
from tests.link.passed import passage, values


@pytest.mark.parametrize(
    ("a", "b", "words"),
    [
        ("a general amnesty", "the partial amnesty", "general amnesty and partial amnesty"),
        ("a full blockade", "the complete blockade of the port", ""),
        ("the second convoy", "a third convoy", "second convoy and third convoy"),
        ("a general strike", "the partial amnesty", ""),
        ("a covert amnesty and a general amnesty", "the general amnesty", ""),
        ("an amnesty", "the general amnesty", ""),
    ],
)
def test_kinds_differ_where_no_kind_is_in_both(a: str, b: str, words: str) -> None:
    assert sorts_differ(passage(a), passage(b)) == words
    assert values(compare_sorts(passage(a), passage(b)))["different kinds of a thing"] == bool(words)
