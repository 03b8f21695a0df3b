"""What is put into the log comes out as it was, in its order, whatever it says."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.records import Decision, Judgement, Matter
from sayso.store.decisions import add_decision, decisions, decisions_on, list_subjects_again, next_number
from sayso.store.store import Store

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(WORDS, min_size=1),
    st.tuples(st.sampled_from(list(Matter)), st.sampled_from(list(Judgement))),
    st.tuples(WORDS, WORDS, WORDS),
    st.dictionaries(WORDS, WORDS | st.integers(-(2**40), 2**40) | st.lists(WORDS)),
)
def test_a_decision_comes_back_as_it_was_taken_down(
    store: Store,
    subjects: list[str],
    about: tuple[Matter, Judgement],
    told: tuple[str, str, str],
    value: dict[str, object],
) -> None:
    with store.writing() as connection:
        held = decisions(connection)
        number = next_number(connection)
        matter, judgement = about
        who, why, ground = told
        before = number - 1 or None
        made = Decision(number, matter, tuple(subjects), judgement, who, "2024-01-01", why, before, (ground,), value)
        add_decision(connection, made)
        assert decisions(connection) == [*held, made]
        assert decisions(connection, matter)[-1] == made
        assert decisions_on(connection, matter, [subjects[-1]])[-1] == made


def test_what_was_decided_is_found_by_any_of_its_subjects(store: Store) -> None:
    with store.writing() as connection:
        for number, subjects in enumerate([("c-1", "c-2"), ("c-2",), ("c-3", "c-3")], 1):
            add_decision(connection, Decision(number, Matter.CLAIM, subjects, Judgement.ACCEPT, "ada", "2024"))
        found = {each: decisions_on(connection, Matter.CLAIM, [each]) for each in ("c-1", "c-2", "c-3", "c-4")}
        assert {each: [made.number for made in held] for each, held in found.items()} == {
            "c-1": [1],
            "c-2": [1, 2],
            "c-3": [3],
            "c-4": [],
        }
        assert decisions_on(connection, Matter.GRADE, ["c-1"]) == []


def test_the_subjects_of_decisions_of_an_older_casebook_are_listed(store: Store) -> None:
    with store.writing() as connection:
        add_decision(connection, Decision(1, Matter.ACTORS, ("a-1", "a-2"), Judgement.ACCEPT, "ada", "2024"))
        connection.exec_driver_sql("DELETE FROM decision_subjects")
        list_subjects_again(connection)
        assert [each.number for each in decisions_on(connection, Matter.ACTORS, ["a-2"])] == [1]
