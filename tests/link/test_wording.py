"""Words that two passages share count by how rare they are, whatever their order, case and marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.wording import MOST_WORDS, Wording, compare_wording, words_of
from tests.link.passed import values

FERRY = "The ferry Ilmar sank off Narva on Tuesday night."


def compared(a: str, b: str) -> dict[str, float]:
    return values(compare_wording(Wording.of(a), Wording.of(b)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It sank.[12]", ["It", "sank"]),
        ("Narva’s port", ["Narva", "port"]),
        ("a well-known ship", ["a", "well", "known", "ship"]),
        ("", []),
    ],
)
def test_marks_and_genitives_are_no_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_the_same_words_are_shared_wholly() -> None:
    same = compared(FERRY, FERRY.upper())
    assert same["words shared"] == pytest.approx(1.0)
    assert same["cosine of the words"] == pytest.approx(1.0)


def test_nothing_in_common_is_nothing_shared() -> None:
    other = compared("Ferry Ilmar sank", "Wheat prices fell")
    assert other["words shared"] == other["longest run of words"] == other["rarest word shared"] == 0.0


def test_a_rare_word_shared_counts_for_more_than_a_common_one() -> None:
    rare = compared("the mayor met Qwzxvk", "a ship of Qwzxvk")
    common = compared("the mayor met Qwzxvk", "the mayor met a ship")
    assert rare["rarest word shared"] > common["rarest word shared"]


def test_words_in_another_order_are_no_run() -> None:
    assert (
        compared(FERRY, FERRY)["longest run of words"] > compared(FERRY, "Narva sank ferry off")["longest run of words"]
    )


def test_only_so_many_words_are_looked_at() -> None:
    assert len(Wording.of("word " * 10_000).order) == MOST_WORDS


@given(st.text(max_size=200), st.text(max_size=200))
def test_every_share_is_between_nothing_and_all(a: str, b: str) -> None:
    found = compared(a, b)
    for name in (
        "words shared",
        "words of the shorter",
        "cosine of the words",
        "names shared",
        "pairs of words shared",
    ):
        assert -1e-9 <= found[name] <= 1 + 1e-9, name
