"""What is put into the log comes out as it was, in its order, whatever it says."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.records import Decision, Judgement, Matter
from sayso.store.decisions import add_decision, decisions
from sayso.store.store import Store

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(WORDS, min_size=2), st.sampled_from(list(Judgement)), st.tuples(WORDS, WORDS), st.lists(WORDS))
def test_a_decision_comes_back_as_it_was_taken_down(
    store: Store, subjects: list[str], judgement: Judgement, told: tuple[str, str], grounds: list[str]
) -> None:
    with store.writing() as connection:
        held = decisions(connection)
        number = len(held) + 1
        who, why = told
        made = Decision(
            number,
            Matter.ACTORS,
            tuple(subjects),
            judgement,
            who,
            "2024-01-01",
            why,
            number - 1 or None,
            tuple(grounds),
        )
        add_decision(connection, made)
        assert decisions(connection) == [*held, made]
