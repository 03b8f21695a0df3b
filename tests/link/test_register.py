"""Firsts, findings of nothing, forecasts and open questions are told from other claims, each with its matter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.register import entries_of, entry_of, foretells, may_foretell
from sayso.link.statements import LONGEST
from sayso.records import BlockKind, Condition, ConditionKind, Entry, RegisterKind, Stance, Voice
from tests.registering import AMNESTY, FERRY, SAILED, STRIKE, Said, claim_of

DAY = "2024-05-02"


def reported(cue: str, content: str, stance: Stance = Stance.STATE) -> Said:
    return Said(f"The port {cue} {content}.", chain=(("The port", cue, content, stance),))


def found(said: Said, kind: RegisterKind, published: str | None = DAY) -> Entry | None:
    return entry_of(kind, claim_of(said), said.words, published)


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("It is unclear whether the pier will open.", "whether the pier will open"),
        ("It remains to be seen how many boats return.", "how many boats return"),
        ("It is still unclear if Riga pays, although its mayor asked twice.", "if Riga pays"),
        ("It is too early to tell who sank the barge.", "who sank the barge"),
        ("It is unclear how much have been given a new task.", "how much have been given a new task"),
    ],
)
def test_what_words_leave_open_is_a_question(words: str, asked: str) -> None:
    entry = found(Said(words, Voice.JUDGEMENT), RegisterKind.QUESTION)
    assert entry is not None
    assert entry.matter.text == asked


@pytest.mark.parametrize(
    "words", ["The pier is unclear of ice.", "Divers know whether it sank.", "The cause is unknown."]
)
def test_what_asks_nothing_is_no_question(words: str) -> None:
    assert found(Said(words), RegisterKind.QUESTION) is None


@pytest.mark.parametrize(
    ("cue", "content", "stance", "is_question"),
    [
        ("did not specify", "the number of boats", Stance.SILENCE, True),
        ("did not say", "whether boats return", Stance.STATE, True),
        ("did not say", "that boats return", Stance.STATE, False),
        ("asked", "whether boats return", Stance.ASK, True),
        ("do not report in detail on", "the weather", Stance.SILENCE, False),
        ("specified", "the number of boats", Stance.STATE, False),
    ],
)
def test_who_keeps_it_to_himself_leaves_a_question(cue: str, content: str, stance: Stance, is_question: bool) -> None:
    said = reported(cue, content, stance)
    assert (found(said, RegisterKind.QUESTION) is not None) is is_question


@pytest.mark.parametrize(
    ("said", "is_forecast"),
    [
        (FERRY, True),
        (SAILED, False),
        (replace(SAILED, voice=Voice.FORECAST), False),
        (reported("said", "that boats will return"), True),
        (reported("vowed", "that boats will return", Stance.PLEDGE), False),
        (reported("said", "that boats which will return are old"), False),
        (reported("did not say", "that boats will return"), False),
    ],
)
def test_what_is_to_come_is_a_forecast_and_a_promise_is_none(said: Said, is_forecast: bool) -> None:
    assert (found(said, RegisterKind.FORECAST) is not None) is is_forecast


def test_a_forecast_keeps_its_last_day_and_its_condition() -> None:
    entry = found(
        replace(FERRY, more={"conditions": (Condition((), "if it thaws", ConditionKind.IF),)}), RegisterKind.FORECAST
    )
    assert entry is not None
    assert (entry.until, entry.cue.text, entry.claim.conditions[0].text) == ("2024-05-05", "will", "if it thaws")


@pytest.mark.parametrize(
    ("when", "until"),
    [("in the coming days", "2024-05-16"), ("within the next 48 hours", "2024-05-04"), ("", None)],
)
def test_an_open_horizon_gets_a_generous_last_day(when: str, until: str | None) -> None:
    said = Said(f"Boats will return {when}.", Voice.FORECAST)
    entry = found(said, RegisterKind.FORECAST)
    assert entry is not None
    assert entry.until == until
    undated = found(said, RegisterKind.FORECAST, None)
    assert undated is not None
    assert undated.until is None


@pytest.mark.parametrize(
    ("cue", "is_finding"),
    [("found no signs of", True), ("cannot confirm", True), ("released its findings on", False)],
)
def test_a_finding_of_nothing_says_that_it_is_one(cue: str, is_finding: bool) -> None:
    said = Said(f"The port {cue} a leak.", finding=(cue, "a leak"))
    entry = found(said, RegisterKind.FINDING)
    assert (entry is not None and entry.matter.text == "a leak") is is_finding


def test_nothing_that_suggests_it_is_a_finding_of_nothing() -> None:
    words = "Nothing in the law suggests that the port closes."
    said = Said(words, chain=(("Nothing in the law", "suggests", "that the port closes", Stance.EVIDENCE),))
    entry = found(said, RegisterKind.FINDING)
    assert entry is not None
    assert entry.matter.text == "that the port closes"


def test_a_first_keeps_what_limits_it() -> None:
    entry = found(STRIKE, RegisterKind.FIRST)
    assert entry is not None
    assert entry.scope == ("openly", "since 1998")
    assert found(SAILED, RegisterKind.FIRST) is None


def test_headings_and_what_a_report_says_of_itself_are_not_registered() -> None:
    for claim in (replace(claim_of(FERRY), block=BlockKind.HEADING), replace(claim_of(FERRY), voice=Voice.META)):
        assert entry_of(RegisterKind.FORECAST, claim, FERRY.words, DAY) is None


def test_a_sentence_is_registered_once_for_the_last_who_speaks() -> None:
    words = "The port said that divers found no signs of a leak."
    outer = Said(
        words,
        chain=(("The port", "said", "that divers found no signs of a leak", Stance.STATE),),
        finding=("found no signs of", "a leak"),
    )
    inner = replace(outer, chain=(*outer.chain, ("divers", "found no signs of", "a leak", Stance.NOFINDING)))
    (entry,) = entries_of([(claim_of(outer), words), (claim_of(inner), words)], DAY)
    assert (entry.kind, entry.who) == (RegisterKind.FINDING, "divers")


@pytest.mark.parametrize(
    ("sought", "matter"),
    [("this claim", "that the ferry Ilmar sank"), ("the loss of the pilot", "the loss of the pilot")],
)
def test_what_points_at_something_said_before_it_is_about_that(sought: str, matter: str) -> None:
    words = f"The port said that the ferry Ilmar sank, but Harbour Desk cannot confirm {sought}."
    said = Said(words, chain=(("The port", "said", "that the ferry Ilmar sank", Stance.STATE),))
    chain = (("Harbour Desk", "cannot confirm", sought, Stance.NOFINDING),)
    unsure = Said(words, chain=chain, finding=("cannot confirm", sought))
    (entry,) = entries_of([(claim_of(said), words), (claim_of(unsure), words)], DAY)
    assert entry.matter.text == matter
    (alone,) = entries_of([(claim_of(unsure), words)], DAY)
    assert alone.matter.text == sought


def test_what_is_asked_is_not_foretold() -> None:
    said = Said("It is unclear if the boats will return.", Voice.FORECAST)
    assert [entry.kind for entry in entries_of([(claim_of(said), said.words)], DAY)] == [RegisterKind.QUESTION]


def test_what_cannot_be_assessed_is_a_question_and_no_finding_beside() -> None:
    words = "The port cannot assess whether boats return."
    said = Said(
        words,
        chain=(("The port", "cannot assess", "whether boats return", Stance.NOFINDING),),
        finding=("cannot assess", "boats return"),
    )
    assert [entry.kind for entry in entries_of([(claim_of(said), words)], DAY)] == [RegisterKind.QUESTION]


def test_one_claim_may_be_of_two_kinds() -> None:
    said = replace(FERRY, words="The first boat will return.", first="first boat", days=None)
    assert {entry.kind for entry in entries_of([(claim_of(said), said.words)], DAY)} == {
        RegisterKind.FIRST,
        RegisterKind.FORECAST,
    }


def test_what_is_no_sentence_is_not_looked_at() -> None:
    said = Said("It is unclear whether " * LONGEST + "it ends.")
    assert found(said, RegisterKind.QUESTION) is None


@given(st.text(max_size=200), st.sampled_from([Voice.FACT, Voice.FORECAST, Voice.NOFINDING]))
def test_an_entry_quotes_its_sentence(words: str, voice: Voice) -> None:
    said = Said(words + " It is unclear whether it will end.", voice)
    for entry in entries_of([(claim_of(said), said.words)], DAY):
        for passage in (entry.matter, entry.cue):
            assert " ".join(span.of(said.words) for span in passage.spans) == passage.text


def test_words_foretell_by_their_verb() -> None:
    assert foretells("boats will return")
    assert not foretells("the will of the captain")
    assert may_foretell("boats may return")
    assert not foretells("boats may return")
    assert not may_foretell("boats returned in May")
    assert AMNESTY.finding is not None
    assert not foretells(AMNESTY.finding[1])
