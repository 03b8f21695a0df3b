"""What one party alone says of another is told where a takeaway leans on it, and nothing says that it is alone."""

from __future__ import annotations

import pytest

from sayso.check.checker import check
from sayso.check.sourcing.party import one_side_only, single_source_unstated
from sayso.records import Problem, Severity
from tests.check.reports import report_of

TAKEAWAY = "Key Takeaways\n\n- Defeat in the hills is causing panic among officials in the valley.\n\n"
OPENING = "Defeat in the hills is causing panic among officials in the valley. "
WORD = "The Turkish General Staff reported that Greek officials sold their houses and left the valley.[1] "
OTHERS = [
    "The Turkish president stated that Greek officials left the valley in panic.[2] ",
    "The Greek prime minister acknowledged that officials left the valley.[2] ",
    "The Red Cross stated that officials left the valley.[2] ",
    "Footage shows Greek officials who load furniture onto trucks in the valley.[2] ",
    "The Desk has observed that Greek officials sold their houses and left the valley.[2] ",
    "This report could not be verified. ",
    "No corroboration of their flight was found. ",
]


def told(text: str) -> list[Problem]:
    return list(check(report_of(text), [single_source_unstated]).problems)


@pytest.mark.parametrize(
    "word",
    [
        WORD,
        "Turkish intelligence stated that the Greek government burned its files and left the valley.[1] ",
        "The Turkish defense minister said on November 8 that Greek officials have left the valley.[1] ",
        "The Turkish army said that Greek officials in the valley panic. Turkish media said that prices fell.[1] ",
    ],
)
def test_a_word_of_one_party_that_a_takeaway_leans_on_is_told(word: str) -> None:
    (problem,) = told(f"{TAKEAWAY}{OPENING}{word}\n")
    assert problem.severity is Severity.LOW
    assert problem.message.endswith("Does anybody else bear it out?")
    assert problem.evidence[0].text.strip("- ").startswith("Defeat in the hills")


@pytest.mark.parametrize("other", OTHERS)
def test_a_word_that_somebody_bears_out_or_nobody_can_is_not(other: str) -> None:
    assert not told(f"{TAKEAWAY}{OPENING}{WORD}{other}\n")


@pytest.mark.parametrize(
    "word",
    [
        "The Turkish General Staff accused Greek officials of selling houses in the valley.[1] ",
        "The Turkish General Staff claimed that Greek officials left the valley.[1] ",
        "The Turkish General Staff reported that Turkish officials left the valley.[1] ",
        "The Turkish General Staff reported that Greek troops shelled the valley.[1] ",
        "The Turkish General Staff reported that Greek officials will leave the valley.[1] ",
        "The Swiss and the Turkish president discussed the valley, according to readouts of both governments.[1] ",
    ],
)
def test_what_leaves_it_open_or_is_seen_by_all_is_not(word: str) -> None:
    assert not told(f"{TAKEAWAY}{OPENING}{word}\n")


@pytest.mark.parametrize(
    "takeaway",
    [
        "Turkish officials said that Greek officials sold their houses in the valley.",
        "Greek officials reportedly sold their houses in the valley.",
    ],
)
def test_a_takeaway_that_leaves_it_open_is_not(takeaway: str) -> None:
    assert not told(f"Key Takeaways\n\n- {takeaway}\n\n{WORD}\n")


def test_a_paragraph_in_which_one_party_speaks_of_another_is_a_notice() -> None:
    more = "Turkish intelligence stated that Greek officials burned files.[2] "
    last = "The Turkish president said that Greece lost the war.[3]"
    (problem,) = check(report_of(WORD + more + last), [one_side_only]).problems
    assert problem.severity is Severity.INFO
    assert "Turkey" in problem.message
    assert not check(report_of(WORD + more + last + " " + OTHERS[1]), [one_side_only]).problems
