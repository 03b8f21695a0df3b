"""A sentence is a speech act where all that it does is tell what somebody outside said, once and for all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sayso.check.speech import cites_publisher, names_in, speech_in, speeches_in
from sayso.records import Span
from tests.check.reports import report_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbor master Ann Pay said that the ferry was late.", True),
        ("The ministry denied that the ferry was late.", True),
        ("Fishermen accused the port authority of hiding the spill.", True),
        ("The Desk has previously reported that the ferry was late.", False),
        ("Fishermen have long complained about the port authority.", False),
        ("Fishermen complain about the port authority.", False),
        ("The ferry was late.", False),
        ("The ferry will likely be late, although the ministry claims that it never is.", False),
        ("The harbor master did not say whether the ferry was late.", False),
        ("The ministry rejected this demand.", False),
        ("The harbor master Ann Pay said that the ferry", False),  # cut by the layout of a page
    ],
)
def test_a_speech_act_is_told_from_what_mentions_speech(text: str, *, expected: bool) -> None:
    speech = speech_in(report_of(text).body[0])
    assert (speech is not None and speech.is_act) == expected


def test_two_sentences_of_one_speaker_share_him() -> None:
    text = (
        "The harbor master Ann Pay said that the ferry was late. Pay also said that she waited. Bo Lund said no word."
    )
    first, second, third = (speech_in(each) for each in report_of(text).body)
    assert first is not None
    assert first.shares_speaker(second)
    assert not first.shares_speaker(third)


def test_only_a_quoted_clause_is_verbatim() -> None:
    text = "Ann Pay said that the “night crew” was late. Bo Lund said that “we will never wait for it again.”"
    term, clause = (speech_in(each) for each in report_of(text).body)
    assert (term is not None and term.is_quoted) is False
    assert (clause is not None and clause.is_quoted) is True


def test_the_publisher_cites_itself() -> None:
    own, other = report_of("The Desk has previously reported that ferries sank. Ann Pay said that ferries sank.").body
    assert cites_publisher(own)
    assert not cites_publisher(other)


def test_names_are_rare_words_with_a_capital() -> None:
    assert names_in("The Ukrainian official Zyuganov spoke") == {"zyugan"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fishermen previously accused the port authority of hiding the spill.", True),
        ("The ministry had denied that the ferry was late.", True),
        ("The ministry denied that the ferry had been late.", False),
    ],
)
def test_what_was_said_before_is_background(text: str, *, expected: bool) -> None:
    report = report_of(text)
    assert speeches_in(report)[report.body[0].number].is_past == expected


def test_a_source_in_the_sentence_before_is_survived() -> None:
    report = report_of("Ann Pay spoke. The ferry was late, she said.")
    sentence = report.body[1]
    (claim,) = [each for each in sentence.claims if each.chain][:1]
    source = replace(claim.chain[0].source, spans=(Span(0, 7),))
    moved = replace(claim, chain=(replace(claim.chain[0], source=source), *claim.chain[1:]))
    speech = speech_in(replace(sentence, claims=(moved,)))
    assert speech is not None
    assert not speech.is_past
