"""The publisher's words of likelihood are those of the scale of the house, of one scale, and apart from confidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.check.checker import check
from sayso.check.house import House
from sayso.check.judgement.likelihood import likelihood_with_confidence, mixed_scales, nonstandard_likelihood
from sayso.check.rule import Rule
from sayso.records.mentions import UNEXPRESSED
from tests.check.reports import report_of

MIXED = "There is a realistic possibility that the pilots strike again.\n\nThe owners are likely to raise the wages."


def told(text: str, rule: Rule, house: House | None = None) -> list[str]:
    return [problem.message for problem in check(report_of(text, house=house), [rule]).problems]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Key Takeaways\n\n- The owners might close the port.\n", "might"),
        ("The owners may close the port in the coming days.", "may"),
        ("The brigade is extremely likely to withdraw.", "extremely likely"),
        ("It is possible that the brigade withdrew because of the flood.", "possible"),
        ("The convoy could conceivably have carried shells.", "could"),
    ],
)
def test_a_word_without_a_place_on_the_scale_is_told_once(text: str, word: str) -> None:
    (message,) = told(text, nonstandard_likelihood)
    assert message.startswith(f"“{word}” has no place on the scale of ICD 203")


@pytest.mark.parametrize(
    "text",
    [
        "The owners will probably not close the port.",
        "The owners are very likely to close the port.",
        "It is more likely that the brigade withdraws than that it stays.",
        "The possible strike alarmed the owners.",
        "The owners threatened that they might close the port.",
        "Residents may not enter the port after ten.",
        "The owners closed the port.",
    ],
)
def test_a_standard_term_a_comparison_and_a_threat_are_not_told(text: str) -> None:
    assert not told(text, nonstandard_likelihood)


@pytest.mark.parametrize(
    ("house", "expected"),
    [
        (House(scale="phia"), 0),
        (House(), 1),
        (House(scale="own", terms=frozenset({"realistic possibility", "likely"})), 0),
        (House(scale="own", terms=frozenset({"likely"})), 1),
    ],
)
def test_the_scale_of_the_house_decides(house: House, expected: int) -> None:
    text = "Key Takeaways\n\n- There is a realistic possibility that the pilots strike again.\n"
    assert len(told(text, nonstandard_likelihood, house)) == expected


def test_terms_of_two_scales_are_told_with_what_each_stands_for() -> None:
    (message,) = told(MIXED, mixed_scales)
    assert message == (
        "“realistic possibility” is a term of PHIA (40–50 %); “likely” is one of ICD 203 (55–80 %), and stands for "
        "55–75 % on the other. Is one scale meant?"
    )


@pytest.mark.parametrize(
    ("text", "house"),
    [
        (MIXED, House(scale="phia")),
        (MIXED.replace("likely to raise", "about to raise"), House()),
        (f"The mayor said: “{MIXED.partition('.')[0]}.”\n\nThe owners are likely to raise the wages.", House()),
        ("The pilots will probably not strike. The owners are very likely to raise the wages.", House()),
    ],
)
def test_terms_of_one_scale_and_those_of_a_source_are_not_mixed(text: str, house: House) -> None:
    assert not told(text, mixed_scales, house)


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("We judge with moderate confidence that the owners will likely raise the wages.", True),
        ("This is a low-confidence assessment; the convoy probably carried shells.", True),
        ("We judge with moderate confidence that the owners hid the accounts.", False),
        ("We judge with moderate confidence that the owners hid the accounts. They will likely go to court.", False),
        ("The agency assessed with low confidence that the leak likely came from a factory.", False),
        ("The troops probably have little confidence in their commander.", False),
        ("The confidence of buyers will likely fall.", False),
    ],
)
def test_likelihood_and_confidence_share_no_sentence(text: str, is_told: bool) -> None:
    assert bool(told(text, likelihood_with_confidence)) is is_told


def test_a_likelihood_that_was_heard_from_one_without_a_name_is_the_publishers() -> None:
    report = report_of("We judge with moderate confidence that the owners will likely raise the wages.")
    (sentence,) = report.sentences
    unnamed = tuple(replace(each, whose="source", holder=UNEXPRESSED) for each in sentence.hedges)
    heard = replace(report, sentences=(replace(sentence, hedges=unnamed),))
    assert list(likelihood_with_confidence.look(heard))
