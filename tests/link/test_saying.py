"""Who speaks, in which voice and how surely is compared by what was read, and by words where nothing was read."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.link.saying import compare_holders, compare_stance, denies, doubt, finds_nothing, is_negated, looks_ahead
from sayso.records import Attribution, BlockKind, Claim, Hedge, HedgeClass, Span, Stance, Voice
from tests.link.passed import passage, values, words


def claim(*sources: str, stance: Stance = Stance.STATE, voice: Voice = Voice.ATTRIBUTED, **more: Any) -> Claim:
    chain = tuple(Attribution(words(source), words("said"), words("it sank"), stance) for source in sources)
    return Claim("c-1", "d-1", BlockKind.PARAGRAPH, Span(0, 9), voice, chain, words("it sank"), **more)


def hedge(kind: HedgeClass) -> Hedge:
    return Hedge((Span(0, 4),), "that", kind, "publisher", "")


def test_one_who_speaks_in_both_is_the_same_speaker() -> None:
    a, b = passage("a", claims=(claim("Captain Qwzxvk"),)), passage("b", claims=(claim("Qwzxvk, the captain"),))
    found = values(compare_holders(a, b))
    assert found["the same speaker"] > 0
    assert found["different speakers"] == 0


def test_two_who_share_no_name_are_different_speakers() -> None:
    a, b = passage("a", claims=(claim("Captain Qwzxvk"),)), passage("b", claims=(claim("the ferry owner"),))
    assert values(compare_holders(a, b))["different speakers"] == 1


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (claim(voice=Voice.FORECAST), True),
        (claim("the mayor", stance=Stance.PLEDGE), True),
        (claim("the mayor"), False),
    ],
)
def test_forecasts_and_pledges_look_ahead(found: Claim, *, expected: bool) -> None:
    assert looks_ahead(passage("It sank.", claims=(found,))) is expected


def test_words_look_ahead_and_deny_where_nothing_was_read() -> None:
    assert looks_ahead(passage("The port is set to close on Monday."))
    assert denies(passage("The owner rejected the claim: the report is false."))
    assert not denies(passage("The owner said that it sank."))


def test_a_finding_of_nothing_is_one_by_its_voice_or_its_source() -> None:
    assert finds_nothing(passage("a", claims=(claim(voice=Voice.NOFINDING),)))
    assert finds_nothing(passage("a", claims=(claim("divers", stance=Stance.NOFINDING),)))
    assert not finds_nothing(passage("a", claims=(claim("divers"),)))


def test_most_claims_decide_whether_a_passage_is_negated() -> None:
    assert is_negated(passage("a", claims=(claim(negated=True),)))
    assert not is_negated(passage("a", claims=(claim(negated=True), claim())))
    assert not is_negated(passage("a"))


def test_the_gravest_doubt_counts() -> None:
    doubtful = passage("a", hedges=(hedge(HedgeClass.LIKELIHOOD), hedge(HedgeClass.UNCLEAR)))
    assert doubt(doubtful) == 1.0
    assert values(compare_stance(doubtful, passage("b")))["doubt differs"] == 1.0
