"""A takeaway is led to the paragraphs that it sums up and to the sentences that say it, or to none."""

from __future__ import annotations

import pytest

from sayso.check.report import Alignment, Sentence
from tests.check.reports import report_of

REPORT = """Key Takeaways

- Engineers found cracks in the northern span of the bridge.
- The harvest festival was postponed until spring.

Engineers found two cracks in the northern span of the bridge on Monday.[1] Police keep people away.

The mayor opened a school in the old town.
"""
HARBOUR = """Key Takeaways

- The port authority blamed a tugboat crew for the spill. The authority is protecting its director from questions about the delay.
- Fishermen lost nets and ferry lines cancelled trips.

The port authority blamed the crew of a tugboat for the oil spill.[1] Divers found a torn valve on the seabed.[2]

Two inspectors told a court that the tugboat crew had warned the port authority about the torn valve.[3] The director did not answer questions about the delay, and the authority is protecting him.

Fishermen in three villages lost nets worth a season of work.[4]

Ferry lines cancelled trips to both islands until Thursday.[5]

A library in the capital bought a medieval map.[6]

# Other news

Two inspectors told a court about the torn roof of a market hall.[7]
"""  # noqa: E501


def opened_by(sentences: tuple[Sentence, ...]) -> list[str]:
    return [" ".join(each.text.split()[:2]) for each in sentences]


def aligned(text: str) -> tuple[Alignment, ...]:
    return report_of(text).alignments


def test_a_takeaway_rests_on_the_paragraph_that_says_it_again() -> None:
    first, _ = aligned(REPORT)
    assert opened_by(first.body) == ["Engineers found", "Police keep"]
    assert opened_by(first.topics) == ["Engineers found"]


def test_a_takeaway_on_another_matter_rests_on_nothing() -> None:
    _, second = aligned(REPORT)
    assert second.body == ()
    assert second.topics == ()
    assert second.held < 0.2


def test_a_paragraph_that_goes_on_with_the_matter_belongs_to_the_takeaway() -> None:
    first, _ = aligned(HARBOUR)
    assert opened_by(first.body) == ["The port", "Divers found", "Two inspectors", "The director"]


def test_each_sentence_of_a_takeaway_has_its_own_topic() -> None:
    first, _ = aligned(HARBOUR)
    pairs = [(pair.takeaway.text.split()[2], pair.topic.text.split()[1]) for pair in first.pairs]
    assert pairs == [("port", "port"), ("is", "director")]


def test_a_takeaway_of_two_matters_rests_on_both_paragraphs() -> None:
    _, second = aligned(HARBOUR)
    assert opened_by(second.topics) == ["Fishermen in", "Ferry lines"]


def test_a_paragraph_on_nothing_that_a_takeaway_says_belongs_to_none() -> None:
    assert not any("library" in each.text for alignment in aligned(HARBOUR) for each in alignment.body)


def test_a_section_does_not_go_on_past_a_heading() -> None:
    assert not any("market" in each.text for alignment in aligned(HARBOUR) for each in alignment.body)


@pytest.mark.parametrize("text", ["Key Takeaways\n\n- The bridge is closed.\n", "The bridge is closed.\n"])
def test_a_report_without_body_or_takeaways_has_nothing_to_align(text: str) -> None:
    assert all(not each.body and not each.topics for each in aligned(text))


def test_many_paragraphs_that_lead_to_no_takeaway_are_left_alone() -> None:
    many = "\n\n".join(f"Ferry {number} left the harbour with salt and flour on Monday." for number in range(60))
    (only,) = aligned(f"Key Takeaways\n\n- A museum in the capital burned down.\n\n{many}\n")
    assert only.body == ()
