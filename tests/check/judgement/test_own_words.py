"""The publisher's own words are told from those that it passes on."""

from __future__ import annotations

import pytest

from sayso.check.judgement.own_words import OwnWords
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The bridge is closed.", "closed", True),
        ("The mayor said that the bridge is closed.", "closed", False),
        ("The mayor said that the bridge is closed.", "mayor", True),
        ("We assess that the bridge is closed.", "closed", True),
    ],
)
def test_words_are_the_publishers_unless_somebody_else_says_them(text: str, words: str, expected: bool) -> None:
    (sentence,) = report_of(text).sentences
    assert OwnWords.of(sentence).hold(sentence.span.start + text.index(words)) is expected


def test_the_claims_of_others_are_not_its_own() -> None:
    (sentence,) = report_of("The mayor said that the bridge is closed.").sentences
    assert all(not claim.chain for claim in OwnWords.of(sentence).claims)
