"""A verdict is words about a statement: what is false, doubtful or true is what somebody says."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.verdicts import find_verdicts
from sayso.records import Span, quote

FOUND = [
    ("The consul falsely claimed that the pier was safe.", "false", "falsely claimed"),
    ("He absurdly and falsely presented the dyke as new.", "false", "absurdly and falsely presented"),
    ("The paper reported, incorrectly, that the pool had closed.", "false", "reported, incorrectly"),
    ("The channel repeated this false narrative.", "false", "false narrative"),
    ("They spread false and exaggerated reports of a leak.", "false", "false and exaggerated reports"),
    ("The claim that the lock had failed is almost certainly untrue.", "false", "claim is almost certainly untrue"),
    ("The bulletin misrepresented the findings.", "false", "misrepresented"),
    ("The clip spreads disinformation about the ferry.", "false", "disinformation"),
    ("He said the lock held, but this is not true.", "false", "this is not true"),
    ("The clerk baselessly accused the baker.", "doubtful", "baselessly accused"),
    ("It repeated an unsubstantiated allegation.", "doubtful", "unsubstantiated allegation"),
    ("She alleged, without providing evidence, that it leaked.", "doubtful", "alleged without providing evidence"),
    ("The owner (offering no proof) said it sank.", "doubtful", "offering no proof said"),
    ("The guild exaggerated the losses.", "doubtful", "exaggerated"),
    ("One diver correctly noted that the hull was old.", "true", "correctly noted"),
    ("His account of the storm is accurate.", "true", "account is accurate"),
]

NONE = [
    "The court wrongly convicted the smith.",
    "A false alarm emptied the hall.",
    "They carried out a false-flag attack, the report says.",
    "If the office correctly reported the depth, the ship cannot pass.",
    "It is unclear whether the claims are true.",
    "The mill was sold without evidence of ownership.",
    "The Bureau for Misinformation met.",
    "The old guns were inaccurate.",
    "Unverified reports speak of a leak.",
    "He lied down.",
]


@pytest.mark.parametrize(("text", "polarity", "words"), FOUND)
def test_a_verdict_is_marked_with_its_words(text: str, polarity: str, words: str) -> None:
    assert [(found.polarity, found.text) for found in find_verdicts(text, Span(0, len(text)))] == [(polarity, words)]


@pytest.mark.parametrize("text", NONE)
def test_what_is_not_about_a_statement_is_no_verdict(text: str) -> None:
    assert list(find_verdicts(text, Span(0, len(text)))) == []


VOCABULARY = "falsely claimed the claim that is untrue , if reports without evidence false narrative"
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_the_words_are_those_of_the_text_and_verdicts_follow_each_other(text: str) -> None:
    found = list(find_verdicts(text, Span(0, len(text))))
    assert all(quote(text, verdict.spans) == verdict.text for verdict in found)
    ends = [(verdict.spans[0].start, verdict.spans[-1].end) for verdict in found]
    assert all(one[1] <= other[0] for one, other in pairwise(ends))
