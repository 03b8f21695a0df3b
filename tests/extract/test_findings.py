"""A finding of nothing says what was looked for, and for which days it holds."""

from __future__ import annotations

import pytest

from sayso.extract.findings import find_findings, finds_nothing
from sayso.extract.reading import Chain, Reading
from sayso.extract.times import find_times
from sayso.extract.vouchers import Vouchers
from sayso.records import BlockKind, Finding, Span, Stance, Voice, quote
from tests.extract.made import link, paragraph


def found_in(text: str, *chains: Chain, voice: Voice = Voice.ATTRIBUTED, sentence: str = "") -> dict[Chain, Finding]:
    start = text.index(sentence)
    reading = Reading(Span(start, len(text)), BlockKind.PARAGRAPH, voice, 1.0, Vouchers(), chains, (1.0,) * len(chains))
    return find_findings(document := paragraph(text), reading, list(find_times(document)))


ATTRIBUTED = [
    # text, source, cue, content, what was looked for, the words of the interval
    (
        "Divers have seen no new cracks in the dam since October.",
        ("Divers", "have seen", "no new cracks in the dam since October"),
        ("new cracks in the dam", "since October"),
    ),
    (
        "As of November 20 the guild had found no trace of the raft.",
        ("the guild", "had found no trace of", "the raft"),
        ("the raft", "As of November 20"),
    ),
    (
        "The office has since May not observed any boats.",
        ("The office", "has since May not observed", "any boats"),
        ("boats", "since May"),
    ),
    (
        "The office did not observe any boats on November 24.",
        ("The office", "did not observe", "any boats on November 24"),
        ("boats", "November 24"),
    ),
    (
        "The office cannot confirm this claim at this time.",
        ("The office", "cannot confirm", "this claim"),
        ("this claim", "at this time"),
    ),
    (
        "The office did not record any boats on November 24.",
        ("The office", "did not record", "any boats"),
        ("boats", "November 24"),
    ),
    # The day is that of what others claim, or of what there was no sign of.
    (
        "The office cannot confirm reports of a leak since May 3.",
        ("The office", "cannot confirm", "reports of a leak since May 3"),
        ("reports of a leak since May 3", None),
    ),
    (
        "Divers saw no evidence of a leak on May 3.",
        ("Divers", "saw no evidence of", "a leak on May 3"),
        ("a leak on May 3", None),
    ),
    (
        "The crew posted since May have seen no evidence of a leak.",
        ("The crew posted since May", "have seen no evidence of", "a leak"),
        ("a leak", None),
    ),
    (
        "Divers found no evidence that would support this claim.",
        ("Divers", "found no evidence", "that would support this claim"),
        ("this claim", None),
    ),
    # The content was not heard: it follows the cue.
    (
        "Divers saw no evidence of a leak, but they left early.",
        ("Divers", "saw no evidence", ""),
        ("a leak", None),
    ),
]


@pytest.mark.parametrize(("text", "parts", "expected"), ATTRIBUTED)
def test_what_a_source_looked_for(text: str, parts: tuple[str, str, str], expected: tuple[str, str | None]) -> None:
    chain = (link(text, *parts, stance=Stance.NOFINDING),)
    found = found_in(text, chain)[chain]
    assert (found.sought.text, found.interval and found.interval.text) == expected
    assert quote(text, found.sought.spans) == found.sought.text
    assert quote(text, found.spans) == found.text == parts[1]


OWN = [
    ("There is no sign that the raft sank, but the search goes on.", "There is no sign", "the raft sank", None),
    ("No evidence of a leak has been found to date.", "No evidence", "a leak", "to date"),
    ("The cause of the leak remains unknown.", "remains unknown", "The cause of the leak", None),
    ("Neither crew reported any leaks in the past two days.", "Neither crew reported", "leaks", "the past two days"),
    ("Since May, there has been no confirmation of the sale.", "has been no confirmation", "the sale", "Since May"),
    ("It is unclear who sold it.", "unclear", "who sold it", None),
    ("Nothing stirs on the lake.", "", "", None),
]


@pytest.mark.parametrize(("text", "words", "sought", "days"), OWN)
def test_what_the_publisher_looked_for(text: str, words: str, sought: str, days: str | None) -> None:
    found = found_in(text, voice=Voice.NOFINDING)[()]
    assert (found.text, found.sought.text, found.interval and found.interval.text) == (words, sought, days)


def test_a_publisher_that_names_itself_finds_what_its_attribution_says() -> None:
    text = "HDW has not observed any boats."
    chain = (link(text, "HDW", "has not observed", "any boats", Stance.NOFINDING),)
    found = found_in(text, chain, voice=Voice.NOFINDING)
    assert found[()] == found[chain]
    assert found[()].sought.text == "boats"


def test_since_then_looks_back_in_the_paragraph() -> None:
    text = "A boat came on November 3. The office has seen none since then."
    chain = (link(text, "The office", "has seen", "none since then", Stance.NOFINDING),)
    interval = found_in(text, chain, sentence="The office")[chain].interval
    assert interval is not None
    assert (interval.start, interval.end) == ("2022-11-03", "2022-11-25")


def test_no_finding_is_made_of_other_words() -> None:
    text = "The office said that no boats came."
    assert found_in(text, (link(text, "The office", "said", "that no boats came"),)) == {}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("By dusk, searchers had found no survivors.", True),
        ("There is no evidence that the raft sank.", True),
        ("The survey has not identified any cracks.", True),
        ("The town received no aid.", False),
        ("The guild has not established a branch.", False),
        ("The mayor said that divers found no cracks.", False),
        ("It is unclear whether the raft sank.", False),
    ],
)
def test_a_sentence_may_open_with_a_finding_by_its_words(text: str, expected: bool) -> None:
    assert finds_nothing(text, Span(0, len(text)), ()) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("As of May 3, HDW has not seen any boats.", True),
        ("Boats came and went all day, but HDW has not seen any boats.", False),
    ],
)
def test_a_sentence_may_open_with_a_finding_by_its_attribution(text: str, expected: bool) -> None:
    chain = (link(text, "HDW", "has not seen", "any boats", Stance.NOFINDING),)
    assert finds_nothing(text, Span(0, len(text)), (chain,)) is expected
