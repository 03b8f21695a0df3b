"""Words that say that a claim has no second source are found, in its own sentence or the next."""

from __future__ import annotations

import pytest

from sayso.link.uncorroborated import doubts_before, finds_no_second, follows, points_back

OWN = [
    ("The Desk was unable to find any corroboration of the sinking.", "unable to find any corroboration"),
    ("We cannot independently verify that the ferry sank.", "cannot independently verify"),
    ("The sinking couldn’t be confirmed.", "couldn’t be confirmed"),
    ("The navy has not yet confirmed the sinking.", "has not yet confirmed"),
    ("Nobody confirmed it, but the ferry is late.", ""),
    ("The reports of a sinking are unverified.", "unverified"),
    ("A single source says that the ferry sank.", "A single source"),
    ("The port confirmed that the ferry sank.", ""),
    ("The ferry did not make any confirmed calls.", ""),
    ("The pilots made no confirmed landing.", ""),
    ("The story relies on one post.", "relies on one post"),
]
NEXT = [
    ("The Desk could not verify this report.", True),
    ("It has not been independently confirmed.", True),
    ("There is no confirmation.", True),
    ("There is only one source for that.", True),
    ("The navy did not confirm whether pilots are ill.", False),
    ("These claims are right.", False),
    ("The weather was bad.", False),
]


@pytest.mark.parametrize(("words", "telling"), OWN)
def test_the_telling_words_of_a_sentence_are_given(words: str, telling: str) -> None:
    assert finds_no_second(words) == telling


@pytest.mark.parametrize(("words", "doubts"), NEXT)
def test_the_next_sentence_counts_where_it_points_back(words: str, *, doubts: bool) -> None:
    assert bool(doubts_before(words)) is doubts


def test_pointing_back_alone_is_no_doubt() -> None:
    assert points_back("These claims are right.")
    assert not doubts_before("These claims are right.")


def test_the_next_sentence_stands_directly_behind() -> None:
    assert [follows(10, start) for start in (11, 15, 10, 9, 60)] == [True, True, True, False, False]


@pytest.mark.parametrize("words", ["not a " * 200_000, "no " * 300_000, "this " * 200_000, "n’t" * 300_000])
def test_a_sentence_without_end_is_read_to_a_bound(words: str) -> None:
    assert finds_no_second(words) == ""
    assert doubts_before(words) == ""
