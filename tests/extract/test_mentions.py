"""The innermost attribution says where a mention stands and whose doubt it is; dates of saying stand beside the cue."""

from __future__ import annotations

import pytest

from sayso.extract.conditions import find_conditions
from sayso.extract.hedges import find_hedges
from sayso.extract.mentions import find_publisher, governing, judging, located, owned, said_on
from sayso.extract.times import find_times
from sayso.extract.verdicts import find_verdicts
from sayso.records import Span, Where
from tests.extract.made import link, paragraph

NESTED = "Reuters may report that the mayor fears that the bridge could fall."
OUTER = link(NESTED, "Reuters", "may report", "that the mayor fears that the bridge could fall")
INNER = link(NESTED, "the mayor", "fears", "that the bridge could fall")


def test_a_hedge_belongs_to_the_source_whose_content_holds_it() -> None:
    chains = [(OUTER,), (OUTER, INNER)]
    found = owned(list(find_hedges(paragraph(NESTED))), chains, find_publisher("Harbour Desk", chains))
    assert [(hedge.text, hedge.whose, hedge.link, hedge.holder.text) for hedge in found] == [
        ("may", "publisher", None, ""),
        ("could", "source", 1, "the mayor"),
    ]


def test_a_mention_stands_in_the_innermost_part_that_holds_it() -> None:
    found = located(list(find_hedges(paragraph(NESTED))), [(OUTER,), (OUTER, INNER)])
    assert [hedge.where for hedge in found] == [Where.CUE, Where.CONTENT]


@pytest.mark.parametrize(
    ("source", "publisher", "whose"),
    [
        ("HDW", "Harbour Desk of Wismar", "publisher"),
        ("The Harbour Desk", "Harbour Desk", "publisher"),
        ("We", None, "publisher"),
        ("HDW", None, "publisher"),
        ("The mayor", "Harbour Desk", "source"),
    ],
)
def test_doubt_in_what_the_publisher_says_of_itself_is_its_own(source: str, publisher: str | None, whose: str) -> None:
    text = f"{source} assesses that the bridge may fall."
    chains = [(link(text, source, "assesses", "that the bridge may fall"),)]
    found = owned(list(find_hedges(paragraph(text))), chains, find_publisher(publisher, chains))
    assert [(hedge.whose, hedge.link, hedge.holder.text) for hedge in found] == [(whose, 0, source)]


def test_an_acronym_that_only_says_something_is_not_the_publisher() -> None:
    text = "NDA said that the bridge may fall."
    chains = [(link(text, "NDA", "said", "that the bridge may fall"),)]
    assert find_publisher(None, chains).names == frozenset()


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "expected"),
    [
        ("The mayor said on November 3 that rain fell.", "The mayor", "said", "that rain fell", "2022-11-03"),
        ("The mayor told a paper on November 3 that it fell.", "The mayor", "told", "that it fell", "2022-11-03"),
        ("On November 3, the mayor said rain fell.", "the mayor", "said", "rain fell", "2022-11-03"),
        ("Rain fell, the mayor said on November 3.", "the mayor", "said", "Rain fell", "2022-11-03"),
        ("Footage posted on November 3 shows rain.", "Footage posted on November 3", "shows", "rain", "2022-11-03"),
        ("The mayor said that rain fell on November 3.", "The mayor", "said", "that rain fell on November 3", None),
        ("The mayor announced rain for boats on November 3.", "The mayor", "announced", "rain for boats", None),
    ],
)
def test_the_date_of_saying_stands_outside_what_is_said(
    text: str, source: str, cue: str, content: str, expected: str | None
) -> None:
    time = said_on(link(text, source, cue, content), list(find_times(paragraph(text))), text)
    assert (time and time.start) == expected
    assert time is None or (time.role, time.where) == ("said", Where.CUE)


def test_a_condition_governs_the_deepest_content_that_holds_it() -> None:
    text = "If it snows, he leaves. Reuters said that the mayor warned that the bridge falls if it rains."
    outer = link(text, "Reuters", "said", "that the mayor warned that the bridge falls if it rains")
    inner = link(text, "the mayor", "warned", "that the bridge falls if it rains")
    found = list(find_conditions(text, Span(0, len(text))))
    governed = governing(found, [(outer,), (outer, inner)])
    assert {chain: [each.text for each in held] for chain, held in governed.items()} == {
        (): ["If it snows"],
        (outer, inner): ["if it rains"],
    }


def test_a_condition_that_two_report_governs_the_claims_of_both() -> None:
    text = "The mayor and the bishop said that the bridge falls if it rains."
    chains = [
        (link(text, source, "said", "that the bridge falls if it rains"),) for source in ("The mayor", "the bishop")
    ]
    assert set(governing(list(find_conditions(text, Span(0, len(text)))), chains)) == set(chains)


def test_a_verdict_judges_the_claim_whose_cue_is_part_of_it() -> None:
    text = "The mayor said that the bishop falsely claimed that the bridge fell."
    outer = link(text, "The mayor", "said", "that the bishop falsely claimed that the bridge fell")
    inner = link(text, "the bishop", "claimed", "that the bridge fell")
    chains = [(outer,), (outer, inner)]
    judged = judging(list(find_verdicts(text, Span(0, len(text)))), chains, find_publisher("Harbour Desk", chains))
    ((chain, (verdict,)),) = judged.items()
    assert chain == (outer, inner)
    assert (verdict.text, verdict.whose, verdict.holder.text) == ("falsely claimed", "source", "The mayor")


@pytest.mark.parametrize(
    ("text", "parts", "whose"),
    [
        ("The bishop falsely claimed that it fell.", ("The bishop", "claimed", "that it fell"), "publisher"),
        ("The bishop spread this false story.", ("The bishop", "spread", "this false story"), "publisher"),
        ("The bishop said the claims are false.", ("The bishop", "said", "the claims are false"), "source"),
    ],
)
def test_a_verdict_is_passed_by_the_one_in_whose_words_it_stands(
    text: str, parts: tuple[str, str, str], whose: str
) -> None:
    chains = [(link(text, *parts),)]
    judged = judging(list(find_verdicts(text, Span(0, len(text)))), chains, find_publisher(None, chains))
    assert [(chain, verdict.whose) for chain, (verdict,) in judged.items()] == [(chains[0], whose)]


def test_a_verdict_outside_all_contents_is_the_publishers() -> None:
    text = "These reports are false."
    judged = judging(list(find_verdicts(text, Span(0, len(text)))), [], find_publisher(None, []))
    assert [(chain, verdict.whose) for chain, (verdict,) in judged.items()] == [((), "publisher")]
