"""A claim is negated where its main clause is."""

from __future__ import annotations

import pytest

from sayso.extract.negation import is_negated

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
