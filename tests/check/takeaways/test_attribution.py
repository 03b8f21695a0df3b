"""A takeaway names a source for what the body has only from one."""

from __future__ import annotations

import pytest

from sayso.check.takeaways.attribution import attribution_dropped
from tests.check.summed_up import told

DROPPED = [
    (
        "Border guards shot down two drones over the harbor.",
        "The interior ministry claimed that border guards shot down two drones over the harbor.[1]",
    ),
    (
        "The junta emptied the pension fund to pay its garrison.",
        "An audit by a Latvian newspaper revealed that the junta emptied the pension fund to pay its garrison.[1]",
    ),
    (
        "The bishop fled the capital in a fishing boat.",
        "Two diplomats said on Monday that the bishop fled the capital in a fishing boat.[1]",
    ),
    (
        "Miners occupied the pumping station in the northern valley.",
        "According to the mayor, miners occupied the pumping station in the northern valley.[1]",
    ),
    (
        "The ferry carried deserters to the island.",
        "A milblogger reported that the ferry carried deserters to the island.[1]",
    ),
    (
        "The guild refuses to unload grain from the islands because of its supposed rats.",
        "The harbor master stated that the guild refuses to unload grain from the islands because of its rats.[1]",
    ),
]
KEPT = [
    (
        "Border guards reportedly shot down two drones over the harbor.",
        "The ministry claimed that border guards shot down two drones over the harbor, suggesting a raid.[1]",
    ),
    (
        "Border guards shot down two drones over the harbor, according to the ministry.",
        "The interior ministry claimed that border guards shot down two drones over the harbor.[1]",
    ),
    (
        "A Latvian official said that border guards shot down two drones over the harbor.",
        "The interior ministry claimed that border guards shot down two drones over the harbor.[1]",
    ),
    (
        "Border guards reportedly shot down two drones over the harbor.",
        "The interior ministry claimed that border guards shot down two drones over the harbor.[1]",
    ),
    (
        "Border guards likely shot down two drones over the harbor.",
        "The interior ministry claimed that border guards shot down two drones over the harbor.[1]",
    ),
    (
        "Border guards shot down two drones over the harbor.",
        "Border guards shot down two drones over the harbor. The ministry claimed that they shot down two more.[1]",
    ),
    (
        "The bishop left the capital for the winter.",
        "The interior ministry claimed that border guards shot down two drones over the harbor.[1]",
    ),
]


@pytest.mark.parametrize(("takeaway", "body"), DROPPED)
def test_a_fact_that_the_body_has_on_somebodys_word_is_told(takeaway: str, body: str) -> None:
    assert len(told(attribution_dropped, takeaway, body)) == 1


@pytest.mark.parametrize(("takeaway", "body"), KEPT)
def test_a_source_in_any_form_a_hedge_or_the_publishers_own_voice_is_none(takeaway: str, body: str) -> None:
    assert told(attribution_dropped, takeaway, body) == []


def test_the_source_and_its_word_are_quoted() -> None:
    (message,) = told(attribution_dropped, *DROPPED[0])
    assert "“The interior ministry”" in message
    assert "claimed" in message
