"""A document is a copy, an excerpt or a new version by how much stands in the other, and where the rest does."""

from __future__ import annotations

import pytest

from sayso.link.kinship import kinship, shares_of
from sayso.records import Kinship
from tests.link.made import LINES, aligned, report

WHOLE = [f"{line} {end}" for line in LINES for end in ("It was so on Monday, and it is so now.", "We saw it all.")]
LINE_OF_HIS_OWN = "Nobody else has reported any of this so far."
CORRECTED = [*WHOLE[:5], WHOLE[5].replace("saw", "heard"), *WHOLE[6:]]
REPLACED = [*WHOLE[:4], "Correction: an earlier version named another harbour.", *WHOLE[5:]]
GROWN = [*WHOLE[:5], LINE_OF_HIS_OWN, *WHOLE[5:9], LINE_OF_HIS_OWN.replace("Nobody", "Somebody"), *WHOLE[9:]]
CASES = [
    ("the same", WHOLE, WHOLE, Kinship.COPY),
    ("one line of the page around it", WHOLE, [*WHOLE, LINE_OF_HIS_OWN], Kinship.COPY),
    ("lines of the page in it", WHOLE, GROWN, Kinship.COPY),
    ("the first half", WHOLE, WHOLE[:6], Kinship.EXCERPT),
    ("the second half", WHOLE, WHOLE[6:], Kinship.EXCERPT),
    ("the last fifth missing", WHOLE, WHOLE[:-2], Kinship.EXCERPT),
    ("some paragraphs, chosen", WHOLE, WHOLE[1::3], Kinship.EXCERPT),
    ("some paragraphs, and a word of introduction", WHOLE, [LINE_OF_HIS_OWN, *WHOLE[:5]], Kinship.EXCERPT),
    ("one sentence edited", WHOLE, CORRECTED, Kinship.REVISION),
    ("one sentence replaced", WHOLE, REPLACED, Kinship.REVISION),
    ("some paragraphs left out between the others", WHOLE, [*WHOLE[:3], *WHOLE[6:]], Kinship.REVISION),
    ("as much again", WHOLE[:6], WHOLE, Kinship.REVISION),
]


@pytest.mark.parametrize(("what", "old", "new", "expected"), CASES)
def test_a_document_is_what_its_shares_say(what: str, old: list[str], new: list[str], expected: Kinship) -> None:
    shares = shares_of(aligned(report(*old), report(*new)))
    assert kinship(shares, same_publisher=False) is expected, (what, shares)


def test_a_publisher_that_adds_paragraphs_makes_a_new_version() -> None:
    shares = shares_of(aligned(report(*WHOLE), report(*GROWN)))
    assert kinship(shares, same_publisher=True) is Kinship.REVISION


def test_shares_are_of_the_words_of_each() -> None:
    shares = shares_of(aligned(report(*LINES), report(*LINES[:3])))
    assert shares.new == 1.0
    assert 0.4 < shares.old < 0.6
    assert shares.shorter == shares.new
