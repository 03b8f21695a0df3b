"""What stands is what replaying the log gives, whatever was decided and taken back in whatever order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Decision, Judgement, Matter, Ruling, Value, in_force, rulings

SUBJECTS = ["c-1", "c-2", "c-3"]
MATTERS = [Matter.CLAIM, Matter.GRADE]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["accept", "refuse", "correct", "undo"]),
        st.sampled_from(MATTERS),
        st.sampled_from(SUBJECTS),
        st.dictionaries(st.sampled_from(["stance", "term"]), st.sampled_from(["a", "b"]), max_size=2),
    ),
    max_size=25,
)
Step = tuple[str, Matter, str, Value]


def decided(log: list[Decision], step: Step, undone: int | None = None) -> None:
    judgement, matter, subject, value = step
    log.append(Decision(len(log) + 1, matter, (subject,), Judgement(judgement), "ada", "2024", "", undone, (), value))


def logged(steps: list[Step]) -> list[Decision]:
    """A log of these steps, each undoing the newest in force on its subject."""
    log: list[Decision] = []
    for step in steps:
        judgement, matter, subject, _ = step
        held = [each for each in in_force(log, matter) if each.subjects == (subject,)]
        if judgement != "undo":
            decided(log, step)
        elif held:
            decided(log, step, held[-1].number)
    return log


@given(STEPS)
def test_any_sequence_leaves_what_a_stack_for_each_thing_leaves(steps: list[Step]) -> None:
    stacks: dict[tuple[Matter, str], list[tuple[str, Value]]] = {}
    for judgement, matter, subject, value in steps:
        stack = stacks.setdefault((matter, subject), [])
        if judgement != "undo":
            stack.append((judgement, value))
        elif stack:
            stack.pop()
    for matter in MATTERS:
        found = {subject: each for (subject,), each in rulings(logged(steps), matter).items()}
        assert {subject: each.judgement for subject, each in found.items()} == {
            subject: stack[-1][0] for (about, subject), stack in stacks.items() if about is matter and stack
        }


@given(STEPS)
def test_undoing_everything_leaves_nothing(steps: list[Step]) -> None:
    log = logged(steps)
    while held := in_force(log):
        decided(log, ("undo", held[-1].matter, held[-1].subjects[0], {}), held[-1].number)
    assert [dict(rulings(log, matter)) for matter in MATTERS] == [{}, {}]


@given(STEPS, STEPS)
def test_what_is_decided_and_undone_again_leaves_what_stood(steps: list[Step], more: list[Step]) -> None:
    before = logged(steps)
    log = list(before)
    for step in more:
        if step[0] != "undo":
            decided(log, step)
            decided(log, ("undo", *step[1:]), len(log))
    for matter in MATTERS:
        assert rulings(log, matter) == rulings(before, matter)


def test_corrections_add_up_until_another_judgement_comes() -> None:
    first: Step = ("correct", Matter.CLAIM, "c-1", {"stance": "deny", "term": "a"})
    second: Step = ("correct", Matter.CLAIM, "c-1", {"term": "b"})
    log = logged([first, second])
    ruling = rulings(log, Matter.CLAIM)[frozenset({"c-1"})]
    assert ruling == Ruling(log[1], {"stance": "deny", "term": "b"}, tuple(log))
    accepted = rulings(logged([first, ("accept", Matter.CLAIM, "c-1", {})]), Matter.CLAIM)[frozenset({"c-1"})]
    assert (accepted.judgement, accepted.value) == (Judgement.ACCEPT, {})
