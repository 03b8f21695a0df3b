"""A reason is a sentence for the relation, with the values that were compared."""

from __future__ import annotations

import pytest

from sayso.link.comparison import compare
from sayso.link.reasons import SENTENCES, TOLD, tell
from sayso.records import Relation
from tests.link.passed import passage, quantity

A = passage("The fire on the Ilmar killed 12 people.", quantities=(quantity(12),))
B = passage("The Ilmar fire killed 15 people.", "2031-05-04", "Wire", quantities=(quantity(15),))


def test_the_values_compared_are_named() -> None:
    (reason,) = tell(Relation.CONTRADICTS, compare(A, B), {"quantities exclude each other": 3.0})
    assert "12 person and 15 person" in reason
    assert "Ilmar" in reason
    assert "1 day apart" in reason


@pytest.mark.parametrize("relation", Relation)
def test_every_relation_has_its_sentence(relation: Relation) -> None:
    assert tell(relation, compare(A, B), {})[0].startswith(SENTENCES[relation])


def test_what_is_told_are_aspects() -> None:
    assert set(TOLD) <= set(compare(A, B).values)
