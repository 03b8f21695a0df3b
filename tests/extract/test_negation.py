"""A claim is negated where its main clause is."""

from __future__ import annotations

import pytest

from sayso.extract.negation import is_negated, is_unsaid

NEGATED = [
    "that no ships had arrived",
    "The fleet did not sail",
    "that she hadn’t seen the order",
    "that, although rain fell, the river never rose",
    "crews not to leave the harbour",
    "that the pier “will not last”",
    "The port has no fuel and that crews are idle",
    "none of the boats returned",
]
PLAIN = [
    "",
    "that ships had arrived",
    "that the fleet sailed although no wind blew",
    "that not only the pier but the road broke",
    "that those who do not vote are fined",
    "that the fleet had left no later than dawn",
    "If it does not rain, the fleet will sail",
    "the note of the harbour master",
]


@pytest.mark.parametrize("content", NEGATED)
def test_a_negative_main_clause_negates(content: str) -> None:
    assert is_negated(content)


@pytest.mark.parametrize("content", PLAIN)
def test_other_clauses_do_not_negate(content: str) -> None:
    assert not is_negated(content)


@pytest.mark.parametrize(
    ("cue", "unsaid"),
    [
        ("did not specify", True),
        ("never admitted", True),
        ("hasn’t commented on", True),
        ("declined to say", True),
        ("has yet to confirm", True),
        ("without naming", True),
        ("stopped short of accusing", True),
        ("said", False),
        ("denied", False),
        ("not only confirmed", False),
        ("according to", False),
        ("is refusing", False),
    ],
)
def test_cue_tells_whether_something_was_said(cue: str, unsaid: bool) -> None:
    assert is_unsaid(cue) == unsaid
