"""What stands is what replaying the log gives, whatever was decided in whatever order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sayso.records import Decision, Judgement, Matter, in_force
from sayso.review.standing import Standing, latest_on, standing

ACTORS = ["a-1", "a-2", "a-3", "a-4"]


def decided(number: int, judgement: Judgement, subjects: tuple[str, ...], supersedes: int | None = None) -> Decision:
    return Decision(number, Matter.ACTORS, subjects, judgement, "ada", "2024-01-01", supersedes=supersedes)


def logged(*steps: tuple[str, tuple[str, ...]]) -> list[Decision]:
    """A log of these steps, each undoing what is in force on its subjects."""
    log: list[Decision] = []
    for judgement, subjects in steps:
        before = latest_on(log, subjects)
        if judgement == "undo" and before is None:
            continue
        log.append(decided(len(log) + 1, Judgement(judgement), subjects, before.number if before else None))
    return log


STEPS = st.lists(
    st.tuples(
        st.sampled_from([Judgement.ACCEPT, Judgement.REFUSE, Judgement.UNDO]),
        st.lists(st.sampled_from(ACTORS), min_size=2, max_size=3, unique=True).map(tuple),
    ),
    max_size=20,
)


@given(STEPS)
def test_any_sequence_leaves_what_a_stack_for_each_pair_leaves(steps: list[tuple[str, tuple[str, ...]]]) -> None:
    pairs = [(judgement, subjects[:2]) for judgement, subjects in steps]
    stacks: dict[frozenset[str], list[str]] = {}
    for judgement, subjects in pairs:
        stack = stacks.setdefault(frozenset(subjects), [])
        if judgement != "undo":
            stack.append(judgement)
        elif stack:
            stack.pop()
    stands = standing(logged(*pairs))
    assert {pair: each.judgement for pair, each in stands.decided.items()} == {
        pair: stack[-1] for pair, stack in stacks.items() if stack
    }


@given(STEPS)
def test_undoing_everything_leaves_nothing(steps: list[tuple[str, tuple[str, ...]]]) -> None:
    log = logged(*steps)
    while held := in_force(log):
        log.append(decided(len(log) + 1, Judgement.UNDO, held[-1].subjects, held[-1].number))
    assert standing(log) == Standing({}, {}, frozenset())


@given(STEPS)
def test_everybody_who_is_merged_goes_by_one_who_was_kept(steps: list[tuple[str, tuple[str, ...]]]) -> None:
    stands = standing(logged(*steps))
    for root in stands.roots.values():
        assert stands.root(root) == root
    for pair, decision in stands.decided.items():
        one, other = pair
        if decision.judgement is Judgement.ACCEPT:
            assert stands.root(one) == stands.root(other)
        assert not stands.is_open(one, other)


def test_undoing_brings_back_what_was_superseded() -> None:
    pair = ("a-1", "a-2")
    stands = standing(logged(("accept", pair), ("refuse", pair), ("undo", pair)))
    assert stands.root("a-2") == "a-1"
    again = standing(logged(("accept", pair), ("refuse", pair), ("undo", pair), ("undo", pair)))
    assert again.is_open(*pair)


def test_what_is_merged_with_one_who_was_refused_is_refused_too() -> None:
    stands = standing(logged(("refuse", ("a-1", "a-3")), ("accept", ("a-1", "a-2"))))
    assert not stands.is_open("a-2", "a-3")
    assert stands.contradiction() is None


def test_merging_round_a_refusal_is_a_contradiction_that_names_its_makers() -> None:
    log = logged(("refuse", ("a-1", "a-3")), ("accept", ("a-1", "a-2")), ("accept", ("a-2", "a-3")))
    against = standing(log).contradiction()
    assert against is not None
    assert (against[0].number, [each.number for each in against[1]]) == (1, [2, 3])
