"""Lists of people are compared member by member."""

from __future__ import annotations

import pytest

from sayso.check.report import Sentence
from sayso.check.takeaways.listed import listed_otherwise
from sayso.records import BlockKind, Span


def sentence(text: str) -> Sentence:
    return Sentence(0, 0, BlockKind.PARAGRAPH, Span(0, len(text)), text)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "It frightens soldiers, diplomats, and milbloggers.",
            "Panic spreads among Latvians in the north, soldiers, and milbloggers.",
            [("diplomats", "Latvians in the north")],
        ),
        (
            "It frightens soldiers, diplomats, and milbloggers.",
            "It frightens diplomats, milbloggers, and soldiers.",
            [],
        ),
        ("It frightens soldiers, diplomats, and milbloggers.", "It frightens soldiers, bakers, and nurses.", []),
        ("It frightens soldiers and diplomats.", "It frightens soldiers and milbloggers.", []),
        ("They took trucks, boats, and fuel.", "They took trucks, boats, and grain.", []),
    ],
)
def test_one_member_that_is_another_is_told(one: str, other: str, expected: list[tuple[str, str]]) -> None:
    assert list(listed_otherwise(sentence(one), sentence(other))) == expected


@pytest.mark.parametrize("text", ["a, " * 100_000, "and " * 100_000, "soldiers " * 50_000])
def test_hostile_text_has_no_lists(text: str) -> None:
    assert list(listed_otherwise(sentence(text), sentence(text))) == []
