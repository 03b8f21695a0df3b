"""What is linked surely enough mentions the same; weak chains and mere additions lead nowhere."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.link.reach import MOST, Reached, Step, leads_on, reach
from sayso.records import Relation

R, C, A = Relation.REPEATS, Relation.COMPLEMENTS, Relation.CORROBORATES
CASES: list[tuple[str, list[tuple[int, int, Relation, float]], set[int]]] = [
    ("nothing is linked", [], {1}),
    ("a single weak link was decided on", [(1, 2, R, 0.35)], {1, 2}),
    ("a sure chain leads on", [(1, 2, R, 0.9), (2, 3, A, 0.9)], {1, 2, 3}),
    ("a chain of weak links does not", [(1, 2, R, 0.6), (2, 3, R, 0.6)], {1, 2}),
    ("what adds to it is the last of a way", [(1, 2, C, 0.9), (2, 3, R, 0.9)], {1, 2}),
    ("something may add to what repeats it", [(1, 2, R, 0.9), (2, 3, C, 0.9)], {1, 2, 3}),
    ("links lead both ways", [(2, 1, R, 0.9), (3, 2, R, 0.9)], {1, 2, 3}),
    ("the surest way counts", [(1, 2, R, 0.5), (1, 3, R, 1.0), (3, 2, R, 1.0), (2, 4, R, 0.9)], {1, 2, 3, 4}),
    ("a circle ends", [(1, 2, R, 1.0), (2, 3, R, 1.0), (3, 1, R, 1.0)], {1, 2, 3}),
    ("four links are the most", [(n, n + 1, R, 1.0) for n in range(1, 9)], {1, 2, 3, 4, 5}),
]


def of(links: Sequence[tuple[int, int, Relation, float]]) -> Callable[[Collection[int]], list[Step]]:
    """Gives the links of some statements."""
    steps = [Step(*link) for link in links]
    return lambda numbers: [step for step in steps if step.one in numbers or step.other in numbers]


@pytest.mark.parametrize(("why", "links", "expected"), CASES, ids=[case[0] for case in CASES])
def test_reaching(why: str, links: list[tuple[int, int, Relation, float]], expected: set[int]) -> None:
    assert set(reach(1, of(links))) == expected, why


def test_what_denies_it_is_not_gone_to() -> None:
    assert set(reach(1, of([(1, 2, R, 0.9), (2, 3, R, 0.9)]), {3})) == {1, 2}


def test_of_very_many_the_surest_are_kept_and_the_first_always() -> None:
    links = [(number, 5_000, R, 1.0 if number < 1_200 else 0.9) for number in range(1, 3_000)]
    found = reach(5_000, of(links))
    assert len(found) == MOST
    assert next(iter(found)) == 5_000
    assert max(found.keys() - {5_000}) == MOST - 1


def test_a_weak_or_adding_way_leads_no_further() -> None:
    assert [leads_on(way) for way in (Reached(R, 0.9), Reached(R, 0.4), Reached(C, 0.9))] == [True, False, False]


link = st.tuples(
    st.integers(1, 8), st.integers(1, 8), st.sampled_from([R, C, A]), st.sampled_from([0.4, 0.7, 0.9, 1.0])
)


@given(st.lists(link, max_size=20))
def test_the_order_of_links_does_not_matter(links: list[tuple[int, int, Relation, float]]) -> None:
    turned = [(other, one, relation, score) for one, other, relation, score in reversed(links)]
    assert reach(1, of(links)) == reach(1, of(turned))
