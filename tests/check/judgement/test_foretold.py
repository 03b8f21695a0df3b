"""What the publisher foretells is found with its kind: an effect, a change without a measure, or an event."""

from __future__ import annotations

import pytest

from sayso.check.judgement.foretold import Foretold, foretold_in
from sayso.check.judgement.own_words import OwnWords
from tests.check.reports import report_of


def foretold(text: str) -> list[Foretold]:
    return [each for sentence in report_of(text).sentences for each in foretold_in(sentence, OwnWords.of(sentence))]


@pytest.mark.parametrize(
    "text",
    [
        "The strike will have far-reaching consequences for the mills.",
        "The harbour council will probably face further difficulties.",
        "The blockade will likely affect the supply of flour.",
        "The rebels will likely continue to strengthen their position in the north.",
        "The security situation will likely deteriorate in the coming weeks.",
        "Tensions between the pilots and the owners will likely grow.",
        "The reform is unlikely to have a decisive effect.",
        "The dispute will probably keep influencing the wider situation.",
    ],
)
def test_an_effect_or_a_change_without_a_measure_is_vague(text: str) -> None:
    (found,) = foretold(text)
    assert found.is_vague
    assert not found.is_settled


@pytest.mark.parametrize(
    "text",
    [
        "The council will likely pass the bill.",
        "The rebels are unlikely to withdraw from the ridge.",
        "The navy is expected to send two ships to the strait.",
    ],
)
def test_what_happens_or_does_not_is_settled(text: str) -> None:
    (found,) = foretold(text)
    assert found.is_settled
    assert not found.is_vague


@pytest.mark.parametrize(
    "text",
    [
        "The owners will likely paint the pier.",
        "The strike will likely reduce the number of ships.",
        "The number of ships will likely grow.",
        "The pilots will likely increase their use of tugs in support of the mills.",
    ],
)
def test_what_can_be_counted_or_seen_is_not_vague(text: str) -> None:
    (found,) = foretold(text)
    assert not found.is_vague


@pytest.mark.parametrize(
    "text",
    [
        "If the bridge falls, the blockade will have serious consequences.",
        "The blockade would have serious consequences for the mills.",
        "The minister said that the blockade will have serious consequences.",
        "“The blockade will have serious consequences,” the minister said.",
        "It is unclear whether the rebels will withdraw from the ridge.",
        "The owners lost their will to fight.",
        "## The blockade will have serious consequences",
    ],
)
def test_a_condition_a_question_and_the_word_of_a_source_are_no_forecast_of_the_publisher(text: str) -> None:
    assert not foretold(text)
