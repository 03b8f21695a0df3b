"""A hedge weakens its clause, the phrase before which it stands, or what follows it, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extract.hedges import find_hedges
from sayso.extract.scope import find_scope, scoped
from sayso.records import Hedge, HedgeClass, Span
from tests.extract.made import link, paragraph

SCOPES = [
    ("The convoy will likely sail and the bridge is down.", "The convoy will likely sail and the bridge is down"),
    ("The convoy will likely sail, and the bridge is down.", "The convoy will likely sail"),
    ("The convoy sailed and may return.", "may return"),
    ("The convoy may sail because the ice broke.", "The convoy may sail"),
    ("If the ice breaks, the convoy may sail.", "the convoy may sail"),
    ("While the pier may hold, the crane fell.", "the pier may hold"),
    ("The crane, which fell on Monday, may be repaired.", "The crane, which fell on Monday, may be repaired"),
    ("The crane fell, which may delay the convoy.", "may delay the convoy"),
    ("The crane (built by hand) may fall (again).[3]", "The crane (built by hand) may fall (again)"),
    ("The crew left the port, likely in fear of ice.", "likely in fear of ice"),
    ("The ferry, an old one, may quickly sink.", "The ferry, an old one, may quickly sink"),
    ("It is possible that the ice will hold.", "It is possible that the ice will hold"),
    ("Guards stopped a possible raid on the mill during the night.", "possible raid on the mill"),
    ("The paper printed an unconfirmed report that the mill burned.", "unconfirmed report"),
    ("A likely target is the mill.", "likely target"),
    ("The harbour office cannot confirm that the mill burned.", "cannot confirm that the mill burned"),
    ("It is unclear if the mill burned.", "unclear if the mill burned"),
    ("The cause of the fire is unclear.", "The cause of the fire is unclear"),
    ("The crane, which fell, reportedly broke.", "The crane, which fell, reportedly broke"),
    ("The ashes suggest that the mill burned, although nobody saw it.", "suggest that the mill burned"),
]


@pytest.mark.parametrize(("text", "scope"), SCOPES)
def test_a_hedge_weakens_its_clause_or_phrase(text: str, scope: str) -> None:
    (hedge,) = find_hedges(paragraph(text))
    found = find_scope(text, hedge, Span(0, len(text)))
    assert found.text == scope
    assert found.spans[0].of(text) == scope


def test_a_scope_stays_in_the_content_that_holds_its_hedge() -> None:
    text = "The mayor said the dam may fail this week and left."
    chain = (link(text, "The mayor", "said", "the dam may fail this week"),)
    (hedge,) = scoped(list(find_hedges(paragraph(text))), [chain], Span(0, len(text)), text)
    assert hedge.scope.text == "the dam may fail this week"


words = st.lists(
    st.sampled_from(["dam", "and", "that", ",", "(", ")", "“", "which", "if", "a", ".", "[1]"]), max_size=20
)


@given(words, words)
def test_a_scope_holds_its_hedge_and_leaves_no_bounds(left: list[str], right: list[str]) -> None:
    before = " ".join(left)
    text = f"{before} may {' '.join(right)}"
    own = Span(len(before) + 1, len(before) + 4)
    hedge = Hedge((own,), "may", HedgeClass.POSSIBILITY, "publisher", "may")
    (scope,) = find_scope(text, hedge, Span(0, len(text))).spans
    assert scope.contains(own)
    assert Span(0, len(text)).contains(scope)
