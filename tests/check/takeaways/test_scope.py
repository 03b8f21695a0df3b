"""A takeaway keeps the words that limit a claim."""

from __future__ import annotations

import pytest

from sayso.check.takeaways.scope import scope_dropped
from tests.check.summed_up import told

DROPPED = [
    (
        "The rebels flooded the mines in the northern valley.",
        "The rebels flooded some of the mines in the northern valley on Monday.[1]",
    ),
    ("Pilots refused to fly over the strait.", "A few pilots refused to fly over the strait on Monday.[1]"),
    (
        "The garrison began a withdrawal from the fortress.",
        "The garrison began a limited withdrawal from the fortress on Monday.[1]",
    ),
    ("Engineers repaired the northern dam.", "Engineers partially repaired the northern dam on Monday.[1]"),
    ("The militia captured the old quarter.", "The militia captured parts of the old quarter on Monday.[1]"),
    ("The flood destroyed the orchards of the valley.", "The flood nearly destroyed the orchards of the valley.[1]"),
    ("The bishop criticized the junta.", "The bishop openly criticized the junta on Monday.[1]"),
    (
        "This is the first mutiny that the junta has admitted.",
        "This is the first mutiny that the junta has admitted since the start of the famine.[1]",
    ),
    ("The ferry carried 300 deserters.", "The ferry carried up to 300 deserters on Monday.[1]"),
]
KEPT = [
    (
        "The rebels flooded a few of the mines in the northern valley.",
        "The rebels flooded some of the mines in the northern valley on Monday.[1]",
    ),
    (
        "The garrison began a small withdrawal from the fortress.",
        "The garrison began a limited withdrawal from the fortress on Monday.[1]",
    ),
    ("The bishop openly criticized the junta.", "The bishop publicly criticized the junta on Monday.[1]"),
    ("The bishop criticized the junta.", "The bishop criticized the junta on Monday in the northern square.[1]"),
    (
        "The militia did not capture the old quarter.",
        "The militia did not capture parts of the old quarter on Monday.[1]",
    ),
    (
        "This is the first mutiny in this war that the junta has admitted.",
        "This is the first mutiny that the junta has admitted since the start of the war.[1]",
    ),
    ("The ferry carried as many as 300 deserters.", "The ferry carried up to 300 deserters on Monday.[1]"),
    ("The ferry carried deserters.", "The ferry carried up to 300 deserters on Monday.[1]"),
]


@pytest.mark.parametrize(("takeaway", "body"), DROPPED)
def test_a_limit_that_only_the_body_has_is_told(takeaway: str, body: str) -> None:
    assert len(told(scope_dropped, takeaway, body)) == 1


@pytest.mark.parametrize(("takeaway", "body"), KEPT)
def test_a_limit_that_is_kept_or_widens_nothing_is_none(takeaway: str, body: str) -> None:
    assert told(scope_dropped, takeaway, body) == []


def test_another_sentence_that_says_it_without_the_limit_bears_the_takeaway_out() -> None:
    takeaway, body = DROPPED[0]
    assert (
        told(scope_dropped, takeaway, body, "The rebels flooded the mines in the northern valley by evening.[2]") == []
    )
